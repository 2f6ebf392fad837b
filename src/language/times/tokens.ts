import type { Span } from '../../domain/span.ts';

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

/** Dashes, quotation marks and points beyond ASCII, and the signs from ¡ to ©, pounds and cents among them. */
const isWideMark = (code: number): boolean => (code >= 8208 && code <= 8231) || (code >= 161 && code <= 169);

function kindOf(written: string): Token['kind'] {
  const first = written.charCodeAt(0);
  if (first >= 128) return !isWideMark(first) && /^[\p{L}\p{M}]/u.test(written) ? 'word' : 'mark';
  if (first >= 48 && first <= 57) return 'number';
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) ? 'word' : 'mark';
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where the token that begins here ends, if it is of ASCII signs or one of the marks above; undefined where only the pattern can tell. */
function plainEnd(text: string, start: number): number | undefined {
  let end = start + 1;
  let code = text.charCodeAt(start);
  if (code > 127) return isWideMark(code) ? end : undefined;
  if (isLetter(code)) {
    for (code = text.charCodeAt(end); isLetter(code); code = text.charCodeAt(end)) end += 1;
    return code > 127 && !isWideMark(code) ? undefined : end;
  }
  if (isDigit(code)) while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** The tokens of a text that begin between two places. Linear. */
export function tokensOf(text: string, { start: from, end: to }: Span): Token[] {
  const tokens: Token[] = [];
  let end = from;
  const pattern = new RegExp(tokenPattern);
  for (let at = from; at < to; ) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    // Nearly all of a text is plain: the pattern is asked only for the rest.
    const plain = plainEnd(text, at);
    pattern.lastIndex = at;
    const match = plain === undefined ? pattern.exec(text) : undefined;
    const start = match?.index ?? at;
    if (match === null || start >= to) break;
    const written = match?.[0] ?? text.slice(start, plain);
    const kind = kindOf(written);
    const lower = kind === 'word' ? written.toLowerCase() : kind === 'mark' ? (plainMarks.get(written) ?? written) : written;
    at = start + written.length;
    tokens.push({
      start,
      end: at,
      kind,
      text: lower,
      capital: kind === 'word' && written[0] !== lower[0],
      spaced: start > end || start === 0,
    });
    end = at;
  }
  return tokens;
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
