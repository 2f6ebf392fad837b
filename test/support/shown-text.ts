import type { KnownBlock } from '@slack/types';
import type { DiscordChild } from '../../src/platforms/discord/component.ts';
import type { DiscordMessage } from '../../src/platforms/discord/render.ts';
import type { SlackMessage } from '../../src/platforms/slack/render.ts';

type RichText = Extract<KnownBlock, { type: 'rich_text' }>;
type Section = Extract<RichText['elements'][number], { type: 'rich_text_section' }>;

function elementText(element: Section['elements'][number]): string {
  if (element.type === 'text') return element.text;
  if (element.type === 'link') return `${element.text}: ${element.url}`;
  throw new Error(`Slack would read something into ${JSON.stringify(element)}`);
}

function richText({ elements }: RichText): string {
  const parts = elements.flatMap((part) => (part.type === 'rich_text_list' ? part.elements : [part]));
  return parts.map((part) => part.elements.map(elementText).join('')).join('\n');
}

function slackBlock(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'rich_text':
      return richText(block);
    case 'context':
      return block.elements.map((element) => ('text' in element && element.type === 'plain_text' ? element.text : '')).join('\n');
    case 'image':
      return block.alt_text;
    case 'divider':
    case 'actions':
      return '';
    default:
      throw new Error(`no reader for ${block.type}`);
  }
}

/** What a person reads in Slack, without buttons. */
export const shownInSlack = (messages: readonly SlackMessage[]): string =>
  messages.flatMap(({ blocks }) => blocks.map(slackBlock)).join('\n');

/** What Discord shows for a line of its Markdown, after https://docs.discord.com: throws where it would read more into it. */
function markdownLine(line: string): string {
  const prefix = /^(?:##? |### |-# |> | *- )/.exec(line)?.[0] ?? '';
  let [rest, shown] = [line.slice(prefix.length), ''];
  if (/^(?:#{1,3} |-# |> | *[-*+] | *\d+[.)] )/.test(rest)) throw new Error(`formatting at the start of ${line}`);
  while (rest !== '') {
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    const link = /^\[((?:\\.|[^\]\\])*)\]\(<(https?:[^<>()\s]*)>\)/.exec(rest);
    const marks = /^\*+/.exec(rest)?.[0] ?? '';
    if (escaped !== null) {
      shown += escaped[1];
      rest = rest.slice(2);
    } else if (link !== null) {
      shown += `${markdownLine(link[1] ?? '')}: ${link[2]}`;
      rest = rest.slice(link[0].length);
    } else if (marks !== '') rest = rest.slice(marks.length);
    else if (/^(?:[\\`_~|<>#@[\]]|https?:\/\/|:\w+:)/.test(rest)) throw new Error(`Discord would read something into ${rest}`);
    else {
      shown += rest.slice(0, 1);
      rest = rest.slice(1);
    }
  }
  return shown;
}

function discordChild(child: DiscordChild): string {
  if (child.type === 10) return child.content.split('\n').map(markdownLine).join('\n');
  return child.type === 12 ? child.items.map(({ description }) => description).join('\n') : '';
}

/** What a person reads in Discord, without buttons. */
export const shownInDiscord = (messages: readonly DiscordMessage[]): string =>
  messages.flatMap(({ components }) => components.flatMap((container) => container.components.map(discordChild))).join('\n');

/** Text without any blank, for comparing what was wrapped or split differently. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');
