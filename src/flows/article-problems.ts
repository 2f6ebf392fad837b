import type { AnalysedArticle } from '../domain/analysis.ts';
import { en } from '../messages/en.ts';
import type { SourceProblem } from '../ports.ts';

/** Clocks and time zones differ by up to a day: an article of tomorrow's date may be out already where it was written. */
const dayMs = 86_400_000;

const words = en.requests.articleProblems;

/** The articles in which nothing relative can be resolved: neither their source nor their text gives a date. */
const undated = (articles: readonly AnalysedArticle[]): readonly SourceProblem[] =>
  articles
    .filter(({ article, analysis }) => article.published === undefined && analysis.date === undefined)
    .map(({ article }) => ({ where: article.id, message: words.undated }));

/** The articles of a date that is still to come: a card says as of when it holds by the newest. */
const ahead = (articles: readonly AnalysedArticle[], nowMs: number): readonly SourceProblem[] =>
  articles.flatMap(({ article: { id, published } }) =>
    published !== undefined && Date.parse(published) > nowMs + dayMs ? [{ where: id, message: words.ahead(published) }] : [],
  );

/** The corrections that take the place of no other article, so that what they correct is still told. */
function idleCorrections(articles: readonly AnalysedArticle[]): readonly SourceProblem[] {
  const known = new Set(articles.map(({ article }) => article.id));
  return articles.flatMap(({ article: { id, correctionOf } }) => {
    if (correctionOf === undefined || (correctionOf !== id && known.has(correctionOf))) return [];
    return [{ where: id, message: correctionOf === id ? words.correctsItself : words.correctsNone(correctionOf) }];
  });
}

/** What is wrong with the dates of articles, each with what to change. `nowMs` is the time of reading. */
export const dateProblems = (articles: readonly AnalysedArticle[], nowMs: number): readonly SourceProblem[] => [
  ...undated(articles),
  ...ahead(articles, nowMs),
];

/** What is wrong with a topic's articles that could be read, each with what to change. `nowMs` is the time of reading. */
export const articleProblems = (articles: readonly AnalysedArticle[], nowMs: number): readonly SourceProblem[] => [
  ...dateProblems(articles, nowMs),
  ...idleCorrections(articles),
];
