import type { Analysis } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';

/** What an article's text says, by position. Pure and total: any text gives an analysis. */
export function analyse(article: Article): Analysis {
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(article.text)];
  const sentences = segments
    .map(({ index, segment }) => ({
      start: index + segment.length - segment.trimStart().length,
      end: index + segment.trimEnd().length,
    }))
    .filter((sentence) => sentence.end > sentence.start);
  return {
    date: article.published?.slice(0, 10),
    paragraphs: [{ start: 0, end: article.text.length, kind: 'prose' }],
    sentences,
    quotations: [],
    attributions: [],
    times: [],
    figures: [],
    names: [],
  };
}
