import type { Analysis } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { articleDate } from './article-date.ts';
import { findFigures } from './figures.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { findTimes } from './times.ts';

/** What an article's text says, by position. Pure and total: any text gives an analysis. */
export function analyse(article: Article): Analysis {
  const { text } = article;
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  const quotations = findQuotations(text, paragraphs);
  const times = findTimes(article, sentences);
  return {
    date: articleDate(article),
    paragraphs,
    sentences,
    quotations,
    attributions: [],
    times,
    figures: findFigures(article, times),
    names: [],
  };
}
