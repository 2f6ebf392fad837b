import { scales, smallNumbers } from '../language/number-words.ts';
import { rootOf, stemOf } from '../language/stem.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { foldName, isCyrillic } from './names.ts';

/** A word of a text with the key it is compared by in questions and passages. */
export interface KeyedWord extends Word {
  /** Its text without "n't"; short for the names of a few states and unions. */
  readonly lower: string;
  /** The root of its family, the digits of a number, or the Latin form of a Cyrillic name. */
  readonly key: string;
  /** Its value, where it is a number in digits or words. */
  readonly number?: number | undefined;
}

/** Whether a number can be a year. */
export const isYear = (value: number): boolean => value >= 1000 && value <= 2100 && Number.isInteger(value);

const keys = new Map<string, string>();
/** The memory of keys holds a language's usual words; past this it starts again, so that hostile text cannot fill it. */
const REMEMBERED_KEYS = 100_000;

/** What a word in lower case is compared by: the root of its family, in Latin letters. */
export function keyOf(lower: string): string {
  const known = keys.get(lower);
  if (known !== undefined) return known;
  const key = rootOf(stemOf(isCyrillic(lower) ? foldName(lower) : lower));
  if (keys.size >= REMEMBERED_KEYS) keys.clear();
  keys.set(lower, key);
  return key;
}

const numberIn = ({ text, digits }: Word): number | undefined => {
  if (digits) return Number.parseFloat(text.replaceAll(',', ''));
  return smallNumbers.get(text) ?? scales.get(text) ?? (text === 'dozen' ? 12 : undefined);
};

/** Names of two words that are as often written with their first letters. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['united states', 'usa'],
  ['united kingdom', 'uk'],
  ['united nations', 'un'],
  ['european union', 'eu'],
]);

/** Makes one word of such a name; "US" in capitals is one too, and not the pronoun. */
function withShortNames(words: readonly Word[], text: string, offset: number): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const short = before?.capital && word.capital ? shortNames.get(`${before.text} ${word.text}`) : undefined;
    if (before && short !== undefined) joined[joined.length - 1] = { ...before, text: short, end: word.end };
    else if (word.text === 'us' && /^U\.?S/.test(text.slice(word.start - offset))) joined.push({ ...word, text: 'usa' });
    else joined.push(word);
  }
  return joined;
}

/** A letter right behind a number that is no unit: "5G" and "4a" are names, and neither is a number. */
const modelLetter = /^[acdefghijnoqrtuvwxyz]$/;

/** Makes one word of a model's number and letter. */
function withModels(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before?.digits && before.end === word.start && modelLetter.test(word.text))
      joined[joined.length - 1] = { ...before, text: before.text + word.text, end: word.end, digits: false };
    else joined.push(word);
  }
  return joined;
}

/** The words of a text in their order, with positions in the text plus `offset`. */
export function keyedWordsOf(text: string, offset = 0): readonly KeyedWord[] {
  return withShortNames(withModels(wordsOf(text, offset)), text, offset).map((word) => {
    const lower = word.text.endsWith("n't") ? word.text.slice(0, -3) : word.text;
    const number = numberIn(word);
    const counts = number !== undefined && (word.digits || number >= 2);
    return { ...word, lower, key: counts ? String(number) : keyOf(lower), number };
  });
}
