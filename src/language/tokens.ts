import type { Span } from '../domain/span.ts';
import { codeAt, digitRange, each, letterRanges, signTable } from './characters.ts';

/** A word, number or mark of a text. A possessive or contracted ending ("'s", "n't") is a token of its own. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
}

/**
 * One token each: letters with dots ("U.S."), abbreviations and initials with theirs, numbers with separators, words with inner hyphens or apostrophes, runs of
 * the same mark, two single marks standing for a double one, or any other single character. No part can be read in two
 * ways, so the time is proportional to the text.
 */
const tokenPattern =
  /(?:\p{L}\.){2,}|\p{Lu}-\p{Lu}[\p{L}.]{0,8}(?=\))|(?:M(?:rs?|s)|[DSJ]r|Gen|Sen|Rep|Del|Gov|Lt|Col|Capt|Sgt|Maj|Prof|Rev|Hon|St|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|\p{Lu}\.(?=\s\p{Lu})|\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+|%)?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’@&]\p{L}[\p{L}\p{M}\p{N}]*)*|''|``|([.!?-])\1*|\S/gu;

/** Endings that are words of their own. */
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** No abbreviation that keeps its full stop is longer, in letters. */
const LONGEST_ABBREVIATION = 4;

/** What a sign is to a plain word, number or mark; 0 is left to the pattern, unless a plain word ends before it. */
const LETTER = 1;
const DIGIT = 2;
const POINT = 3;
/** A mark that is a token by itself, whatever stands around it. A plain word ends there. */
const MARK = 4;
/** The same mark where a word may go on behind it. */
const APOSTROPHE = 5;
/** No token of its own here: a blank, the end of the text, a mark that may be one of several. A plain word ends there. */
const END = 6;

const signs = signTable([
  ...letterRanges(LETTER),
  digitRange(DIGIT),
  // The dashes, quotation marks and points beyond ASCII, and , ; : ( ) "
  [8208, 8231, MARK],
  ...each([34, 40, 41, 44, 58, 59], MARK),
  ...each([8217], APOSTROPHE),
  ...each([46], POINT),
  ...each([0, 10, 13, 32, 33, 63], END),
]);

const signAt = (text: string, at: number): number => signs[codeAt(text, at)] ?? 0;

const BLANK_CODE = 32;
const CLOSING_BRACKET_CODE = 41;

/** Where the token that begins here ends, if it is a plain word, number or mark; undefined where only the pattern can tell. */
function plainEnd(text: string, start: number): number | undefined {
  const first = signAt(text, start);
  let end = start + 1;
  if (first === MARK || first === APOSTROPHE) return end;
  let sign = signAt(text, end);
  if (first === POINT) return sign === POINT ? undefined : end;
  if (first === DIGIT) {
    for (; sign === DIGIT; sign = signAt(text, end)) end += 1;
    const code = codeAt(text, end);
    return code === BLANK_CODE || code === CLOSING_BRACKET_CODE ? end : undefined;
  }
  if (first !== LETTER) return undefined;
  for (; sign === LETTER || sign === DIGIT; sign = signAt(text, end)) end += 1;
  return sign === MARK || sign === END || (sign === POINT && end - start > LONGEST_ABBREVIATION) ? end : undefined;
}

/** Cuts a stretch of text into tokens, added to a list if one is given; positions count from the start of the whole text. */
export function tokenise(text: string, { start, end }: Span, tokens: Token[] = []): Token[] {
  const own = text.slice(start, end);
  for (let at = 0; at < own.length; ) {
    if (own.charCodeAt(at) === BLANK_CODE) {
      at += 1;
      continue;
    }
    // Most of a text is plain: the pattern is asked only where it is not.
    const plain = plainEnd(own, at);
    if (plain === undefined) {
      at = readByPattern(tokens, own, { at, start });
      continue;
    }
    const word = own.slice(at, plain);
    tokens.push({ start: start + at, end: start + plain, text: word, lower: word === '’' ? "'" : word.toLowerCase() });
    at = plain;
  }
  return tokens;
}

/** Adds the token that the pattern finds, its ending as one of its own, and tells where to read on. */
function readByPattern(tokens: Token[], own: string, { at, start }: { readonly at: number; readonly start: number }): number {
  tokenPattern.lastIndex = at;
  const word = tokenPattern.exec(own)?.[0];
  if (word === undefined) return own.length;
  const from = tokenPattern.lastIndex - word.length;
  const ending = word.length > 2 ? clitic.exec(word) : null;
  if (ending && ending.index > 0) {
    tokens.push(tokenOf(start + from, word.slice(0, ending.index)), tokenOf(start + from + ending.index, ending[0]));
  } else tokens.push(tokenOf(start + from, word));
  return from + word.length;
}

const tokenOf = (start: number, text: string): Token => ({
  start,
  end: start + text.length,
  text,
  lower: text.toLowerCase().replace('’', "'"),
});

/** Whether a token begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  const first = codeAt(token.text, 0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text);
}

/** Whether a token begins with a letter. */
export function isWord(token: Token): boolean {
  const first = codeAt(token.text, 0);
  return first < 128 ? (first >= 65 && first <= 90) || (first >= 97 && first <= 122) : /^\p{L}/u.test(token.text);
}
