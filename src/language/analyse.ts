import type { Analysis, Paragraph, Quotation } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { contains, type Span } from '../domain/span.ts';
import { articleDate } from './article-date.ts';
import { findAttributions } from './attributions.ts';
import { findFigures } from './figures.ts';
import { findNames } from './names.ts';
import { findParagraphs } from './paragraphs.ts';
import { type Passage, readPassage } from './passage.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { nameSpeakers } from './speakers.ts';
import { findTimes } from './times.ts';

/** What an article's text says, by position. Pure and total: any text gives an analysis. */
export function analyse(article: Article): Analysis {
  const { text } = article;
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  const quotations = findQuotations(text, paragraphs);
  const passages = readPassages(text, { paragraphs, sentences, quotations });
  const names = findNames(text, passages);
  const times = findTimes(article, sentences);
  return {
    date: articleDate(article),
    paragraphs,
    sentences,
    quotations,
    attributions: nameSpeakers(text, findAttributions(passages), names),
    times,
    figures: findFigures(article, { times, sentences }),
    names,
  };
}

interface Parts {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** The paragraphs that tell the story, made ready for reading. */
function readPassages(text: string, { paragraphs, sentences, quotations }: Parts): Passage[] {
  let nextSentence = 0;
  let nextQuotation = 0;
  return paragraphs.flatMap((span) => {
    const own = (list: readonly Span[], from: number): number => {
      let to = from;
      while (to < list.length && contains(span, list[to] ?? span)) to += 1;
      return to;
    };
    const sentenceEnd = own(sentences, nextSentence);
    const quotationEnd = own(quotations, nextQuotation);
    const parts = {
      span,
      sentences: sentences.slice(nextSentence, sentenceEnd),
      quotations: quotations.slice(nextQuotation, quotationEnd),
    };
    nextSentence = sentenceEnd;
    nextQuotation = quotationEnd;
    return span.kind === 'prose' || span.kind === 'heading' ? [readPassage(text, parts)] : [];
  });
}
