import type { TextRun } from '../domain/card.ts';
import type { Status } from '../domain/claim.ts';
import type { Messages } from '../messages/en.ts';

/** A run of a line: visible text, perhaps a link to an article or a status. */
export interface LineRun extends TextRun {
  readonly href?: string | undefined;
  readonly status?: Status | undefined;
  /** Set on the name of who says the words behind it. */
  readonly speaker?: true | undefined;
}

/** What a line is, so that each platform can give it its own look. */
export type LineRole = 'title' | 'heading' | 'text' | 'claim' | 'side' | 'quote' | 'speaker' | 'item' | 'source' | 'note';

/** One paragraph of a card as every platform says it. No run is empty; there may be none where a label or a status says it all. */
export interface Line {
  readonly role: LineRole;
  /** What stands in front: a claim's number, a moment, what a fact is about, a source's number. */
  readonly label?: string | undefined;
  readonly status?: Status | undefined;
  readonly runs: readonly LineRun[];
  /** The numbers of the sources that the line stands on, as printed behind it: "[1][2]". */
  readonly citations?: string | undefined;
}

/** The runs without empty ones, without blanks at the line's ends. */
export function trimmed(runs: readonly LineRun[]): readonly LineRun[] {
  const full = runs.filter(({ text }) => text !== '');
  const first = full.findIndex(({ text }) => text.trim() !== '');
  const last = full.findLastIndex(({ text }) => text.trim() !== '');
  if (first < 0) return [];
  return full.slice(first, last + 1).map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last - first ? start.trimEnd() : start };
  });
}

/** A line's label and status as one bold run with what divides it from the words: "1. Claimed — ". */
function head({ role, label, status, runs }: Line, messages: Messages): readonly LineRun[] {
  if (label === undefined && status === undefined) return [];
  const word = status === undefined ? undefined : messages.status[status];
  const text = [role === 'claim' && label !== undefined ? `${label}.` : label, word].filter((part) => part !== undefined);
  const dash = role === 'source' ? ' ' : messages.cards.dash;
  return [{ text: text.join(role === 'claim' ? ' ' : ' · '), mark: 'strong', status }, { text: runs.length === 0 ? '' : dash }];
}

/** Neighbours that look the same as one run: fewer elements for a platform to count. */
function joined(runs: readonly LineRun[]): readonly LineRun[] {
  const made: LineRun[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    const same = last !== undefined && last.mark === run.mark && last.href === run.href && last.status === run.status;
    if (same) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Tells a display that what follows reads from left to right: it would otherwise pull "[1]" into the words before it. */
const leftToRightMark = '\u200e';

/** A line's words, and the numbers of its sources behind them. */
const wordsAndCitations = ({ runs, citations }: Line): readonly LineRun[] => {
  const mark = rightToLeft.test(runs.at(-1)?.text ?? '') ? leftToRightMark : '';
  return [...runs, { text: citations === undefined ? '' : ` ${mark}${citations}` }];
};

/** A line without its label and status, for platforms that show those in columns. */
export const citedRuns = (line: Line): readonly LineRun[] => trimmed(joined(wordsAndCitations(line)));

/** A whole line with its label and status in front, as platforms without columns show it. */
export const lineRuns = (line: Line, messages: Messages): readonly LineRun[] =>
  trimmed(joined([...head(line, messages), ...wordsAndCitations(line)]));
