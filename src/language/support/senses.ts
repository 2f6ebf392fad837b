import { rootOf, stemOf } from '../stem.ts';
import { synonymRows } from './synonyms.ts';

/** The first row a word stands in says what it means: rows are ordered from general to special. */
const rowByStem: ReadonlyMap<string, string> = new Map(
  synonymRows.flatMap((row, number) => row.split(' ').map((word) => [stemOf(word), `#${number}`] as const)).reverse(),
);

/** What a word with this stem means, as a key: equal for inflections, words of one family, and listed synonyms. */
export const senseOf = (stem: string): string => rowByStem.get(stem) ?? rootOf(stem);
