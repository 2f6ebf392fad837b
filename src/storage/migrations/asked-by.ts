import type { Migration } from './migration.ts';

/** Whose question a card in the playground answers, so that it can be forgotten with the question. */
export const askedBy: Migration = async (query) => {
  await query.schema.alterTable('web_messages').addColumn('asked_by', 'text').execute();
};
