import { functionWords } from '../language/function-words.ts';
import { stemOf } from '../language/stem.ts';
import { type Word, wordsOf } from '../language/words.ts';

/** Words that stand in reports of anything: sharing one makes no two sentences speak of the same. */
const colourless =
  `all became came ever few get got however know last like made make never now once per put said saw say says see take three told took two
  way well`.split(/\s+/);

/** All words without a content of their own, in one list: every word of every article is looked up. */
const empty: ReadonlySet<string> = new Set([...functionWords, ...colourless]);

/** What some words are about: the stems of those with a content of their own, in order. */
export function termsAmong(words: readonly Word[]): readonly string[] {
  const terms: string[] = [];
  for (const { text, digits } of words) {
    if (empty.has(text)) continue;
    const term = digits ? text.replaceAll(',', '') : stemOf(text);
    if (term.length > 1 || /\p{N}/u.test(term)) terms.push(term);
  }
  return terms;
}

/** What a text is about. */
export const termsOf = (text: string): readonly string[] => termsAmong(wordsOf(text));

/** Terms without those in which a number stands. */
export const withoutNumbers = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].filter((term) => !/\d/.test(term)));

/** How many members two sets have in common. */
export function sharedBy(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared;
}

/** The share of the smaller set's members that the other has too, from 0 to 1; 0 where one is empty. */
export const containment = (first: ReadonlySet<string>, second: ReadonlySet<string>): number =>
  sharedBy(first, second) / Math.max(1, Math.min(first.size, second.size));
