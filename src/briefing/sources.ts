import type { AnalysedArticle } from '../domain/analysis.ts';
import type { SourceReference } from '../domain/briefing.ts';
import type { Evidence } from '../domain/claim.ts';
import type { PublisherDirectory } from '../domain/publisher.ts';

/** The articles that evidence lies in, numbered from 1 in the order in which they are first needed, with the passages' words. */
export function sourcesOf(
  evidence: readonly Evidence[],
  articles: readonly AnalysedArticle[],
  publishers: PublisherDirectory,
): readonly SourceReference[] {
  const byId = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  return [...Map.groupBy(evidence, (passage) => passage.article)].flatMap(([id, passages], index): SourceReference[] => {
    const analysed = byId.get(id);
    if (!analysed) return [];
    const { article, analysis } = analysed;
    const { name, kind } = publishers(article.publisher);
    const spans = new Map(passages.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
    return [
      {
        number: index + 1,
        article: id,
        title: article.title,
        publisher: name,
        kind,
        // A text may say its date itself.
        published: article.published ?? analysis.date,
        place: article.place,
        url: article.url,
        sample: article.sample ?? false,
        correctionOf: article.correctionOf,
        passages: [...spans.values()]
          .toSorted((a, b) => a.start - b.start || a.end - b.end)
          .map((span) => ({ ...span, text: article.text.slice(span.start, span.end) })),
      },
    ];
  });
}
