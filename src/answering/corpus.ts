import { currentArticles } from '../briefing/draft.ts';
import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { once } from '../domain/once.ts';
import { anyPublisher, type PublisherDirectory } from '../domain/publisher.ts';
import { contains, cutAt, overlapping, type Span } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { type KeyedWord, keyedWordsOf } from './keyed-words.ts';

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
  /** The keys that stand in most titles: what the whole story is about. */
  readonly topic: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Article>;
  /** When each article was published, as far as that is known, by its id. */
  readonly dates: ReadonlyMap<string, string>;
}

const notTheStory = new Set(['caption', 'credit', 'metadata', 'boilerplate', 'heading']);

/** A few words without a verb of their own in front of what they name: "Release date.", "Location." */
const isLabel = (text: string): boolean => {
  const words = keyedWordsOf(text);
  return words.length <= 3 && /^\p{Lu}[\p{L} ]+\.$/u.test(text) && words.every(({ lower }) => !functionWords.has(lower));
};

/** More than any sentence that is read has, in characters: what goes on longer is a list or a table. */
const LONGEST_SENTENCE = 2_000;

/** A sentence without end in pieces, parted between words: words and deeds are compared with each other within a piece. */
function inPieces(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
    const to = blank > from ? blank : cutAt(text, from + LONGEST_SENTENCE);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

const sentencesOf = ({ article, analysis }: AnalysedArticle): readonly Span[] => {
  const aside = analysis.paragraphs.filter((paragraph) => notTheStory.has(paragraph.kind));
  const story = analysis.sentences
    .filter((sentence) => !overlapping(aside, sentence, (part) => part).some((part) => contains(part, sentence)))
    .flatMap((sentence) => inPieces(article.text, sentence));
  const textOf = ({ start, end }: Span): string => article.text.slice(start, end);
  const told = story.filter((sentence) => /[\p{L}\p{N}]/u.test(textOf(sentence)));
  const joined: Span[] = [];
  for (const sentence of told) {
    const before = joined.at(-1);
    const isOneLine = before && !article.text.slice(before.end, sentence.start).includes('\n');
    if (before && isOneLine && isLabel(textOf(before))) joined[joined.length - 1] = { start: before.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
};

/** A sentence with the keys it is found by. */
interface Read {
  readonly span: Span;
  readonly keys: ReadonlySet<string>;
}

/** Reads an article once, however many corpora it becomes part of. */
const read = once((analysed: AnalysedArticle): readonly Read[] =>
  sentencesOf(analysed).map((span): Read => {
    const words = keyedWordsOf(analysed.article.text.slice(span.start, span.end));
    return { span, keys: new Set(words.filter((word) => !functionWords.has(word.lower)).map((word) => word.key)) };
  }),
);

function datesOf(articles: readonly AnalysedArticle[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { article, analysis } of articles) {
    const date = article.published ?? analysis.date;
    if (date !== undefined) dates.set(article.id, date);
  }
  return dates;
}

/** So many titles at least tell what a story is about. */
const FEWEST_TITLES = 3;

function topicOf(titles: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const title of titles) for (const key of title) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(FEWEST_TITLES, titles.length / 2);
  return new Set([...counts].flatMap(([key, count]) => (count >= least && !functionWords.has(key) ? [key] : [])));
}

/** Reads the articles of a story once, so that every question after it is quick. */
export function createCorpus(articles: readonly AnalysedArticle[], publishers: PublisherDirectory = anyPublisher): Corpus {
  const sentences: Sentence[] = [];
  const postings = new Map<string, number[]>();
  for (const [article, analysed] of articles.entries()) {
    for (const { span, keys } of read(analysed)) {
      const index = sentences.length;
      sentences.push({ start: span.start, end: span.end, index, article });
      for (const key of keys) {
        const list = postings.get(key);
        if (list) list.push(index);
        else postings.set(key, [index]);
      }
    }
  }
  const titles = articles.map(({ article }) => new Set(keyedWordsOf(article.title ?? '').map((word) => word.key)));
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const topic = topicOf(titles);
  return { articles, publishers, sentences, postings, titles, topic, byId, dates: datesOf(articles) };
}

const moments = once((_: Corpus) => new Map<string, Corpus>());
/** So many moments are kept ready for each story. */
const MOMENTS_KEPT = 8;

/** What was known at a moment: the articles published by then, without those that a correction has replaced. */
export function corpusAsOf(corpus: Corpus, asOf: string | undefined): Corpus {
  const made = moments(corpus);
  const known = made.get(asOf ?? '');
  if (known) return known;
  // A text may hold its date though nothing else gives one: such an article is as old as that.
  const articles = currentArticles(corpus.articles, asOf).filter(
    ({ article }) => asOf === undefined || (corpus.dates.get(article.id)?.slice(0, 10) ?? '') <= asOf.slice(0, 10),
  );
  const then = articles.length === corpus.articles.length ? corpus : createCorpus(articles, corpus.publishers);
  if (made.size >= MOMENTS_KEPT) made.clear();
  made.set(asOf ?? '', then);
  return then;
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

const wordsRead = once((_: Corpus) => new Map<number, readonly KeyedWord[]>());
/** The words of so many sentences are kept ready for each story: what is asked of it is asked of the same ones again and again. */
const SENTENCES_KEPT = 1_000;

/** The words of a sentence, with positions in the article. */
export function wordsIn(corpus: Corpus, sentence: Sentence): readonly KeyedWord[] {
  const read = wordsRead(corpus);
  const known = read.get(sentence.index);
  if (known) return known;
  const words = keyedWordsOf(textOf(corpus, sentence), sentence.start);
  if (read.size >= SENTENCES_KEPT) read.clear();
  read.set(sentence.index, words);
  return words;
}

/** The sentence so many steps before or behind one in the same article. */
export function neighbour(corpus: Corpus, { index, article }: Sentence, step: number): Sentence | undefined {
  const other = corpus.sentences[index + step];
  return other?.article === article ? other : undefined;
}
