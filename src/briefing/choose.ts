import { wordsOf } from '../language/words.ts';
import { saysOtherwise } from './otherwise.ts';
import type { RankedPassage } from './rank.ts';
import { type Shortened, shorten } from './shorten.ts';
import { type Story, shareOfStory } from './story.ts';
import { containment, termsAmong } from './terms.ts';

/** A ranked passage with the words it would be shown in. */
export interface Candidate {
  readonly ranked: RankedPassage;
  readonly shown: Shortened;
  /** What the shown words are about. */
  readonly terms: ReadonlySet<string>;
  readonly wordCount: number;
}

/** A ranked passage as it would be shown. */
export function candidateFor(ranked: RankedPassage): Candidate {
  const shown = shorten(ranked.passage);
  if (!shown.cuts.length) return { ranked, shown, terms: ranked.passage.terms, wordCount: ranked.passage.wordCount };
  const words = wordsOf(shown.text);
  return { ranked, shown, terms: new Set(termsAmong(words)), wordCount: words.length };
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

const repeats = (candidate: Candidate, other: Candidate | undefined): boolean =>
  other !== undefined &&
  containment(candidate.ranked.passage.terms, other.ranked.passage.terms) >= nearDuplicate &&
  !saysOtherwise(candidate.ranked.passage, other.ranked.passage);

/**
 * What a point loses for each that its article gave already. Of one article all lose alike; of several reports about a running
 * story a card that speaks from one alone would hide the others. As much as the place of a sentence counts in the middle of a report.
 */
const sameArticle = 0.5;

function fromSameArticle(candidate: Candidate, chosen: readonly Candidate[]): number {
  let count = 0;
  for (const other of chosen) if (other.ranked.passage.articleIndex === candidate.ranked.passage.articleIndex) count++;
  return count;
}

/** A candidate's score, its share of the story counted in the words it is shown in and without what was said already. */
const worthOf = (candidate: Candidate, story: Story, said: ReadonlySet<string>): number =>
  candidate.ranked.score - candidate.ranked.parts.share + shareOfStory(candidate, story, said);

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
      // What repeats an earlier one was refused when that was chosen.
      if (repeats(candidate, chosen.at(-1))) refused.set(candidate, 'says what a chosen point says');
      else if (chosen.length && words + candidate.wordCount > points * wordsPerPoint)
        refused.set(candidate, 'no room for its length');
      else {
        const worth = worthOf(candidate, story, said) - sameArticle * fromSameArticle(candidate, chosen);
        if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
      }
    }
    if (!best) break;
    chosen.push(best);
    words += best.wordCount;
    for (const term of best.terms) said.add(term);
  }
  for (const candidate of candidates) {
    if (!chosen.includes(candidate) && !refused.has(candidate)) refused.set(candidate, 'others matter more');
  }
  return { chosen, refused };
}
