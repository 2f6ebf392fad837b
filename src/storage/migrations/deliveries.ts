import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Deliveries with their messages, the limits that platforms set, and the editions that channels share. */
export const deliveries: Migration = async (query) => {
  await query.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subscription', 'text', (column) => column.notNull().references('subscriptions.id').onDelete('cascade'))
    .addColumn('slot', 'bigint', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('ready_at', 'bigint')
    .addColumn('holder', 'text')
    .addColumn('doubtful', 'integer', (column) => column.notNull())
    .addColumn('edition', 'text')
    .addColumn('reason', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('finished_at', 'bigint')
    .execute();
  // The promise of one card a slot, kept by the database itself.
  await query.schema.createIndex('deliveries_by_slot').on('deliveries').columns(['subscription', 'slot']).unique().execute();
  // The queue is the few rows that are not done: these indexes hold no others, however long the history grows.
  const queued = sql<boolean>`ready_at is not null`;
  await query.schema.createIndex('deliveries_by_turn').on('deliveries').columns(['turn', 'id']).where(queued).execute();
  await query.schema.createIndex('deliveries_by_ready').on('deliveries').columns(['ready_at']).where(queued).execute();
  await query.schema.createIndex('deliveries_by_lane').on('deliveries').columns(['lane', 'turn']).where(queued).execute();
  await query.schema.createIndex('deliveries_by_finish').on('deliveries').columns(['state', 'finished_at']).execute();
  await query.schema
    .createTable('delivery_messages')
    .addColumn('delivery', 'text', (column) => column.notNull().references('deliveries.id').onDelete('cascade'))
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_messages_key', ['delivery', 'part'])
    .execute();
  await query.schema
    .createTable('post_limits')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('free_at', 'bigint', (column) => column.notNull())
    .execute();
  await query.schema
    .createTable('shared_editions')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
};
