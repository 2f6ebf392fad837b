import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import type { ArticleStore } from '../ports/upkeep.ts';
import type { Database } from './tables.ts';

/** Rows in one statement, well below either engine's limit of parameters. */
const rowsAtOnce = 500;

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Articles as they were read, with every wording they have had. */
export function createArticleStore({ query }: Database): ArticleStore {
  const saveSome = (articles: readonly Article[], nowMs: number): Promise<number> =>
    query.transaction().execute(async (transaction) => {
      const ids = articles.map(({ id }) => id);
      const known = await transaction.selectFrom('articles').select(['id', 'revision', 'hash']).where('id', 'in', ids).execute();
      const byId = Map.groupBy(known, ({ id }) => id);
      const rows = articles.flatMap((article) => {
        const content = JSON.stringify(article);
        const hash = hashOf(content);
        const before = byId.get(article.id) ?? [];
        if (before.some((one) => one.hash === hash)) return [];
        return [{ id: article.id, revision: before.length + 1, hash, content, seen_at: nowMs }];
      });
      if (rows.length === 0) return 0;
      // Another instance may read the same change at the same moment: its revision is as good as this one.
      const added = await transaction
        .insertInto('articles')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0n);
    });
  return {
    async saveArticles(articles, nowMs) {
      let added = 0;
      for (let start = 0; start < articles.length; start += rowsAtOnce) {
        added += await saveSome(articles.slice(start, start + rowsAtOnce), nowMs);
      }
      return added;
    },
    async articleRevisions(id) {
      const rows = await query.selectFrom('articles').selectAll().where('id', '=', id).orderBy('revision').execute();
      return rows.map(({ content, revision, seen_at }) => ({
        article: JSON.parse(content) as Article,
        revision,
        seenMs: seen_at,
      }));
    },
  };
}
