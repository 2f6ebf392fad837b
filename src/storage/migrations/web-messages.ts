import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What was said in the web platform's channels. */
export const webMessages: Migration = async (query) => {
  await query.schema
    .createTable('web_messages')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('only_for', 'text')
    .addColumn('text', 'text')
    .addColumn('card', 'text')
    .addColumn('key', 'text')
    .addColumn('open_thread', 'integer', (column) => column.notNull())
    .execute();
  await query.schema.createIndex('web_messages_by_number').on('web_messages').columns(['number']).execute();
  await query.schema.createIndex('web_messages_by_channel').on('web_messages').columns(['channel', 'number']).execute();
  await query.schema
    .createIndex('web_messages_by_key')
    .on('web_messages')
    .columns(['channel', 'thread', 'key'])
    .unique()
    .where(sql<boolean>`key is not null`)
    .execute();
};
