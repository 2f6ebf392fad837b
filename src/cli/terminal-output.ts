import type { Writable } from 'node:stream';
import type { Card } from '../domain/card.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import type { CommandContext } from './command.ts';

/** A terminal that does not say how wide it is, and the widest line that reads well. */
const usualWidth = 80;
const widestWidth = 100;

/** Writes a card for reading: in colour on a terminal that wants it (https://no-color.org), plain elsewhere. */
export function writeCard(
  card: Card,
  { output, environment }: { readonly output: Writable } & Pick<CommandContext, 'environment'>,
): void {
  const terminal = 'isTTY' in output && output.isTTY === true;
  const columns = 'columns' in output && typeof output.columns === 'number' && output.columns > 0 ? output.columns : usualWidth;
  const colour = terminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  output.write(`${renderTerminal(card, { width: Math.min(columns, widestWidth), colour })}\n`);
}
