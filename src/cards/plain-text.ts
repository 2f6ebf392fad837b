import type { Card } from '../domain/card.ts';
import { en, type Messages } from '../messages/en.ts';
import { type Line, type LineRun, lineRuns } from './line.ts';
import { cardPassages, type Passage } from './passages.ts';

/** What stands in front of a line where there is no other way to show what it is. */
const marks: Partial<Record<Line['role'], string>> = { side: '  - ', quote: '> ', speaker: '  ', item: '- ' };

/** The words of runs, with the address behind a link. */
export const runsText = (runs: readonly LineRun[]): string =>
  runs.map(({ text, href }) => (href === undefined ? text : `${text}: ${href}`)).join('');

function passageText(passage: Passage, messages: Messages): string {
  switch (passage.kind) {
    case 'lines':
      return passage.lines.map((line) => `${marks[line.role] ?? ''}${runsText(lineRuns(line, messages))}`).join('\n');
    case 'picture':
      return `${messages.cards.picture(passage.alt)} ${passage.href}`;
    case 'actions':
      return passage.actions.map(({ label }) => `[${label}]`).join(' ');
    default:
      return passage satisfies never;
  }
}

/** A card in plain text, one paragraph a line: for logs, e-mail, files and pipes. */
export const plainText = (card: Card, messages: Messages = en): string =>
  cardPassages(card, messages)
    .map((passage) => `${passageText(passage, messages)}\n`)
    .join('');
