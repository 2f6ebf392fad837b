import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { AnalysedArticle, Analysis } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';

/** Reads articles beside the program, in a thread of its own. */
export interface Analyst {
  /**
   * What articles say, answered in the order in which it was asked. Rejects with `Failure('internal')` where they are too much for
   * the thread; what was asked behind them is answered all the same.
   */
  analyse(articles: readonly Article[]): Promise<readonly AnalysedArticle[]>;
  /** Ends the thread; what it has not answered stays unanswered. */
  close(): Promise<void>;
}

interface Asked {
  readonly articles: readonly Article[];
  readonly answer: (analyses: readonly Analysis[]) => void;
  readonly fail: (failure: Failure) => void;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function failureOf(cause: unknown): Failure {
  const reason = cause instanceof Error ? cause.message : 'unknown reason';
  const message = isOutOfMemory(cause)
    ? 'reading these articles takes more memory than there is: send fewer or shorter ones at once'
    : `the thread that read these articles ended: ${reason}`;
  return new Failure('internal', message, { cause });
}

/**
 * Starts an analyst, within `limits` if any are given. An archive goes through in two thirds of the time that one thread takes:
 * reading an article takes longer than making a briefing of it, and what passes between the two, positions in a text, is copied in a
 * fiftieth of the time.
 */
export function startAnalyst(limits: ResourceLimits = {}): Analyst {
  const waiting: Asked[] = [];
  let closed = false;
  let thread: Worker | undefined = started();

  function started(): Worker {
    const own = new Worker(new URL('./analyst-thread.ts', import.meta.url), { resourceLimits: limits });
    let cause: unknown;
    own.on('message', (analyses: readonly Analysis[]) => waiting.shift()?.answer(analyses));
    own.on('error', (error) => {
      cause = error;
    });
    own.on('exit', () => {
      thread = undefined;
      if (closed) return;
      // It answers in order: what it died of is what has waited longest.
      waiting.shift()?.fail(failureOf(cause));
      // Another is started only for those who wait, or a thread that cannot live would be started for ever.
      for (const { articles } of waiting) read(articles);
    });
    return own;
  }

  function read(articles: readonly Article[]): void {
    thread ??= started();
    thread.postMessage(articles);
  }

  return {
    async analyse(articles) {
      if (articles.length === 0) return [];
      const analyses = await new Promise<readonly Analysis[]>((answer, fail) => {
        waiting.push({ articles, answer, fail });
        read(articles);
      });
      return articles.flatMap((article, index) => {
        const analysis = analyses[index];
        return analysis ? [{ article, analysis }] : [];
      });
    },
    async close() {
      closed = true;
      await thread?.terminate();
    },
  };
}
