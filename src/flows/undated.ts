import type { AnalysedArticle } from '../domain/analysis.ts';
import { en } from '../messages/en.ts';
import type { SourceProblem } from '../ports.ts';

/** The articles in which nothing relative can be resolved: neither their source nor their text gives a date. */
export const undated = (articles: readonly AnalysedArticle[]): readonly SourceProblem[] =>
  articles
    .filter(({ article, analysis }) => article.published === undefined && analysis.date === undefined)
    .map(({ article }) => ({ where: article.id, message: en.requests.undated }));
