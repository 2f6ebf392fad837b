import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Languages other than English were taken in and never used; none had a catalogue. */
async function dropUnusedLanguages(query: Kysely<Tables>): Promise<void> {
  const rows = await query
    .selectFrom('subscriptions')
    .select(['id', 'wishes'])
    .where('wishes', 'like', '%"language":%')
    .execute();
  for (const { id, wishes } of rows) {
    const { language, ...rest } = JSON.parse(wishes) as { readonly language?: string };
    const kept = language?.toLowerCase().split('-')[0] === 'en' ? { ...rest, language: 'en' } : rest;
    await query
      .updateTable('subscriptions')
      .set({ wishes: JSON.stringify(kept) })
      .where('id', '=', id)
      .execute();
  }
}

/** A subscription has several topics, each with the edition that was posted last. */
export const severalTopics: Migration = async (query) => {
  await query.schema
    .createTable('subscription_topics')
    .addColumn('subscription', 'text', (column) => column.notNull().references('subscriptions.id').onDelete('cascade'))
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('last_edition', 'text')
    .addPrimaryKeyConstraint('subscription_topics_key', ['subscription', 'topic'])
    .execute();
  await sql`insert into subscription_topics (subscription, topic, position, last_edition)
    select id, topic, 0, last_edition from subscriptions`.execute(query);
  await query.schema.alterTable('subscriptions').dropColumn('topic').execute();
  await query.schema.alterTable('subscriptions').dropColumn('last_edition').execute();
  await dropUnusedLanguages(query);
};
