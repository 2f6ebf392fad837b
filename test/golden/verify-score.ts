import { analyse } from '../../src/language/analyse.ts';
import { prepareSupport } from '../../src/language/support/passages.ts';
import { checkSupport } from '../../src/language/support.ts';
import { holds, type VerifyKind, verifyArticles } from './verify-cases.ts';

/** For each kind of statement the share on which the support check decides as it must, in percent. */
export function scoreVerify(): Readonly<Record<string, number>> {
  const results = new Map<string, boolean[]>();
  for (const { published, text, cases } of verifyArticles) {
    const article = { id: 'golden', text, published };
    const prepared = prepareSupport([{ article, analysis: analyse(article) }]);
    for (const [kind, statements] of Object.entries(cases)) {
      const decided = statements.map(
        (statement) => checkSupport(statement, prepared).supported === holds.has(kind as VerifyKind),
      );
      results.set(kind, [...(results.get(kind) ?? []), ...decided]);
    }
  }
  return Object.fromEntries(
    [...results].map(([kind, decided]) => [kind, Math.round((1000 * decided.filter(Boolean).length) / decided.length) / 10]),
  );
}
