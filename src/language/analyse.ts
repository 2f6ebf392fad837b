import type { Analysis } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { dateInText, findParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';

/** What an article's text says, by position. Pure and total: any text gives an analysis. */
export function analyse(article: Article): Analysis {
  const { text } = article;
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  const quotations = findQuotations(text, paragraphs);
  return {
    date: article.published?.slice(0, 10) ?? dateInText(text),
    paragraphs,
    sentences,
    quotations,
    attributions: [],
    times: [],
    figures: [],
    names: [],
  };
}
