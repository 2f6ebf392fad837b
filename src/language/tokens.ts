import type { Span } from '../domain/span.ts';

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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Marks that are tokens by themselves, whatever stands around them: , ; : ( ) " */
const isSingleMark = (code: number): boolean =>
  code === 44 || code === 58 || code === 59 || code === 40 || code === 41 || code === 34;

/** Dashes, quotation marks and points beyond ASCII: the same. */
const isWideMark = (code: number): boolean => code >= 8208 && code <= 8231;

const POINT = 46;
const CURLY_APOSTROPHE = 8217;

/** Behind such a sign a plain word or number has ended: a blank, a mark, or the end of the text. */
const endsPlain = (code: number): boolean =>
  code === 32 ||
  isSingleMark(code) ||
  Number.isNaN(code) ||
  code === 10 ||
  code === 13 ||
  code === 33 ||
  code === 63 ||
  // An apostrophe may go on with the word.
  (isWideMark(code) && code !== CURLY_APOSTROPHE);

/** Where the token that begins here ends, if it is a plain word, number or mark; undefined where only the pattern can tell. */
function plainEnd(text: string, start: number): number | undefined {
  const first = text.charCodeAt(start);
  const isNumber = isDigit(first);
  if (!isNumber && !isLetter(first)) {
    const single = isSingleMark(first) || isWideMark(first) || (first === POINT && text.charCodeAt(start + 1) !== POINT);
    return single ? start + 1 : undefined;
  }
  let end = start + 1;
  let code = text.charCodeAt(end);
  while (isDigit(code) || (!isNumber && isLetter(code))) code = text.charCodeAt(++end);
  if (isNumber) return code === 32 || code === 41 ? end : undefined;
  return endsPlain(code) || (code === POINT && end - start > LONGEST_ABBREVIATION) ? end : undefined;
}

/** Cuts a stretch of text into tokens; positions count from the start of the whole text. */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const own = text.slice(start, end);
  const tokens: Token[] = [];
  const push = (from: number, word: string): void => {
    tokens.push({ start: from, end: from + word.length, text: word, lower: word.toLowerCase().replace('’', "'") });
  };
  for (let at = 0; at < own.length; ) {
    if (own.charCodeAt(at) === 32) {
      at += 1;
      continue;
    }
    // Most of a text is plain: the pattern is asked only where it is not.
    const plain = plainEnd(own, at);
    if (plain !== undefined) {
      const word = own.slice(at, plain);
      tokens.push({ start: start + at, end: start + plain, text: word, lower: word === '’' ? "'" : word.toLowerCase() });
      at = plain;
      continue;
    }
    tokenPattern.lastIndex = at;
    const word = tokenPattern.exec(own)?.[0];
    if (word === undefined) break;
    const from = tokenPattern.lastIndex - word.length;
    const ending = word.length > 2 ? clitic.exec(word) : null;
    if (ending && ending.index > 0) {
      push(start + from, word.slice(0, ending.index));
      push(start + from + ending.index, ending[0]);
    } else push(start + from, word);
    at = from + word.length;
  }
  return tokens;
}

/** Whether a token begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text);
}

/** Whether a token begins with a letter. */
export function isWord(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return first < 128 ? (first >= 65 && first <= 90) || (first >= 97 && first <= 122) : /^\p{L}/u.test(token.text);
}
