import type { RankedPassage } from './rank.ts';
import type { Shortened } from './shorten.ts';
import { containment, wordsOf } from './terms.ts';

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

/** How much a candidate loses where all its terms were said before; in the unit of the scores. */
const repetitionCost = 0.5;

const repeats = (candidate: Candidate, chosen: readonly Candidate[]): boolean =>
  chosen.some((other) => containment(candidate.ranked.passage.terms, other.ranked.passage.terms) >= nearDuplicate);

/** Takes candidates one by one: each time the one that scores best after what it repeats of those already taken. */
export function choosePoints(candidates: readonly Candidate[], points: number): Choice {
  const chosen: Candidate[] = [];
  const refused = new Map<Candidate, Refusal>();
  const said = new Set<string>();
  let words = 0;
  while (chosen.length < points) {
    let best: Candidate | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const candidate of candidates) {
      if (chosen.includes(candidate) || refused.has(candidate)) continue;
      const length = wordsOf(candidate.shown.text).length;
      if (repeats(candidate, chosen)) refused.set(candidate, 'says what a chosen point says');
      else if (chosen.length && words + length > points * wordsPerPoint) refused.set(candidate, 'no room for its length');
      else {
        const score = candidate.ranked.score - repetitionCost * shareIn(candidate.ranked.passage.terms, said);
        if (score > bestScore) [best, bestScore] = [candidate, score];
      }
    }
    if (!best) break;
    chosen.push(best);
    words += wordsOf(best.shown.text).length;
    for (const term of best.ranked.passage.terms) said.add(term);
  }
  for (const candidate of candidates) {
    if (!chosen.includes(candidate) && !refused.has(candidate)) refused.set(candidate, 'others matter more');
  }
  return { chosen, refused };
}

function shareIn(terms: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of terms) if (said.has(term)) shared++;
  return terms.size ? shared / terms.size : 1;
}
