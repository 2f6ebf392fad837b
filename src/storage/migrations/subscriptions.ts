import type { Migration } from './migration.ts';

/** Subscriptions, and the audit of who changed what. */
export const subscriptions: Migration = async (query) => {
  await query.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('creator_platform', 'text')
    .addColumn('creator_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('wishes', 'text', (column) => column.notNull())
    .addColumn('next_due_at', 'bigint')
    .addColumn('next_local', 'text')
    .addColumn('last_edition', 'text')
    .execute();
  await query.schema.createIndex('subscriptions_by_due').on('subscriptions').columns(['next_due_at']).execute();
  await query.schema
    .createIndex('subscriptions_by_place')
    .on('subscriptions')
    .columns(['platform', 'channel', 'thread'])
    .execute();
  await query.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await query.schema.createIndex('audit_by_time').on('audit').columns(['at']).execute();
  await query.schema.createIndex('audit_by_subject').on('audit').columns(['subject']).execute();
};
