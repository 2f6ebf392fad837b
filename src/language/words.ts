import type { Span } from '../domain/span.ts';

/** A word or number of a text. Hyphens part words; marks and spaces between them are left out. */
export interface Word extends Span {
  /** In lower case, without accents, with plain apostrophes: "Zoë" → "zoe". A possessive "'s" is no part of the word. */
  readonly text: string;
  /** Whether it begins with a capital letter as written. */
  readonly capital: boolean;
  /** Whether it is written in digits. */
  readonly digits: boolean;
}

/**
 * A number with its thousands and decimals, an abbreviation with points, or a run of letters with apostrophes and digits in
 * it. What stands behind the group is a possessive's ending.
 */
const wordPattern =
  /(\d+(?:,\d{3})*(?:\.\d+)?(?!\d)|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}]+)*)(?:['’][sS](?![\p{L}\p{M}\p{N}]))?/gu;

const capitalPattern = /^\p{Lu}/u;
const beyondAscii = /[^\0-\x7f]/;
const accents = /[\u0300-\u036f]/g;

function plain(word: string): string {
  const lower = word.toLowerCase();
  const ascii = beyondAscii.test(lower) ? lower.normalize('NFKD').replace(accents, '').replaceAll('’', "'") : lower;
  return ascii.includes('.') && !/^\d/.test(ascii) ? ascii.replaceAll('.', '') : ascii;
}

/** The words of a text in order. `offset` is added to every position. Linear in the length of the text. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const written = match[1] ?? '';
    words.push({
      start: offset + match.index,
      end: offset + match.index + written.length,
      text: plain(written),
      capital: capitalPattern.test(written),
      digits: /^\d/.test(written),
    });
  }
  return words;
}
