import type { Turn } from '../domain/answer.ts';
import { functionWords } from '../language/function-words.ts';
import { keyedWordsOf } from './keyed-words.ts';
import { type QueryTerm, termsOf } from './question.ts';

/** So many turns back a conversation is remembered: what was said before that no longer steers an answer. */
const REMEMBERED_TURNS = 4;

/** What a word of an earlier question, or of its answer, counts beside the other. */
const carried = { question: 1, answer: 0.3, earlier: 0.6 } as const;

/** All that is taken over together counts so much, beside 1 for the question's own words: more where it leans on what was said. */
const shares = { leaning: 0.9, standing: 0.15 } as const;

const ANSWER_READ = 600;

const pointsBack =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then|so|such|one|ones|same|else|other|others|newer|more)\b/i;
const goesOn = /^(?:and|but|or|so|also|then)\b/i;

const isSentence =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|in what|in which|on what|on which|on how)\b/i;

/** Whether a question leans on what was said before: it points back, goes on, or is no whole question. */
export function leansOnContext(question: string): boolean {
  const content = keyedWordsOf(question).filter((word) => !functionWords.has(word.lower));
  if (content.length === 0 || pointsBack.test(question)) return true;
  const isWhole = isSentence.test(question.trim());
  return !isWhole && (content.length <= 2 || goesOn.test(question.trim()));
}

/** What earlier turns lend to a question: each term once, all together never more than their share. */
export function contextTerms(question: string, history: readonly Turn[]): readonly QueryTerm[] {
  const own = termsOf(question);
  const keys = new Set(own.map((term) => term.key));
  const found = new Map<string, QueryTerm>();
  let weight = 1;
  for (const turn of history.slice(-REMEMBERED_TURNS).toReversed()) {
    const lent = [
      ...termsOf(turn.question, weight * carried.question),
      ...termsOf(turn.answer.slice(0, ANSWER_READ), weight * carried.answer),
    ];
    for (const term of lent) if (!keys.has(term.key) && !found.has(term.key)) found.set(term.key, term);
    weight *= carried.earlier;
  }
  const sum = (terms: readonly QueryTerm[]): number => terms.reduce((total, term) => total + term.weight, 0);
  const terms = [...found.values()];
  const allowed = (leansOnContext(question) ? shares.leaning : shares.standing) * Math.max(1, sum(own));
  const scale = Math.min(1, allowed / Math.max(1, sum(terms)));
  return terms.map((term) => ({ ...term, weight: term.weight * scale }));
}
