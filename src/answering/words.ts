import { rootOf, stemOf } from '../language/stem.ts';
import { foldName, isCyrillic } from './names.ts';
import { numberWords } from './number-words.ts';

/** A word of a text with the key it is compared by. */
export interface Word {
  readonly text: string;
  /** Lower case, without accents. */
  readonly lower: string;
  /** The root of its family, the digits of a number, or the Latin form of a Cyrillic name. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Its value, where it is a number in digits or words. */
  readonly number?: number | undefined;
}

const wordPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’](?!s\b)\p{L}+)*/gu;
const capitalPattern = /^\p{Lu}/u;

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

const numberIn = (lower: string): number | undefined => {
  if (/^\d/.test(lower)) {
    const value = Number.parseFloat(lower.replace(/,(?=\d{3})/g, ''));
    return Number.isNaN(value) ? undefined : value;
  }
  return numberWords.get(lower);
};

const lowerOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'");

/** The words of a text in their order, with positions in the text plus `offset`. */
export function wordsOf(text: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    const lower = lowerOf(word).replace(/n't$/, '');
    const number = numberIn(lower);
    const key = number !== undefined && /^\d/.test(lower) && /^[\d.,]+$/.test(lower) ? String(number) : keyOf(lower);
    words.push({
      text: word,
      lower,
      key: number !== undefined && numberWords.has(lower) && number >= 2 ? String(number) : key,
      start: offset + match.index,
      end: offset + match.index + word.length,
      capital: capitalPattern.test(word),
      number,
    });
  }
  return words;
}
