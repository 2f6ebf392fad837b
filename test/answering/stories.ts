import { answerQuestion } from '../../src/answering/answer.ts';
import { type Corpus, createCorpus } from '../../src/answering/corpus.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';

/** A report in a few words: its publisher, its day, its text. */
export type Report = readonly [publisher: string, published: string, text: string, title?: string];

/** A story of reports, each by its publisher and day, ready to be asked. */
export function storyOf(...reports: readonly Report[]): Corpus {
  const articles = reports.map(([publisher, published, text, title], index): Article => {
    return { id: `report ${index}`, publisher, published, text, ...(title === undefined ? {} : { title }) };
  });
  return createCorpus(articles.map((article) => ({ article, analysis: analyse(article) })));
}

/** Asks a story one question, outside any conversation. */
export const ask = (corpus: Corpus, question: string): Answer => answerQuestion(corpus, { question });
