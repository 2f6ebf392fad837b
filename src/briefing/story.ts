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

/** What `shareOfStory` needs to know of a statement. */
interface Statement {
  readonly terms: ReadonlySet<string>;
  readonly wordCount: number;
}

/** What some terms hold of a story for their length: a longer statement must hold more, but not in proportion. */
function density(statement: Statement, weights: ReadonlyMap<string, number>, said?: ReadonlySet<string>): number {
  let sum = 0;
  for (const term of statement.terms) if (!said?.has(term)) sum += weights.get(term) ?? 0;
  return sum / Math.sqrt(statement.wordCount + lengthFloor);
}

/** What the passages of a story come back to. */
export function storyOf(passages: readonly Passage[]): Story {
  const sentencesWith = new Map<string, number>();
  for (const { terms } of passages) for (const term of terms) sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, count] of sentencesWith) if (count > 1) weights.set(term, Math.log(count));
  let most = 0;
  for (const passage of passages) if (!passage.exclusion) most = Math.max(most, density(passage, weights));
  return { weights, most: most || 1 };
}

/** How much of the story a statement holds, from 0 to about 1; terms that were said already count nothing. */
export const shareOfStory = (statement: Statement, { weights, most }: Story, said?: ReadonlySet<string>): number =>
  density(statement, weights, said) / most;
