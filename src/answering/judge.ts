import type { Question } from './question.ts';
import type { Found, SoughtTerm } from './retrieve.ts';

/** How probable it is, from 0 to 1, that the best passage answers the question. */
export function judge(question: Question, sought: readonly SoughtTerm[], ranked: readonly Found[]): number {
  const best = ranked[0];
  if (!best) return 0;
  let all = 0;
  let covered = 0;
  for (const [index, { rarity, term }] of sought.entries()) {
    all += rarity * term.weight;
    covered += rarity * term.weight * (best.around[index] ?? 0);
  }
  const untyped = ['phrase', 'yes-no', 'reason', 'manner'].includes(question.type) || best.candidates.length > 0;
  return all === 0 ? 0 : (covered / all) * (untyped ? 1 : 0.6);
}
