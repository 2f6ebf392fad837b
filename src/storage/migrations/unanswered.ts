import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What was heard is kept until it is answered, and a turn knows its event: after a crash it is answered once. */
export const unanswered: Migration = async (query) => {
  for (const column of ['record', 'platform', 'user_id', 'holder'] as const) {
    await query.schema.alterTable('events').addColumn(column, 'text').execute();
  }
  await query.schema.alterTable('events').addColumn('until', 'bigint').execute();
  await query.schema
    .alterTable('events')
    .addColumn('taken', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // The few that are being answered, however many were.
  await query.schema
    .createIndex('events_unanswered')
    .on('events')
    .columns(['until'])
    .where(sql<boolean>`record is not null`)
    .execute();
  await query.schema.alterTable('turns').addColumn('event', 'text').execute();
};
