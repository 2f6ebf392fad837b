import { wordSet } from '../word-set.ts';
import { commonWords } from './common-words.ts';
import type { Passage, PreparedSupport } from './passages.ts';
import { pathCosts } from './path-costs.ts';
import { turning } from './polarity-words.ts';
import type { Statement } from './statement.ts';

/** How a word of the statement follows the one before it in the passages. */
export type Step = 'first' | 'next' | 'skip' | 'back' | 'beside' | 'elsewhere' | 'missing';

/** Between marks these only name who says it ("The road, the mayor said, was closed"), which is checked for itself. */
const naming = wordSet('says said');

function skipCost(passage: Passage, from: number, to: number): number {
  const skipped = to - from - 1;
  const isAside = passage.parted[from + 1] === 1 && passage.parted[to] === 1;
  if (skipped <= 6)
    for (let index = from + 1; index < to; index++) {
      const text = passage.words[index]?.text ?? '';
      if (turning.has(text) && !(isAside && naming.has(text))) return pathCosts.skipTurning;
    }
  if (isAside) return pathCosts.skipAside;
  return skipped <= 1
    ? pathCosts.skipOne
    : skipped <= 3
      ? pathCosts.skipFew
      : skipped <= 7
        ? pathCosts.skipSome
        : pathCosts.skipMany;
}

const pronouns = wordSet('he she it they we i his her their its our my him them who this these that those');

/**
 * What it costs to come to a place from another sentence, by what stood before it there: a clause begins, or a pronoun or
 * words that the statement has as well stood there; anything else has been put away for what the statement has instead.
 */
export function joinCost(statement: Statement, passage: Passage, place: number): number {
  if (place === 0 || passage.parted[place] === 1) return pathCosts.joinAtClause;
  let before = place - 1;
  while (before > 0 && passage.parted[before] !== 1 && isGrammar(passage.words[before]?.text)) before--;
  const word = passage.words[before]?.text ?? '';
  if (pronouns.has(word) || statement.senses.includes(passage.senses[before] ?? -2)) return pathCosts.joinForSame;
  return isGrammar(word) ? pathCosts.joinAtClause : pathCosts.joinForOther;
}

const isGrammar = (word: string | undefined): boolean => word !== undefined && commonWords.has(word) && !pronouns.has(word);

/** A step and its cost in words. */
export interface Move {
  readonly step: Step;
  readonly cost: number;
}

/** A word of a passage. */
export interface Place {
  readonly passage: number;
  readonly place: number;
  /** What it costs to come here from another sentence. */
  readonly join: number;
}

const next: Move = { step: 'next', cost: 0 };

/** What it costs to go from one word read to another. */
export function moveTo(
  prepared: PreparedSupport,
  from: Pick<Place, 'passage' | 'place'>,
  to: Place & { readonly clauseStart: boolean },
): Move {
  const { clauseStart } = to;
  const passage = prepared.passages[to.passage];
  if (!passage || from.passage !== to.passage) {
    const step = Math.abs(from.passage - to.passage) === 1 ? 'beside' : 'elsewhere';
    return { step, cost: clauseStart ? Math.min(to.join, pathCosts.joinAtClause) : to.join };
  }
  if (to.place === from.place + 1) return next;
  if (to.place > from.place) return { step: 'skip', cost: skipCost(passage, from.place, to.place) };
  return { step: 'back', cost: clauseStart ? pathCosts.backAtClause : pathCosts.back };
}
