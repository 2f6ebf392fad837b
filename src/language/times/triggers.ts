import { calendarPatterns } from './calendar-patterns.ts';
import { clockPatterns } from './clock-pattern.ts';
import type { Pattern } from './meaning.ts';
import { periodPatterns, yearPatterns } from './period-patterns.ts';
import { relativePatterns } from './relative-patterns.ts';
import type { Token } from './tokens.ts';

/** Every pattern, in the order in which they are tried: the clock before days of the month, lengths before bare years. */
const patterns = [...clockPatterns, ...calendarPatterns, ...periodPatterns, ...relativePatterns, ...yearPatterns];

const none: readonly Pattern[] = [];
const forNumbers = patterns.filter(({ numbers }) => numbers).map(({ pattern }) => pattern);
const byWord: ReadonlyMap<string, readonly Pattern[]> = new Map(
  patterns
    .flatMap(({ words }) => words)
    .map((word) => [word, patterns.filter(({ words }) => words.includes(word)).map(({ pattern }) => pattern)]),
);

/** The patterns that may begin with a token, in the order in which they are tried. */
export const patternsAt = (token: Token): readonly Pattern[] =>
  token.kind === 'number' ? forNumbers : (byWord.get(token.text) ?? none);
