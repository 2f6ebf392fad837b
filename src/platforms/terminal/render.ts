import { citedRuns, type Line, type LineRun, lineRuns } from '../../cards/line.ts';
import { cardPassages, type Passage } from '../../cards/passages.ts';
import { splitRuns } from '../../cards/split-runs.ts';
import type { Card } from '../../domain/card.ts';
import type { Status } from '../../domain/claim.ts';
import { en, type Messages } from '../../messages/en.ts';
import { textWidth } from './width.ts';

/** How to print a card. */
export interface TerminalOptions {
  /** Columns; at least 20 are taken. */
  readonly width: number;
  /** Whether to colour; the caller knows of `NO_COLOR` and of pipes. */
  readonly colour: boolean;
  readonly messages?: Messages | undefined;
}

/** Columns below which a line is not broken further. */
const narrowest = 20;
/** Columns from which a claim's number and status stand in columns of their own. */
const columnsFrom = 60;

/** Select Graphic Rendition codes (ECMA-48): colour only ever repeats what a word says. */
const statusColour: Readonly<Record<Status, number>> = {
  confirmed: 32,
  reported: 36,
  claimed: 33,
  disputed: 31,
  unconfirmed: 35,
};
const bold = 1;
const dim = 2;
const italic = 3;

type Paint = (text: string, ...codes: readonly number[]) => string;
const painted: Paint = (text, ...codes) => (codes.length === 0 ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`);
const unpainted: Paint = (text) => text;

const lineCodes: Partial<Record<Line['role'], number>> = { title: bold, heading: bold, note: dim, source: dim };

function codesOf(run: LineRun, role: Line['role']): readonly number[] {
  const codes = [lineCodes[role], run.mark === 'strong' ? bold : undefined, run.mark === 'emphasis' ? italic : undefined];
  const status = run.status === undefined ? undefined : statusColour[run.status];
  return [...new Set([...codes, status])].filter((code) => code !== undefined);
}

/** Where a card is printed. */
interface Page {
  readonly width: number;
  readonly paint: Paint;
  readonly messages: Messages;
}

/** What one printed paragraph needs. */
interface Paragraph {
  readonly role: Line['role'];
  readonly runs: readonly LineRun[];
  /** What stands in front of its first row, already painted, at most as wide as `indent`. */
  readonly first: string;
  /** Columns in front of every further row. */
  readonly indent: number;
}

/** An address is printed behind the words that link to it: a terminal has nowhere to hide it. */
const withAddress = (run: LineRun): LineRun => (run.href === undefined ? run : { text: `${run.text}: ${run.href}` });

function wrapped({ role, runs, first, indent }: Paragraph, { width, paint }: Page): string {
  const maximum = Math.max(width - indent, narrowest / 2);
  const rows = splitRuns(runs.map(withAddress), { maximum, cost: textWidth, runCost: 0 });
  const shown = rows.map((row) => {
    const start = row.findIndex(({ text }) => text.trim() !== '');
    const words = row.slice(start).map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
    return words
      .map((run) => paint(run.text, ...codesOf(run, role)))
      .join('')
      .trimEnd();
  });
  return `${first}${shown.join(`\n${' '.repeat(indent)}`)}`;
}

const numberColumns = 4;
const statusColumns = (messages: Messages): number =>
  Math.max(...Object.values(messages.status).map((word) => textWidth(word))) + 2;

/** A claim with its number and its status in columns of their own. */
function claimRows(line: Line, page: Page): string {
  const { messages, paint } = page;
  const columns = statusColumns(messages);
  const number = line.label === undefined ? '' : `${line.label.padStart(2)}  `;
  const word = line.status === undefined ? '' : messages.status[line.status];
  const codes = line.status === undefined ? [] : [bold, statusColour[line.status]];
  const status = `${paint(word, ...codes)}${' '.repeat(columns - textWidth(word))}`;
  return wrapped({ role: 'claim', runs: citedRuns(line), first: `${number}${status}`, indent: number.length + columns }, page);
}

/** Lines that begin with a number: their further rows stand behind it. */
const hanging: readonly Line['role'][] = ['claim', 'source'];

/** What stands in front of lines of a kind. */
const starts: Partial<Record<Line['role'], string>> = { side: '    - ', quote: '  ', speaker: '  ', item: '  ' };

function lineRows(line: Line, claim: Line | undefined, page: Page): string {
  const roomy = page.width >= columnsFrom && claim !== undefined;
  if (line === claim && roomy && line.runs.length > 0) return claimRows(line, page);
  const words = claim?.label === undefined ? statusColumns(page.messages) : numberColumns + statusColumns(page.messages);
  const first = line.role === 'side' && roomy ? `${' '.repeat(words)}- ` : (starts[line.role] ?? '');
  const indent = hanging.includes(line.role) ? numberColumns : first.length;
  return wrapped({ role: line.role, runs: lineRuns(line, page.messages), first, indent }, page);
}

function passageRows(passage: Passage, page: Page): string {
  switch (passage.kind) {
    case 'lines': {
      const claim = passage.block === 'claim' ? passage.lines[0] : undefined;
      const rows = passage.lines.map((line) => lineRows(line, claim, page)).join('\n');
      return passage.block === 'sources' ? `\n${rows}` : rows;
    }
    case 'picture': {
      const text = `${page.messages.cards.picture(passage.alt)} ${passage.href}`;
      return wrapped({ role: 'note', runs: [{ text }], first: '', indent: 0 }, page);
    }
    case 'actions': {
      const runs = passage.actions.map(({ label }) => ({ text: `[${label}] ` }));
      return wrapped({ role: 'text', runs, first: '', indent: 0 }, page);
    }
    default:
      return passage satisfies never;
  }
}

/** A card for a terminal: wrapped to its width, claims in columns where there is room, statuses in words and perhaps in colour. */
export function renderTerminal(card: Card, { width, colour, messages = en }: TerminalOptions): string {
  const page: Page = { width: Math.max(width, narrowest), paint: colour ? painted : unpainted, messages };
  return cardPassages(card, messages)
    .map((passage) => `${passageRows(passage, page)}\n`)
    .join('');
}
