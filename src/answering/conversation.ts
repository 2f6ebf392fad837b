import type { Turn } from '../domain/answer.ts';
import { type QueryTerm, termsOf } from './question.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** So many turns back a conversation is remembered: what was said before that no longer steers an answer. */
const REMEMBERED_TURNS = 4;

/** How much a word taken over from earlier counts, beside 1 for a word of the question itself. */
const carried = { question: 0.5, earlier: 0.8, answer: 0.25, standing: 0.3 } as const;

const pointsBack =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then|so|such|one|ones|same|else|other|others|newer|more)\b/i;
const goesOn = /^(?:and|but|or|so|what about|how about|also|why|since when|until when|then|who says|says who|when|where|how)\b/i;

/** Whether a question leans on what was said before. */
export function leansOnContext(question: string): boolean {
  const content = wordsOf(question).filter((word) => !stopWords.has(word.lower));
  return content.length <= 2 || pointsBack.test(question) || (goesOn.test(question.trim()) && content.length <= 3);
}

/** What earlier turns lend to a question: each term once, the nearest turn's weight. */
export function contextTerms(question: string, history: readonly Turn[]): readonly QueryTerm[] {
  const own = new Set(termsOf(question).map((term) => term.key));
  const found = new Map<string, QueryTerm>();
  let weight = leansOnContext(question) ? 1 : carried.standing;
  for (const turn of history.slice(-REMEMBERED_TURNS).toReversed()) {
    const lent = [
      ...termsOf(turn.question, weight * carried.question),
      ...termsOf(turn.answer.slice(0, 600), weight * carried.answer),
    ];
    for (const term of lent) if (!own.has(term.key) && !found.has(term.key)) found.set(term.key, term);
    weight *= leansOnContext(turn.question) ? carried.earlier : 0.4;
  }
  return [...found.values()];
}
