import { conflictOf } from './conflict.ts';
import { type Camp, consensusOf } from './consensus.ts';
import { leansOnContext } from './conversation.ts';
import type { Corpus } from './corpus.ts';
import { meetingOf } from './meeting.ts';
import { type Question, questionIsOpen } from './question.ts';
import type { Found } from './retrieve.ts';
import type { SoughtTerm } from './sought.ts';

/** What speaks for and against the best passage as the answer, each from 0 to 1. */
export interface Signs {
  /** The share of the question's names and numbers that the passage or one that gives the same answer speaks of. */
  readonly anchored: number;
  /** How surely the least of them is spoken of: one name or year that is missing makes it another matter. */
  readonly leastAnchor: number;
  /** The share of the question's own words that stands in the sentence itself. */
  readonly said: number;
  /** The share of the question's other words that is spoken of. */
  readonly covered: number;
  /** The same for what the question takes over from earlier turns, where it leans on them; otherwise for its own words. */
  readonly context: number;
  /** 1 within a conversation: who asks on asks about what is there. */
  readonly inConversation: number;
  /** The share of the question's own words that the whole article lacks. */
  readonly absent: number;
  /** 1 where what is asked to have been done is told of nowhere near. */
  readonly undone: number;
  /** 1 where a bare answer is asked for and nothing of its type is there. */
  readonly untyped: number;
  /** 1 where the question is negated and the sentence is not. */
  readonly negation: number;
  /** 1 where the sentence has an opposite or another number in place of the question's. */
  readonly exchanged: number;
  readonly agreement: number;
  readonly dissent: number;
}

/** What was found, best first, and the bare answers that the articles give. */
export interface Ranked {
  readonly ranked: readonly [Found, ...Found[]];
  readonly camps: readonly Camp[];
}

/**
 * How much each sign counts, in logits: round numbers set by hand, so that a question all of whose words are met is answered,
 * one that lacks a name is not, and publishers who agree make up for a word told otherwise.
 */
const weights: Signs & { readonly bias: number } = {
  anchored: 1,
  leastAnchor: 1,
  said: 1,
  covered: 0.5,
  context: 2.5,
  inConversation: 1.75,
  absent: -0.75,
  undone: -0.25,
  untyped: -0.5,
  negation: -2,
  exchanged: -0.75,
  agreement: 2,
  dissent: -3,
  bias: -2,
};

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** From here on a word is told of near the passage; a word somewhere in the article is not. */
const TOLD = 0.35;

/** Below this a word is about the asking. */
const LEAST_WEIGHT = 0.5;

/** What speaks for and against the first of the ranked sentences. */
function signsOf(corpus: Corpus, question: Question, sought: readonly SoughtTerm[], { ranked, camps }: Ranked): Signs {
  const [best] = ranked;
  const own = new Set(question.terms);
  const sameAnswer = camps[0]?.voices.some(({ found }) => found === best) ? camps[0].voices.map(({ found }) => found) : [best];
  const meetings = sameAnswer.map((found) => meetingOf(corpus, sought, found));
  const sums = { own: 0, said: 0, others: 0, covered: 0, context: 0, contextCovered: 0, anchors: 0, anchored: 0, absent: 0 };
  let leastAnchor = 1;
  let undone = 0;
  for (const [index, { rarity, term }] of sought.entries()) {
    const weight = rarity * term.weight;
    const met = Math.max(...meetings.map((meeting) => meeting[index] ?? 0));
    if (!own.has(term)) {
      sums.context += weight;
      sums.contextCovered += weight * (best.around[index] ?? 0);
      continue;
    }
    // A word about the asking is no part of what must be met, but tells something where it is.
    if (term.weight < LEAST_WEIGHT && met === 0) continue;
    sums.own += weight;
    if (term.key === question.predicate && met < TOLD) undone = 1;
    sums.said += weight * (best.own[index] ?? 0);
    if (met === 0) sums.absent += weight;
    if (term.isName) {
      sums.anchors += weight;
      sums.anchored += weight * met;
      leastAnchor = Math.min(leastAnchor, met);
    } else {
      sums.others += weight;
      sums.covered += weight * met;
    }
  }
  const said = shareOf(sums.said, sums.own);
  const covered = sums.others > 0 ? sums.covered / sums.others : 1;
  const conflict = conflictOf(question, sought, best);
  return {
    anchored: sums.anchors > 0 ? sums.anchored / sums.anchors : covered,
    leastAnchor: sums.anchors > 0 ? leastAnchor : covered,
    said,
    covered,
    context: leansOnContext(question.text) ? shareOf(sums.contextCovered, sums.context) : sums.context > 0 ? said : 0,
    inConversation: sums.context > 0 ? 1 : 0,
    absent: shareOf(sums.absent, sums.own),
    undone,
    untyped: !questionIsOpen(question) && best.candidates.length === 0 ? 1 : 0,
    negation: conflict.negation,
    exchanged: conflict.exchanged,
    ...consensusOf(camps),
  };
}

/** How probable it is, from 0 to 1, that the first of the ranked sentences answers the question. */
export function judge(corpus: Corpus, question: Question, sought: readonly SoughtTerm[], found: Ranked): number {
  const signs = signsOf(corpus, question, sought, found);
  const keys = Object.keys(signs) as (keyof Signs)[];
  const sum = keys.reduce((total, key) => total + signs[key] * weights[key], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
