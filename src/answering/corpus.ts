import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Evidence } from '../domain/claim.ts';
import { anyPublisher, type PublisherDirectory } from '../domain/publisher.ts';
import type { Span } from '../domain/span.ts';
import { stopWords } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** One sentence of one article: what a question is compared with. */
export interface Sentence extends Span {
  /** Its place among all sentences of the corpus. */
  readonly index: number;
  /** Its article's place in `Corpus.articles`. */
  readonly article: number;
}

/** A story's articles, ready to be asked. Made once; asking changes nothing that an asker can see. */
export interface Corpus {
  readonly articles: readonly AnalysedArticle[];
  readonly publishers: PublisherDirectory;
  /** Every sentence of the story, in the order of the articles; captions, credits and the like are not among them. */
  readonly sentences: readonly Sentence[];
  /** The sentences that hold a key, by their index, ascending. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The keys of an article's title. */
  readonly titles: readonly ReadonlySet<string>[];
}

const notTheStory = new Set(['caption', 'credit', 'metadata', 'boilerplate', 'heading']);

const sentencesOf = ({ article, analysis }: AnalysedArticle): readonly Span[] => {
  const aside = analysis.paragraphs.filter((paragraph) => notTheStory.has(paragraph.kind));
  const story = analysis.sentences.filter(
    (sentence) => !aside.some((part) => part.start <= sentence.start && sentence.end <= part.end),
  );
  return story.filter((sentence) => /[\p{L}\p{N}]/u.test(article.text.slice(sentence.start, sentence.end)));
};

/** Reads the articles of a story once, so that every question after it is quick. */
export function createCorpus(articles: readonly AnalysedArticle[], publishers: PublisherDirectory = anyPublisher): Corpus {
  const sentences: Sentence[] = [];
  const postings = new Map<string, number[]>();
  for (const [article, analysed] of articles.entries()) {
    for (const span of sentencesOf(analysed)) {
      const index = sentences.length;
      sentences.push({ start: span.start, end: span.end, index, article });
      for (const word of wordsOf(analysed.article.text.slice(span.start, span.end))) {
        if (stopWords.has(word.lower)) continue;
        const list = postings.get(word.key);
        if (!list) postings.set(word.key, [index]);
        else if (list.at(-1) !== index) list.push(index);
      }
    }
  }
  const titles = articles.map(({ article }) => new Set(wordsOf(article.title ?? '').map((word) => word.key)));
  return { articles, publishers, sentences, postings, titles };
}

/** The article a sentence stands in. */
export function articleOf(corpus: Corpus, sentence: Sentence): AnalysedArticle {
  const found = corpus.articles[sentence.article];
  if (!found) throw new RangeError(`no article ${sentence.article} in this corpus`);
  return found;
}

/** A sentence as the article has it. */
export const textOf = (corpus: Corpus, sentence: Sentence): string =>
  articleOf(corpus, sentence).article.text.slice(sentence.start, sentence.end);

/** The words of a sentence, with positions in the article. */
export const wordsIn = (corpus: Corpus, sentence: Sentence): readonly Word[] => wordsOf(textOf(corpus, sentence), sentence.start);

/** A sentence as evidence. */
export const evidenceOf = (corpus: Corpus, sentence: Sentence): Evidence => ({
  article: articleOf(corpus, sentence).article.id,
  start: sentence.start,
  end: sentence.end,
});
