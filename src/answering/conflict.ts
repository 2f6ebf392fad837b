import type { KeyedWord } from './keyed-words.ts';
import { oppositesOf } from './opposites.ts';
import type { Question } from './question.ts';
import type { Found } from './retrieve.ts';
import type { SoughtTerm } from './sought.ts';

/** How a passage goes against a question that it otherwise seems to answer, each from 0 to 1. */
export interface Conflict {
  /** The question is negated and the passage is not. */
  readonly negation: number;
  /** The passage has an opposite, or another number, where the question has a word or number that the passage lacks. */
  readonly exchanged: number;
}

const negations =
  /^(?:not|no|never|none|nor|neither|nobody|nothing|without|cannot|non|lack|lacks|lacked|fail|fails|failed|refuse|refused|refuses|deny|denied|denies|unable|except|hardly|barely|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't)$/;

const degrees = /^(?:before|after|above|below|more|most|many|much|few|all)$/;

/** Whether words hold a negation. */
export const isNegated = (words: readonly KeyedWord[]): boolean =>
  words.some((word) => negations.test(word.lower) || negations.test(word.text));

const opposed = (key: string, keys: ReadonlySet<string>): boolean => {
  const others = oppositesOf.get(key);
  if (others && [...others].some((other) => keys.has(other))) return true;
  const positive = /^(?:un|in|im|il|ir|non|dis)(.{4,})$/.exec(key)?.[1];
  if (positive !== undefined && keys.has(positive)) return true;
  return ['un', 'in', 'im', 'il', 'ir', 'non', 'dis'].some((prefix) => key.length >= 4 && keys.has(prefix + key));
};

/** Whether another number of the same make stands in the passage: a year for a year, an ordinary number for another. */
const otherNumber = (value: number, words: readonly KeyedWord[], asked: ReadonlySet<number>): boolean => {
  const isYear = (number: number) => number >= 1000 && number <= 2100 && Number.isInteger(number);
  return words.some(
    (word) =>
      word.number !== undefined && word.number !== value && !asked.has(word.number) && isYear(word.number) === isYear(value),
  );
};

/** What speaks against a sentence as the answer to a question though it shares its words. */
export function conflictOf(
  question: Question,
  sought: readonly SoughtTerm[],
  { words, own }: Pick<Found, 'words' | 'own'>,
): Conflict {
  const keys = new Set(words.map((word) => word.key));
  const numbers = new Set(question.words.flatMap((word) => word.number ?? []));
  const asked = new Set(question.terms);
  const isExchanged = sought.some(({ term }, index) => {
    if ((own[index] ?? 0) >= 1 || !asked.has(term)) return false;
    const { number } = term.word;
    return number === undefined ? opposed(term.key, keys) : otherNumber(number, words, numbers);
  });
  const isDegreeExchanged = question.words.some(
    (word) => degrees.test(word.lower) && !keys.has(word.key) && opposed(word.key, keys),
  );
  return {
    negation: isNegated(question.words) && !isNegated(words) ? 1 : 0,
    exchanged: isExchanged ? 1 : isDegreeExchanged ? 0.5 : 0,
  };
}
