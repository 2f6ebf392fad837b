import type { RankedPassage } from './rank.ts';
import type { Shortened } from './shorten.ts';
import { type Story, shareOfStory } from './story.ts';
import { containment, termsOf, wordsOf } from './terms.ts';

/** A ranked passage with the words it would be shown in. */
export interface Candidate {
  readonly ranked: RankedPassage;
  readonly shown: Shortened;
}

/** Why a candidate was not taken. */
export type Refusal = 'says what a chosen point says' | 'no room for its length' | 'others matter more';

export interface Choice {
  /** The best first: the order in which they were taken. */
  readonly chosen: readonly Candidate[];
  readonly refused: ReadonlyMap<Candidate, Refusal>;
}

/** On average a point has this many words: three fit a glance, and a card of them is read rather than skimmed. */
const wordsPerPoint = 27;

/** A statement whose terms the chosen ones already hold by this share says nothing new. */
const nearDuplicate = 0.7;

const repeats = (candidate: Candidate, chosen: readonly Candidate[]): boolean =>
  chosen.some((other) => containment(candidate.ranked.passage.terms, other.ranked.passage.terms) >= nearDuplicate);

/** A candidate's score, its share of the story counted in the words it is shown in and without what was said already. */
function worthOf({ ranked, shown }: Candidate, story: Story, said: ReadonlySet<string>): number {
  const statement = { terms: new Set(termsOf(shown.text)), wordCount: wordsOf(shown.text).length };
  return ranked.score - ranked.parts.share + shareOfStory(statement, story, said);
}

/** Takes candidates one by one: each time the one that adds most to those already taken. */
export function choosePoints(candidates: readonly Candidate[], story: Story, points: number): Choice {
  const chosen: Candidate[] = [];
  const refused = new Map<Candidate, Refusal>();
  const said = new Set<string>();
  let words = 0;
  while (chosen.length < points) {
    let best: Candidate | undefined;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const candidate of candidates) {
      if (chosen.includes(candidate) || refused.has(candidate)) continue;
      const length = wordsOf(candidate.shown.text).length;
      if (repeats(candidate, chosen)) refused.set(candidate, 'says what a chosen point says');
      else if (chosen.length && words + length > points * wordsPerPoint) refused.set(candidate, 'no room for its length');
      else {
        const worth = worthOf(candidate, story, said);
        if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
      }
    }
    if (!best) break;
    chosen.push(best);
    words += wordsOf(best.shown.text).length;
    for (const term of termsOf(best.shown.text)) said.add(term);
  }
  for (const candidate of candidates) {
    if (!chosen.includes(candidate) && !refused.has(candidate)) refused.set(candidate, 'others matter more');
  }
  return { chosen, refused };
}
