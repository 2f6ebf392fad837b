import { isYear, type KeyedWord } from './keyed-words.ts';
import { oppositesOf } from './opposites.ts';
import { ordinalIn } from './ordinals.ts';
import type { Question } from './question.ts';
import type { Found } from './retrieve.ts';
import { type SoughtTerm, SURELY_SAID } from './sought.ts';

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
  words.some((word) => negations.test(word.lower) || negations.test(word.text.toLowerCase().replace('’', "'")));

const opposed = (key: string, keys: ReadonlySet<string>): boolean => {
  const others = oppositesOf.get(key);
  if (others && [...others].some((other) => keys.has(other))) return true;
  const positive = /^(?:un|in|im|il|ir|non|dis)(.{4,})$/.exec(key)?.[1];
  if (positive !== undefined && keys.has(positive)) return true;
  return ['un', 'in', 'im', 'il', 'ir', 'non', 'dis'].some((prefix) => key.length >= 4 && keys.has(prefix + key));
};

/** The number of a word, of an ordinal or of a model: 48 for "48c". */
const figureOf = (word: KeyedWord | undefined): number | undefined => {
  if (word === undefined) return undefined;
  return word.number ?? ordinalIn(word.lower) ?? (/^\d+\p{L}$/u.test(word.lower) ? Number.parseInt(word.lower, 10) : undefined);
};

/** The numbers that stand right beside a word, in front of it or behind. */
function numbersBeside(words: readonly KeyedWord[], keys: ReadonlyMap<string, number> | undefined): readonly number[] {
  return words.flatMap((word, place) =>
    keys?.has(word.key) ? [figureOf(words[place - 1]) ?? [], figureOf(words[place + 1]) ?? []].flat() : [],
  );
}

/**
 * Whether another number stands in the passage in the place of one that the question names: another year than that year, or
 * another number beside the same word, as in "season 3" and "season 4", "30,000 troops" and "20,000 troops".
 */
function isOtherNumber(
  term: SoughtTerm,
  question: Question,
  sought: readonly SoughtTerm[],
  words: readonly KeyedWord[],
): boolean {
  const value = figureOf(term.term.word);
  if (value === undefined) return false;
  if (isYear(value)) return words.some((word) => word.number !== undefined && isYear(word.number));
  const place = question.words.findIndex((word) => word.key === term.term.key);
  return [question.words[place - 1], question.words[place + 1]].some((beside) => {
    const keys = sought.find(({ term: other }) => other.key === beside?.key)?.keys;
    return numbersBeside(words, keys).some((number) => number !== value && !isYear(number));
  });
}

/** What speaks against a sentence as the answer to a question though it shares its words. */
export function conflictOf(
  question: Question,
  sought: readonly SoughtTerm[],
  { words, own }: Pick<Found, 'words' | 'own'>,
): Conflict {
  const keys = new Set(words.map((word) => word.key));
  const asked = new Set(question.terms);
  const isExchanged = sought.some((one, index) => {
    if ((own[index] ?? 0) >= SURELY_SAID || !asked.has(one.term)) return false;
    return figureOf(one.term.word) === undefined ? opposed(one.term.key, keys) : isOtherNumber(one, question, sought, words);
  });
  const isDegreeExchanged = question.words.some(
    (word) => degrees.test(word.lower) && !keys.has(word.key) && opposed(word.key, keys),
  );
  return {
    negation: isNegated(question.words) && !isNegated(words) ? 1 : 0,
    exchanged: isExchanged ? 1 : isDegreeExchanged ? 0.5 : 0,
  };
}
