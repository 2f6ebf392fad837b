import type { Question } from './question.ts';
import type { Found } from './retrieve.ts';

/** The bare answer in a passage: the words of the right type that stand nearest to what the question speaks of. */
export function shortAnswer(found: Found, question: Question): string | undefined {
  if (question.type === 'reason' || question.type === 'manner') return undefined;
  return found.candidates[0]?.text;
}
