import type { ActionsBlock, KnownBlock } from '@slack/types';
import { encodeAction } from '../../cards/action-id.ts';
import { shortLabel } from '../../cards/label.ts';
import { type Line, lineRuns } from '../../cards/line.ts';
import { messageKey } from '../../cards/message-key.ts';
import { cardPassages, type Passage } from '../../cards/passages.ts';
import { runsText } from '../../cards/plain-text.ts';
import { splitRuns } from '../../cards/split-runs.ts';
import { visibleText } from '../../cards/visible-text.ts';
import type { Card, CardAction } from '../../domain/card.ts';
import { en, type Messages } from '../../messages/en.ts';
import { slackText } from './escape.ts';
import { slackLimits } from './limits.ts';
import { joinedRichText, richText } from './rich-text.ts';

/** One message as `chat.postMessage` takes it, without where it goes. */
export interface SlackMessage {
  /** For notifications and screen readers, which read this and not the blocks. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly mrkdwn: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly metadata?: { readonly event_type: typeof cardEvent; readonly event_payload: { readonly key: string } };
}

/** The type of metadata under which the key of a posted message is found again. */
export const cardEvent = 'dateline_card';

/** Room kept in each message for the note that more follows, in bytes of JSON. */
const noteCost = 400;

/** How to render a card for Slack. */
export interface SlackRenderOptions {
  /** At most 20 characters of a-z and 0-9; with the part's number it is the key of each message. */
  readonly key?: string | undefined;
  readonly messages?: Messages | undefined;
}

/** A block and what it says in plain text. */
interface Part {
  readonly block: KnownBlock;
  readonly text: string;
}

const length = (text: string): number => text.length;
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

const encoder = new TextEncoder();

/** What a block takes of a message's total. */
const blockCost = (block: KnownBlock): number => encoder.encode(JSON.stringify(block)).length + slackLimits.blockOverhead;

function lineParts(line: Line, messages: Messages): readonly Part[] {
  const runs = lineRuns(line, messages);
  const whole = runsText(runs);
  if (line.role === 'title' && whole.length <= slackLimits.headerText) {
    return [{ block: { type: 'header', text: plain(whole) }, text: whole }];
  }
  return splitRuns(runs, { maximum: slackLimits.blockText, cost: length, runCost: 0 }).map((piece) => {
    const text = runsText(piece);
    const block: KnownBlock = line.role === 'note' ? { type: 'context', elements: [plain(text)] } : richText(line.role, piece);
    return { block, text };
  });
}

/** Parts of one block of the card put together as far as a block of Slack may go. */
function joinedParts(parts: readonly Part[]): readonly Part[] {
  const made: Part[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    const block = last === undefined ? undefined : joinedRichText(last.block, part.block);
    const text = `${last?.text}\n${part.text}`;
    if (block === undefined || text.length > slackLimits.blockText) made.push(part);
    else made[made.length - 1] = { block, text };
  }
  return made;
}

/** A row of buttons, after the whole text of those labels that are too long for a button. */
function actionParts(actions: readonly CardAction[], messages: Messages): readonly Part[] {
  const long = actions.filter(({ label }) => label.length > slackLimits.buttonText);
  const lines = long.flatMap(({ label }) => lineParts({ role: 'text', runs: [{ text: label }] }, messages));
  const rows = Array.from({ length: Math.ceil(actions.length / slackLimits.actionsPerBlock) }, (_, row): Part => {
    const some = actions.slice(row * slackLimits.actionsPerBlock, (row + 1) * slackLimits.actionsPerBlock);
    const elements = some.map(({ label, request }): ActionsBlock['elements'][number] => ({
      type: 'button',
      action_id: encodeAction(request),
      text: plain(shortLabel(label, slackLimits.buttonText, messages.cards.more)),
    }));
    return { block: { type: 'actions', elements }, text: some.map(({ label }) => `[${label}]`).join(' ') };
  });
  return [...lines, ...rows];
}

function pictureParts(href: string, alt: string, messages: Messages): readonly Part[] {
  const described = messages.cards.picture(alt);
  const image: Part = {
    block: { type: 'image', image_url: href, alt_text: shortLabel(described, slackLimits.altText, messages.cards.more) },
    text: described,
  };
  const whole = described.length > slackLimits.altText;
  return whole ? [image, ...lineParts({ role: 'note', runs: [{ text: described }] }, messages)] : [image];
}

function passageParts(passage: Passage, messages: Messages): readonly Part[] {
  switch (passage.kind) {
    case 'lines': {
      const parts = joinedParts(passage.lines.flatMap((line) => lineParts(line, messages)));
      return passage.block === 'sources' ? [{ block: { type: 'divider' }, text: '' }, ...parts] : parts;
    }
    case 'picture':
      return pictureParts(passage.href, passage.alt, messages);
    case 'actions':
      return actionParts(passage.actions, messages);
    default:
      return passage satisfies never;
  }
}

/** Parts in as many messages as their number and size need. One block of each is left free for the note that more follows. */
function packed(parts: readonly Part[]): readonly (readonly Part[])[] {
  const messages: Part[][] = [[]];
  let used = 0;
  for (const part of parts) {
    const cost = blockCost(part.block);
    const count = messages.at(-1)?.length ?? 0;
    const full = used + cost > slackLimits.blocksTotal - noteCost || count >= slackLimits.blocksPerMessage - 1;
    if (full && count > 0) {
      messages.push([]);
      used = 0;
    }
    messages.at(-1)?.push(part);
    used += cost;
  }
  return messages;
}

/** The fallback text, marked where Slack would cut it off. */
function fallback(text: string, messages: Messages): string {
  if (slackText(text).length <= slackLimits.text) return slackText(text);
  const maximum = slackLimits.text - messages.cards.more.length;
  const cost = (one: string): number => slackText(one).length;
  const [first = []] = splitRuns([{ text }], { maximum, cost, runCost: 0 });
  return `${slackText(runsText(first))}${messages.cards.more}`;
}

/**
 * A card as Slack messages: one, or several where it is larger than a message may be. Text from outside stands only in
 * plain text and rich text elements, which Slack does not read for markup, and escaped in `text`.
 */
export function renderSlack(card: Card, { key, messages = en }: SlackRenderOptions = {}): readonly SlackMessage[] {
  const pages = packed(cardPassages(card, messages).flatMap((passage) => passageParts(passage, messages)));
  return pages.map((parts, index) => {
    const more = index + 1 < pages.length ? messages.cards.continued(index + 1, pages.length) : undefined;
    const note: KnownBlock[] = more === undefined ? [] : [{ type: 'context', elements: [plain(more)] }];
    const lead = index === 0 ? [visibleText(card.summary).trim()] : [];
    const text = [...lead, ...parts.map((part) => part.text), more ?? ''].filter((part) => part !== '');
    return {
      text: fallback(text.join('\n'), messages),
      blocks: [...parts.map(({ block }) => block), ...note],
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
      ...(key === undefined ? {} : { metadata: { event_type: cardEvent, event_payload: { key: messageKey(key, index + 1) } } }),
    };
  });
}
