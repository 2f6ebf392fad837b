import { functionWords } from './function-words.ts';
import { hasPlainLetters } from './letter-pattern.ts';

/** So much of a text is looked at, in characters. */
const looked = 2000;

/** Fewer words than these tell no language by their kind. */
const fewestWords = 25;

/**
 * English news has 30 to 55 words of grammar in 100 words; its neighbours share some of them ("a", "is", "in", "on") and stay
 * mostly below 20.
 */
const leastGrammar = 0.25;

/** Letters of Latin script with their marks, blanks and signs: where all of a text is such, no other script has to be looked for. */
const onlyLatin = /^[\0-\u024f\u2000-\u206f\u20a0-\u20cf]*$/;

const lengthOf = (runs: readonly string[] | null): number => runs?.reduce((sum, run) => sum + run.length, 0) ?? 0;

const isMostlyLatin = (sample: string): boolean =>
  lengthOf(sample.match(/\p{Script=Latin}+/gu)) >= lengthOf(sample.match(/\p{L}+/gu)) / 2;

/** Whether a text reads as English, the one language in which it is known who says what. Short texts in Latin letters pass. */
export function readsAsEnglish(text: string): boolean {
  const sample = text.slice(0, looked);
  // Where all letters are plain ones, the pattern need not know those of every script.
  const isPlain = hasPlainLetters(sample);
  if (!isPlain && !onlyLatin.test(sample) && !isMostlyLatin(sample)) return false;
  const words = sample.toLowerCase().match(isPlain ? /[a-z]+/g : /\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return true;
  return words.filter((word) => functionWords.has(word)).length / words.length >= leastGrammar;
}
