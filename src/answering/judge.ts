import { conflictOf } from './conflict.ts';
import { type Camp, consensusOf } from './consensus.ts';
import { leansOnContext } from './conversation.ts';
import { type Question, questionIsOpen } from './question.ts';
import type { Found } from './retrieve.ts';
import type { SoughtTerm } from './sought.ts';

/** What speaks for and against the best passage as the answer, each from 0 to 1. */
export interface Signs {
  /** How much of the question's own words stands in the sentence, its neighbours and the title, the rare ones counting more. */
  readonly covered: number;
  /** The same for what the question takes over from earlier turns, where it leans on them; otherwise for its own words. */
  readonly context: number;
  /** 1 within a conversation: who asks on asks about what is there. */
  readonly inConversation: number;
  /** The share of the question's names and numbers that stands nowhere near. */
  readonly missingNames: number;
  /** The share of the question's own words that the whole article lacks. */
  readonly absent: number;
  /** 1 where a bare answer is asked for and nothing of its type is there. */
  readonly untyped: number;
  /** 1 where the question is negated and the sentence is not. */
  readonly negation: number;
  /** 1 where the sentence has an opposite or another number in place of the question's. */
  readonly exchanged: number;
  readonly share: number;
  readonly agreement: number;
  readonly rivals: number;
}

/** What was found, best first, and the bare answers that the articles give. */
export interface Ranked {
  readonly ranked: readonly [Found, ...Found[]];
  readonly camps: readonly Camp[];
}

/** Learned by logistic regression over questions whose answers are known, cross-validated over their articles. */
const weights: Signs & { readonly bias: number } = {
  covered: 0.5,
  context: 2.25,
  inConversation: 0.76,
  missingNames: -0.9,
  absent: -0.8,
  untyped: -0.25,
  negation: -1.2,
  exchanged: -0.4,
  share: 0.55,
  agreement: 2.4,
  rivals: -3.8,
  bias: -0.2,
};

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** What speaks for and against the first of the ranked sentences. */
export function signsOf(question: Question, sought: readonly SoughtTerm[], { ranked, camps }: Ranked): Signs {
  const [best] = ranked;
  const own = new Set(question.terms);
  const sums = { own: 0, covered: 0, context: 0, contextCovered: 0, names: 0, missing: 0, absent: 0 };
  for (const [index, { rarity, term }] of sought.entries()) {
    const weight = rarity * term.weight;
    const found = best.around[index] ?? 0;
    if (own.has(term)) {
      sums.own += weight;
      sums.covered += weight * found;
      if (found === 0) sums.absent += weight;
      if (term.isName) {
        sums.names += weight;
        sums.missing += weight * (1 - found);
      }
    } else {
      sums.context += weight;
      sums.contextCovered += weight * found;
    }
  }
  const covered = shareOf(sums.covered, sums.own);
  const conflict = conflictOf(question, sought, best);
  return {
    covered,
    context: leansOnContext(question.text) ? shareOf(sums.contextCovered, sums.context) : sums.context > 0 ? covered : 0,
    inConversation: sums.context > 0 ? 1 : 0,
    missingNames: shareOf(sums.missing, sums.names),
    absent: shareOf(sums.absent, sums.own),
    untyped: !questionIsOpen(question) && best.candidates.length === 0 ? 1 : 0,
    negation: conflict.negation,
    exchanged: conflict.exchanged,
    ...consensusOf(camps),
  };
}

/** How probable it is, from 0 to 1, that the first of the ranked sentences answers the question. */
export function judge(question: Question, sought: readonly SoughtTerm[], found: Ranked): number {
  const signs = signsOf(question, sought, found);
  const keys = Object.keys(signs) as (keyof Signs)[];
  const sum = keys.reduce((total, key) => total + signs[key] * weights[key], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
