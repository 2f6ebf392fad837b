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
  /(\d+(?:,\d{3})*(?:\.\d+)?(?!\d)|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}]+)*)(?:['’][sS](?![\p{L}\p{M}\p{N}]))?/uy;

const capitalPattern = /^\p{Lu}/u;
const accents = /[\u0300-\u036f]/g;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Where the plain word that begins here ends; undefined where only the pattern can tell. */
function plainEnd(text: string, start: number): number | undefined {
  const digits = isDigit(text.charCodeAt(start));
  let at = start + 1;
  let code = text.charCodeAt(at);
  while (isDigit(code) || (!digits && isLetter(code))) code = text.charCodeAt(++at);
  // A mark that may go on with the word: an apostrophe, a comma or point in a number, points between single letters.
  if (code > 127 || code === 39 || (code === 46 && (digits || at === start + 1)) || (code === 44 && digits)) return undefined;
  return at;
}

function plain(word: string): string {
  const lower = word.toLowerCase().normalize('NFKD').replace(accents, '').replaceAll('’', "'");
  return lower.includes('.') && !isDigit(lower.charCodeAt(0)) ? lower.replaceAll('.', '') : lower;
}

/** The words of a text in order. `offset` is added to every position. Linear in the length of the text. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    const digits = isDigit(code);
    const isPlain = digits || isLetter(code);
    // Most text is plain: the pattern is asked only where it is not, which takes a third of the time.
    const known = isPlain ? plainEnd(text, start) : undefined;
    if (known !== undefined) {
      const lower = digits ? text.slice(start, known) : text.slice(start, known).toLowerCase();
      words.push({ start: offset + start, end: offset + known, text: lower, capital: !digits && code <= 90, digits });
      start = known;
      continue;
    }
    wordPattern.lastIndex = start;
    const match = isPlain || code > 127 ? wordPattern.exec(text) : null;
    const written = match?.[1] ?? '';
    if (written)
      words.push({
        start: offset + start,
        end: offset + start + written.length,
        text: plain(written),
        capital: capitalPattern.test(written),
        digits: /^\d/.test(written),
      });
    start += match?.[0].length || 1;
  }
  return words;
}
