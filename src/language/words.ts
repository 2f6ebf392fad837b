import type { Span } from '../domain/span.ts';
import { stemOf } from './stem.ts';

/** A word or number of a text. Hyphens part words; marks and spaces between them are left out. */
export interface Word extends Span {
  /** In lower case, without "'s", with plain apostrophes: "Russia’s" → "russia". */
  readonly text: string;
  readonly stem: string;
  /** Whether it begins with a capital letter as written. */
  readonly capital: boolean;
  /** Whether it is written in digits. */
  readonly digits: boolean;
}

/** A number with its thousands and decimals, an abbreviation with points, or a run of letters with apostrophes and digits in it. */
const wordPattern = /\d+(?:,\d{3})*(?:\.\d+)?(?![\d])|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

const capitalPattern = /^\p{Lu}/u;

function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.includes('.') && !/^\d/.test(lower) ? lower.replaceAll('.', '') : lower;
}

/** The words of a text in order. `offset` is added to every position. Linear in the length of the text. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [written] = match;
    const digits = /^\d/.test(written);
    const lower = plain(written);
    words.push({
      start: offset + match.index,
      end: offset + match.index + written.length,
      text: lower,
      stem: digits ? lower.replaceAll(',', '') : stemOf(lower),
      capital: capitalPattern.test(written),
      digits,
    });
  }
  return words;
}
