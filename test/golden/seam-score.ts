import { analyse } from '../../src/language/analyse.ts';
import { prepareSupport } from '../../src/language/support/passages.ts';
import { checkSupport } from '../../src/language/support.ts';
import { seamArticles } from './seam-cases.ts';

const percent = (decided: readonly boolean[]): number =>
  Math.round((1000 * decided.filter(Boolean).length) / decided.length) / 10;

/** The share of true statements that pass, and for each kind of seam the share of false ones that are held back, in percent. */
export function scoreSeams(): Readonly<Record<string, number>> {
  const held = new Map<string, boolean[]>();
  const passed: boolean[] = [];
  for (const { published, text, pairs } of seamArticles) {
    const article = { id: 'golden', text, published };
    const prepared = prepareSupport([{ article, analysis: analyse(article) }]);
    for (const { kind, holds, fails } of pairs) {
      passed.push(checkSupport(holds, prepared).supported);
      held.set(kind, [...(held.get(kind) ?? []), !checkSupport(fails, prepared).supported]);
    }
  }
  const kinds = [...held].map(([kind, decided]) => [kind, percent(decided)] as const);
  return { passed: percent(passed), held: percent([...held.values()].flat()), ...Object.fromEntries(kinds) };
}
