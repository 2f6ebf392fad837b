import type { Article } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import type { ArticleStore } from '../ports/upkeep.ts';
import type { Clock, Log, SourceProblem } from '../ports.ts';
import type { Collection, Library } from './library.ts';

/** A library that remembers what was read, so that `dateline why` knows it. */
export interface KeepingLibrary extends Library {
  /** Writes down what was read since the last time. Called once people have their reply: it never makes them wait, and never throws. */
  keep(): Promise<void>;
}

/** Keeps the wordings of articles as they are read, and tells what is wrong with them once for as long as it stays wrong. */
export function createKeepingLibrary({
  library,
  store,
  clock,
  log,
  tell,
}: {
  readonly library: Library;
  readonly store: Pick<ArticleStore, 'saveArticles'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes a problem to whoever runs Dateline: most articles arrive while it runs. */
  readonly tell: (problem: SourceProblem) => void;
}): KeepingLibrary {
  // A collection is the same object for as long as its articles are the same.
  const kept = new Map<string, Collection['articles']>();
  const read = new Map<string, Collection['articles']>();
  const told = new Map<string, ReadonlySet<string>>();
  const tellNew = (slug: string, problems: readonly SourceProblem[]): void => {
    const before = told.get(slug);
    const textOf = ({ where, message }: SourceProblem): string => `${where}: ${message}`;
    told.set(slug, new Set(problems.map(textOf)));
    for (const problem of problems) if (!before?.has(textOf(problem))) tell(problem);
  };
  const save = async (slug: string, articles: Collection['articles']): Promise<void> => {
    kept.set(slug, articles);
    const wordings: readonly Article[] = articles.map(({ article }) => article);
    try {
      await store.saveArticles(wordings, clock());
    } catch (error) {
      kept.delete(slug);
      log.warn({ topic: slug, problem: error instanceof Failure ? error.message : String(error) }, en.delivery.articlesNotKept);
    }
  };
  return {
    async read(topic) {
      const collection = await library.read(topic);
      read.set(topic.slug, collection.articles);
      tellNew(topic.slug, collection.problems);
      return collection;
    },
    async keep() {
      for (const [slug, articles] of read) if (kept.get(slug) !== articles) await save(slug, articles);
    },
  };
}
