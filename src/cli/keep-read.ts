import type { AnalysedArticle } from '../domain/analysis.ts';
import { Failure } from '../domain/failure.ts';
import type { CommandContext } from './command.ts';
import { withStore } from './open-configured-store.ts';

/** Writes down the articles that a command has read, once its card is written. Where that fails, the card is there all the same. */
export async function keepRead(context: CommandContext, articles: readonly AnalysedArticle[]): Promise<void> {
  try {
    await withStore(context, async (store) => {
      await store.saveArticles(
        articles.map(({ article }) => article),
        context.clock(),
      );
      return 0;
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.errors.write(`dateline: "why" will not know these articles: ${error.message}\n`);
  }
}
