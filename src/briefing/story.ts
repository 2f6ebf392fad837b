import type { Passage } from './passages.ts';

/** What a story is about: how much each of its terms matters, and the most that one passage holds of it. */
export interface Story {
  /** A term counts by how many sentences come back to it; one that stands once only counts nothing. */
  readonly weights: ReadonlyMap<string, number>;
  /** What the passage that holds most of the story holds of it, per length: the unit of `shareOfStory`. */
  readonly most: number;
}

/** Added to every length, so that a very short sentence does not win by its shortness alone; in words. */
const lengthFloor = 5;

/** What some terms hold of a story for their length: a longer statement must hold more, but not in proportion. */
const density = (terms: Iterable<string>, wordCount: number, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const term of terms) sum += weights.get(term) ?? 0;
  return sum / Math.sqrt(wordCount + lengthFloor);
};

/** What the passages of a story come back to. */
export function storyOf(passages: readonly Passage[]): Story {
  const sentencesWith = new Map<string, number>();
  for (const { terms } of passages) for (const term of terms) sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
  const weights = new Map([...sentencesWith].map(([term, count]) => [term, Math.log(count)]));
  let most = 0;
  for (const { terms, wordCount, exclusion } of passages) {
    if (!exclusion) most = Math.max(most, density(terms, wordCount, weights));
  }
  return { weights, most: most || 1 };
}

/** How much of the story a statement holds, from 0 to about 1; terms that were said already count nothing. */
export function shareOfStory(
  statement: { readonly terms: Iterable<string>; readonly wordCount: number },
  { weights, most }: Story,
  said?: ReadonlySet<string>,
): number {
  const fresh = said ? [...statement.terms].filter((term) => !said.has(term)) : statement.terms;
  return density(fresh, statement.wordCount, weights) / most;
}
