import type { Question } from './question.ts';
import type { Found, SoughtTerm } from './retrieve.ts';

/** The bare answer in a passage: the words of the right type that stand nearest to what the question speaks of. */
export function shortAnswer(found: Found, question: Question, sought: readonly SoughtTerm[]): string | undefined {
  if (question.type === 'reason' || question.type === 'manner') return undefined;
  const matched = found.words.filter((word) => sought.some(({ keys }) => keys.has(word.key)));
  const distanceTo = (at: { start: number; end: number }): number =>
    matched.reduce(
      (sum, word) => sum + Math.min(60, word.start >= at.end ? word.start - at.end : Math.max(0, at.start - word.end)),
      0,
    );
  return found.candidates.toSorted((a, b) => distanceTo(a) - distanceTo(b))[0]?.text;
}
