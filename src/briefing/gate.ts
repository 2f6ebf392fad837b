import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Claim } from '../domain/claim.ts';
import { type PreparedSupport, prepareSupport } from '../language/support/passages.ts';
import { checkSupport, type Support, type SupportProblem } from '../language/support.ts';

/** Asks whether the articles that a claim names carry it, and what is wrong where they do not. */
export type Gate = (claim: Claim) => readonly SupportProblem[];

/** What is wrong with a statement: a naming that stands beside it on the card is not missing from its words. */
function problemsOf(support: Support, claim: Claim): readonly SupportProblem[] {
  if (support.supported) return [];
  const named = claim.by !== undefined || claim.status === 'claimed';
  const problems = support.problems.filter(({ kind }) => !(named && kind === 'attribution-dropped'));
  return problems;
}

/** A gate over some articles. Each article is made ready once, when the first claim about it comes. */
export function createGate(articles: readonly AnalysedArticle[]): Gate {
  const byId = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  const ready = new Map<string, PreparedSupport>();
  const preparedFor = (ids: readonly string[]): PreparedSupport => {
    const key = ids.join('\n');
    const known = ready.get(key);
    if (known) return known;
    const prepared = prepareSupport(ids.flatMap((id) => byId.get(id) ?? []));
    ready.set(key, prepared);
    return prepared;
  };
  return (claim) => {
    const ids = [...new Set(claim.evidence.map(({ article }) => article))];
    return problemsOf(checkSupport(claim.text, preparedFor(ids)), claim);
  };
}
