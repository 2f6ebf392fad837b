import type { CardAction } from '../../domain/card.ts';
import type { DiscordChild } from './component.ts';
import { discordLimits } from './limits.ts';

/** What a message is put together from: a paragraph, a row of buttons, or any other child of a container. */
export type DiscordPart =
  | { readonly kind: 'line'; readonly text: string; readonly apart: boolean }
  | { readonly kind: 'child'; readonly child: DiscordChild }
  | { readonly kind: 'row'; readonly actions: readonly CardAction[] };

/** What divides a line from the line above: a blank line where something new begins. */
export const lineBreak = ({ apart }: Extract<DiscordPart, { kind: 'line' }>): string => (apart ? '\n\n' : '\n');

/** Room kept in each message for the line that more follows: its characters, and its text display in a container of its own. */
const noteRoom = { characters: 100, components: 2 };
/** Room kept for the one button that a message without buttons gets: its row, itself, and a container. */
const buttonRoom = 3;

/** How full a message is. */
interface Fill {
  readonly characters: number;
  readonly children: number;
  /** Children and what is in them, without containers. */
  readonly components: number;
}

const empty: Fill = { characters: 0, children: 0, components: 0 };

function withPart(fill: Fill, part: DiscordPart, last: DiscordPart | undefined): Fill {
  if (part.kind === 'line') {
    const opens = last?.kind === 'line' ? 0 : 1;
    const characters = fill.characters + lineBreak(part).length + part.text.length;
    return { characters, children: fill.children + opens, components: fill.components + opens };
  }
  const inside = part.kind === 'row' ? part.actions.length : 0;
  return { ...fill, children: fill.children + 1, components: fill.components + 1 + inside };
}

const fits = ({ characters, children, components }: Fill): boolean =>
  characters <= discordLimits.textTotal - noteRoom.characters &&
  components + Math.ceil(children / discordLimits.componentsPerContainer) <=
    discordLimits.componentsPerMessage - noteRoom.components - buttonRoom;

/** Parts in as many messages as their number and size need, in their order. */
export function packed(parts: readonly DiscordPart[]): readonly (readonly DiscordPart[])[] {
  const messages: DiscordPart[][] = [[]];
  let fill = empty;
  for (const part of parts) {
    const page = messages.at(-1) ?? [];
    const next = withPart(fill, part, page.at(-1));
    if (page.length > 0 && !fits(next)) {
      messages.push([part]);
      fill = withPart(empty, part, undefined);
    } else {
      page.push(part);
      fill = next;
    }
  }
  return messages;
}
