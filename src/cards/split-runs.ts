import type { LineRun } from './line.ts';

/** How much of a platform's limit a text takes, once it is escaped. Must add up: cost(a + b) is at most cost(a) + cost(b). */
export type Cost = (text: string) => number;

/** How far a line may go on one platform. */
export interface SplitLimits {
  /** The most that one piece may cost. */
  readonly maximum: number;
  readonly cost: Cost;
  /** What each run costs beside its text, such as the marks around bold words. */
  readonly runCost: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word in parts that fit: grapheme by grapheme, and code point by code point where even one grapheme is too long. */
function brokenWord(word: string, room: number, cost: Cost): readonly string[] {
  const parts: string[] = [];
  let [part, used] = ['', 0];
  const add = (unit: string, price: number): void => {
    if (part !== '' && used + price > room) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += unit;
    used += price;
  };
  for (const { segment } of graphemes.segment(word)) {
    const price = cost(segment);
    if (price <= room) add(segment, price);
    else for (const letter of segment) add(letter, cost(letter));
  }
  return [...parts, part];
}

/** Words with the blanks behind them, so that putting them together again gives the text. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/gu) ?? [];

/**
 * Breaks a line into pieces that each keep within a limit: between words, within a word only where it alone is too long,
 * never within a surrogate pair. All pieces together hold all the words. A run's link stays on each of its parts.
 */
export function splitRuns(runs: readonly LineRun[], { maximum, cost, runCost }: SplitLimits): readonly (readonly LineRun[])[] {
  const overhead = (run: LineRun): number => runCost + (run.href === undefined ? 0 : cost(run.href));
  const full = runs.filter(({ text }) => text !== '');
  // Nearly every line fits, and is not cut into words.
  if (full.reduce((sum, run) => sum + cost(run.text) + overhead(run), 0) <= maximum) return full.length > 0 ? [full] : [];
  const pieces: LineRun[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const room = maximum - overhead(run);
    let added = '';
    const flush = (): void => {
      if (added !== '') pieces.at(-1)?.push({ ...run, text: added });
      added = '';
    };
    for (const word of wordsOf(run.text).flatMap((one) => (cost(one) <= room ? [one] : brokenWord(one, room, cost)))) {
      const price = cost(word) + (added === '' ? overhead(run) : 0);
      if (used > 0 && used + price > maximum) {
        flush();
        pieces.push([]);
        used = cost(word) + overhead(run);
      } else used += price;
      added += word;
    }
    flush();
  }
  return pieces.filter((piece) => piece.length > 0);
}
