import type { Migration } from './migration.ts';

/** Editions, conversations with their turns, and the platform events seen. */
export const conversations: Migration = async (query) => {
  await query.schema
    .createTable('editions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute();
  await query.schema.createIndex('editions_by_topic').on('editions').columns(['topic', 'made_at']).execute();
  await query.schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('edition', 'text')
    .execute();
  // The workspace is left out: a channel shared by two workspaces is one place, and ids are unique across them.
  await query.schema
    .createIndex('conversations_by_place')
    .on('conversations')
    .columns(['platform', 'channel', 'thread'])
    .unique()
    .execute();
  await query.schema
    .createTable('turns')
    .addColumn('conversation', 'text', (column) => column.notNull().references('conversations.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('user_platform', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('turns_key', ['conversation', 'number'])
    .execute();
  await query.schema.createIndex('turns_by_user').on('turns').columns(['user_platform', 'user_id']).execute();
  await query.schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
};
