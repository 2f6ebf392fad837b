import type { SourceReference } from '../domain/briefing.ts';
import type { Citation } from '../domain/card.ts';
import type { Evidence } from '../domain/claim.ts';

/** Evidence by the number of its source, in ascending order. Evidence of an article that is no source is left out. */
export function citationsOf(evidence: readonly Evidence[], sources: readonly SourceReference[]): readonly Citation[] {
  const numbers = new Map(sources.map(({ article, number }) => [article, number]));
  const bySource = Map.groupBy(evidence, ({ article }) => numbers.get(article));
  return [...bySource]
    .flatMap(([source, passages]) => (source === undefined ? [] : [{ source, evidence: passages }]))
    .sort((a, b) => a.source - b.source);
}
