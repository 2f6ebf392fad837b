import type { Token } from '../../src/language/tokens.ts';
import { isCapitalised } from '../../src/language/tokens.ts';

/** Where a word stands: its own possible tags, those of the next word, the tags chosen so far. */
export interface TagContext {
  readonly own: string;
  readonly next: string;
  readonly tags: readonly string[];
}

const capital = (token: Token | undefined): string => (token && isCapitalised(token) ? '1' : '0');

/**
 * What is looked at to choose among a word's tags: itself, its ending, its neighbours and their tags, each as `kind|key|key`.
 * `weigh` in src/language/tag-weights.ts adds up the same without making the names.
 */
export function tagFeatures(tokens: readonly Token[], at: number, { own, next, tags }: TagContext): string[] {
  const token = tokens[at];
  const word = token?.lower ?? '';
  const previous = tags[at - 1] ?? '^';
  const features = [
    `a|${own}|${previous}`,
    `b|${own}|${next}`,
    `c|${own}|${previous}${tags[at - 2] ?? '^'}`,
    `d|${own}|${previous}${next}`,
    `e|${own}|${word.slice(-2)}`,
    `p|${own}|${tokens[at - 1]?.lower ?? '^'}`,
    `n|${own}|${tokens[at + 1]?.lower ?? '$'}`,
  ];
  if (capital(token) === '1') features.push(`C|${own}|${previous}${capital(tokens[at + 1])}${capital(tokens[at - 1])}`);
  return [...features, `w|${word}|`, `x|${word}|${previous}`, `y|${word}|${next}`];
}
