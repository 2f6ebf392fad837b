import type { Migration } from './migration.ts';

/** Articles with their revisions. */
export const articles: Migration = async (query) => {
  await query.schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('articles_key', ['id', 'revision'])
    .execute();
  await query.schema.createIndex('articles_by_hash').on('articles').columns(['id', 'hash']).unique().execute();
};
