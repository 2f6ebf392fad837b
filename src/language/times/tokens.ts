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

function kindOf(written: string): Token['kind'] {
  const first = written.charCodeAt(0);
  if (first >= 128) return /^[\p{L}\p{M}]/u.test(written) ? 'word' : 'mark';
  if (first >= 48 && first <= 57) return 'number';
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) ? 'word' : 'mark';
}

/** The tokens of a text that begin between two places. Linear. */
export function tokensOf(text: string, { start: from, end: to }: Span): Token[] {
  const tokens: Token[] = [];
  let end = from;
  const pattern = new RegExp(tokenPattern);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const [written] = match;
    const kind = kindOf(written);
    const lower = kind === 'word' ? written.toLowerCase() : kind === 'mark' ? (plainMarks.get(written) ?? written) : written;
    tokens.push({
      start: match.index,
      end: match.index + written.length,
      kind,
      text: lower,
      capital: kind === 'word' && written[0] !== lower[0],
      spaced: match.index > end || match.index === 0,
    });
    end = match.index + written.length;
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
