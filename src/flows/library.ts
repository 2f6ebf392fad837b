import { type Corpus, createCorpus } from '../answering/corpus.ts';
import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import type { PublisherDirectory } from '../domain/publisher.ts';
import type { Topic } from '../domain/topic.ts';
import { analyse } from '../language/analyse.ts';
import type { Clock, Source, SourceProblem } from '../ports.ts';
import { articleProblems } from './article-problems.ts';

/** A topic's articles, read and indexed. The same object as long as the articles are the same. */
export interface Collection {
  readonly articles: readonly AnalysedArticle[];
  readonly corpus: Corpus;
  readonly problems: readonly SourceProblem[];
}

/** Gives a topic's articles as they are now. */
export interface Library {
  read(topic: Topic): Promise<Collection>;
}

const sameArticle = (a: Article, b: Article): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A library over one source. An article is analysed once, and again only when it changes. */
export function createLibrary({
  source,
  publishers,
  clock,
}: {
  readonly source: Source;
  readonly publishers: PublisherDirectory;
  readonly clock: Clock;
}): Library {
  const collections = new Map<string, Collection>();
  return {
    async read(topic) {
      const { articles, problems } = await source.read(topic);
      const before = collections.get(topic.slug);
      const known = new Map(before?.articles.map((analysed) => [analysed.article.id, analysed]));
      const analysed = articles.map((article) => {
        const seen = known.get(article.id);
        return seen && sameArticle(seen.article, article) ? seen : { article, analysis: analyse(article) };
      });
      const unchanged =
        before?.articles.length === analysed.length && before.articles.every((one, index) => one === analysed[index]);
      const told = [...problems, ...articleProblems(analysed, clock())];
      const collection: Collection = unchanged
        ? { ...before, problems: told }
        : { articles: analysed, corpus: createCorpus(analysed, publishers), problems: told };
      collections.set(topic.slug, collection);
      return collection;
    },
  };
}
