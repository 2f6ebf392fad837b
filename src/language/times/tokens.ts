import type { Span } from '../../domain/span.ts';
import { codeAt, digitRange, letterRanges, signTable } from '../characters.ts';

/** A run of letters, a run of digits, or one mark. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case. */
  readonly text: string;
  readonly capital: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const tokenPattern = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;

const plainMarks: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
]);

/** What a sign is here: 0 is left to the pattern. */
const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;

const signs = signTable([
  [0, 127, MARK],
  [9, 13, BLANK],
  [32, 32, BLANK],
  ...letterRanges(LETTER),
  digitRange(DIGIT),
  // The signs from ¡ to ©, pounds and cents among them; dashes, quotation marks and points.
  [161, 169, MARK],
  [8208, 8231, MARK],
]);

const signAt = (text: string, at: number): number => signs[codeAt(text, at)] ?? 0;

/** Where the token that begins here ends, if it is of ASCII signs or one of the marks above; undefined where only the pattern can tell. */
function plainEnd(text: string, start: number, first: number): number | undefined {
  let end = start + 1;
  if (first === MARK) return end;
  let sign = signAt(text, end);
  for (; sign === first; sign = signAt(text, end)) end += 1;
  return sign === 0 && first === LETTER ? undefined : end;
}

interface Written {
  readonly start: number;
  readonly text: string;
  readonly kind: Token['kind'];
}

/** What the pattern finds at a place or behind it. */
function wideToken(text: string, at: number): Written | undefined {
  tokenPattern.lastIndex = at;
  const match = tokenPattern.exec(text);
  if (!match) return undefined;
  const [written] = match;
  return {
    start: match.index,
    text: written,
    kind: /^[\p{L}\p{M}]/u.test(written) ? 'word' : /^\d/.test(written) ? 'number' : 'mark',
  };
}

/** The tokens of a text that begin between two places. Linear. */
export function tokensOf(text: string, { start: from, end: to }: Span): Token[] {
  const tokens: Token[] = [];
  let end = from;
  for (let at = from; at < to; ) {
    const sign = signAt(text, at);
    if (sign === BLANK) {
      at += 1;
      continue;
    }
    // Nearly all of a text is plain: the pattern is asked only for the rest.
    const plain = sign === 0 ? undefined : plainEnd(text, at, sign);
    const token = plain === undefined ? wideToken(text, at) : { start: at, text: text.slice(at, plain), kind: kindOf(sign) };
    if (!token || token.start >= to) break;
    tokens.push(finished(token, token.start > end || token.start === 0));
    end = token.start + token.text.length;
    at = end;
  }
  return tokens;
}

const kindOf = (sign: number): Token['kind'] => (sign === LETTER ? 'word' : sign === DIGIT ? 'number' : 'mark');

function finished({ start, text, kind }: Written, spaced: boolean): Token {
  const lower = kind === 'word' ? text.toLowerCase() : kind === 'mark' ? (plainMarks.get(text) ?? text) : text;
  return { start, end: start + text.length, kind, text: lower, capital: kind === 'word' && text[0] !== lower[0], spaced };
}

/** A place in the tokens from which a pattern reads. */
export interface Reader {
  readonly tokens: readonly Token[];
  /** The token's text, in lower case; the empty string past the end. */
  at(index: number): string;
  number(index: number): number | undefined;
}

/** Reads tokens safely past either end. */
export function readerOf(tokens: readonly Token[]): Reader {
  return {
    tokens,
    at: (index) => tokens[index]?.text ?? '',
    number: (index) => {
      const token = tokens[index];
      return token?.kind === 'number' && token.text.length <= 9 ? Number(token.text) : undefined;
    },
  };
}
