import { encodeAction } from '../../cards/action-id.ts';
import { shortLabel } from '../../cards/label.ts';
import { type Line, lineRuns } from '../../cards/line.ts';
import { messageKey } from '../../cards/message-key.ts';
import { cardPassages, type Passage } from '../../cards/passages.ts';
import { splitRuns } from '../../cards/split-runs.ts';
import type { Card, CardAction } from '../../domain/card.ts';
import { en, type Messages } from '../../messages/en.ts';
import { componentType, type DiscordButton, type DiscordChild, type DiscordContainer, greyButton } from './component.ts';
import { discordCost } from './escape.ts';
import { discordLimits } from './limits.ts';
import { lineMarkdown, lineMarksCost, runMarksCost } from './markdown.ts';
import { type DiscordPart, lineBreak, packed } from './pack.ts';

/** The flag that says that a message is made of components: https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const componentsFlag = 1 << 15;

/** One message as Discord's Create Message takes it, without where it goes. */
export interface DiscordMessage {
  readonly flags: typeof componentsFlag;
  readonly components: readonly DiscordContainer[];
  /** No text can mention anybody. */
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly nonce?: string;
  readonly enforce_nonce?: true;
}

/** How to render a card for Discord. */
export interface DiscordRenderOptions {
  /** At most 20 characters of a-z and 0-9; with the part's number it is each message's nonce and ends its buttons' ids. */
  readonly key?: string | undefined;
  readonly messages?: Messages | undefined;
}

/** The longest piece of a line: small enough that little room is lost at the end of a message. */
const longestPiece = 1_500;

/** Lines with which nothing new begins: they follow the line above without a gap. */
const attached: readonly Line['role'][] = ['title', 'heading', 'note', 'side', 'speaker', 'source'];

function lineParts(line: Line, messages: Messages, first: boolean): readonly DiscordPart[] {
  const limits = { maximum: longestPiece - lineMarksCost, cost: discordCost, runCost: runMarksCost };
  return splitRuns(lineRuns(line, messages), limits).map((piece, index) => ({
    kind: 'line',
    text: lineMarkdown(line.role, piece),
    apart: first && index === 0 && !attached.includes(line.role),
  }));
}

/** Rows of buttons, after the whole text of those labels that are too long for a button. */
function actionParts(actions: readonly CardAction[], messages: Messages): readonly DiscordPart[] {
  const long = actions.filter(({ label }) => label.length > discordLimits.buttonLabel);
  const lines = long.flatMap(({ label }) => lineParts({ role: 'text', runs: [{ text: label }] }, messages, false));
  const rows = Array.from({ length: Math.ceil(actions.length / discordLimits.buttonsPerRow) }, (_, row): DiscordPart => {
    const some = actions.slice(row * discordLimits.buttonsPerRow, (row + 1) * discordLimits.buttonsPerRow);
    return { kind: 'row', actions: some };
  });
  return [...lines, ...rows];
}

function pictureParts(href: string, alt: string, messages: Messages): readonly DiscordPart[] {
  const described = messages.cards.picture(alt);
  const description = shortLabel(described, discordLimits.pictureDescription, messages.cards.more);
  const child: DiscordChild = { type: componentType.gallery, items: [{ media: { url: href }, description }] };
  const whole = described.length > discordLimits.pictureDescription;
  const lines = whole ? lineParts({ role: 'note', runs: [{ text: described }] }, messages, false) : [];
  return [{ kind: 'child', child }, ...lines];
}

function passageParts(passage: Passage, messages: Messages): readonly DiscordPart[] {
  switch (passage.kind) {
    case 'lines': {
      const parts = passage.lines.flatMap((line, index) => lineParts(line, messages, index === 0));
      const separator: DiscordChild = { type: componentType.separator, divider: true, spacing: 1 };
      return passage.block === 'sources' ? [{ kind: 'child', child: separator }, ...parts] : parts;
    }
    case 'picture':
      return pictureParts(passage.href, passage.alt, messages);
    case 'actions':
      return actionParts(passage.actions, messages);
    default:
      return passage satisfies never;
  }
}

/** One button; the key of its message makes the message known again after a restart. */
const button = ({ label, request }: CardAction, key: string | undefined, messages: Messages): DiscordButton => ({
  type: componentType.button,
  style: greyButton,
  label: shortLabel(label, discordLimits.buttonLabel, messages.cards.more),
  custom_id: encodeAction(request, key),
});

/** The children that parts come to: lines that follow each other share one text display; a separator at either end is none. */
function children(parts: readonly DiscordPart[], key: string | undefined, messages: Messages): readonly DiscordChild[] {
  const made: DiscordChild[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (part.kind === 'row') {
      made.push({ type: componentType.row, components: part.actions.map((action) => button(action, key, messages)) });
    } else if (part.kind === 'child') made.push(part.child);
    else if (last?.type !== componentType.text) made.push({ type: componentType.text, content: part.text });
    else made[made.length - 1] = { ...last, content: `${last.content}${lineBreak(part)}${part.text}` };
  }
  return made.filter(({ type }, index) => type !== componentType.separator || (index > 0 && index < made.length - 1));
}

const inContainers = (all: readonly DiscordChild[]): readonly DiscordContainer[] =>
  Array.from({ length: Math.ceil(all.length / discordLimits.componentsPerContainer) }, (_, index) => ({
    type: componentType.container,
    components: all.slice(index * discordLimits.componentsPerContainer, (index + 1) * discordLimits.componentsPerContainer),
  }));

/**
 * A card as Discord messages: one, or several where it is larger than a message may be. With a key, each of several
 * messages has a button (the first one again where it has none of its own), because its id is where the key is kept.
 */
export function renderDiscord(card: Card, { key, messages = en }: DiscordRenderOptions = {}): readonly DiscordMessage[] {
  const pages = packed(cardPassages(card, messages).flatMap((passage) => passageParts(passage, messages)));
  const firstAction = pages.flat().find((part) => part.kind === 'row')?.actions[0];
  return pages.map((parts, index) => {
    const own = key === undefined ? undefined : messageKey(key, index + 1);
    const note = `-# ${messages.cards.continued(index + 1, pages.length)}`;
    const more: DiscordPart[] = index + 1 < pages.length ? [{ kind: 'line', text: note, apart: false }] : [];
    const again = own !== undefined && firstAction !== undefined && !parts.some((part) => part.kind === 'row');
    const row: DiscordPart[] = again ? [{ kind: 'row', actions: [firstAction] }] : [];
    return {
      flags: componentsFlag,
      components: inContainers(children([...parts, ...more, ...row], own, messages)),
      allowed_mentions: { parse: [] },
      ...(own === undefined ? {} : { nonce: own, enforce_nonce: true }),
    };
  });
}
