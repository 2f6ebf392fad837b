import type { LineRole, LineRun } from '../../cards/line.ts';
import { discordAddress, discordLineStart, discordText } from './escape.ts';

/** What makes a line of Discord Markdown look like what it is. */
const prefixes: Readonly<Record<LineRole, string>> = {
  title: '## ',
  heading: '### ',
  text: '',
  claim: '',
  side: '  - ',
  quote: '> ',
  speaker: '-# ',
  item: '- ',
  source: '-# ',
  note: '-# ',
};

const marks: Readonly<Record<NonNullable<LineRun['mark']>, string>> = { strong: '**', emphasis: '*', code: '' };

/** The most that a run costs beside its escaped text and its address: two pairs of stars, or the signs of a link. */
export const runMarksCost = 6;

/** The most that a line costs beside its runs: its prefix, and the backslash that its start may need. */
export const lineMarksCost = 6;

/** A run with its marks right around its words: marks next to blanks would be read as signs. */
function runMarkdown({ text, mark, href }: LineRun, first: boolean): string {
  const words = text.trim();
  if (words === '') return text;
  const [before, after] = [text.slice(0, text.indexOf(words)), text.slice(text.indexOf(words) + words.length)];
  const escaped = discordText(words);
  const sign = mark === undefined ? '' : marks[mark];
  const start = first && sign === '' && href === undefined ? discordLineStart(escaped) : escaped;
  const shown = href === undefined ? start : `[${escaped}](<${discordAddress(href)}>)`;
  return `${before}${sign}${shown}${sign}${after}`;
}

/** One piece of a line as Discord Markdown that says the runs and nothing else. */
export function lineMarkdown(role: LineRole, runs: readonly LineRun[]): string {
  const [first, ...rest] = runs;
  if (first === undefined) return '';
  const start = { ...first, text: first.text.trimStart() };
  const text = [runMarkdown(start, true), ...rest.map((run) => runMarkdown(run, false))].join('');
  return `${prefixes[role]}${text.trimEnd()}`;
}
