import type { Card } from '../domain/card.ts';
import type { WebMessage, WebTranscript } from '../ports.ts';
import type { Database, Tables } from './tables.ts';

const messageOf = (row: Tables['web_messages']): WebMessage => ({
  id: row.id,
  channel: row.channel,
  thread: row.thread === '' ? undefined : row.thread,
  at: row.at,
  user: row.user_id ?? undefined,
  onlyFor: row.only_for ?? undefined,
  text: row.text ?? undefined,
  card: row.card === null ? undefined : (JSON.parse(row.card) as Card),
  askedBy: row.asked_by ?? undefined,
  key: row.key ?? undefined,
  openThread: row.open_thread === 1,
});

const rowOf = (message: WebMessage, number: number): Tables['web_messages'] => ({
  id: message.id,
  number,
  channel: message.channel,
  thread: message.thread ?? '',
  at: message.at,
  user_id: message.user ?? null,
  only_for: message.onlyFor ?? null,
  text: message.text ?? null,
  card: message.card ? JSON.stringify(message.card) : null,
  asked_by: message.askedBy ?? null,
  key: message.key ?? null,
  open_thread: message.openThread ? 1 : 0,
});

/** What was said in the web platform's channels. */
export function createWebTranscript({ query }: Database): WebTranscript {
  return {
    append: (message) =>
      query.transaction().execute(async (transaction) => {
        // Messages of one moment keep the order in which they were added.
        const last = await transaction
          .selectFrom('web_messages')
          .select(({ fn }) => fn.max('number').as('number'))
          .executeTakeFirst();
        const added = await transaction
          .insertInto('web_messages')
          .values(rowOf(message, (last?.number ?? 0) + 1))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }),
    async list(channel, limit) {
      const rows = await query
        .selectFrom('web_messages')
        .selectAll()
        .where('channel', '=', channel)
        .orderBy('number', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.reverse().map(messageOf);
    },
    async message(id) {
      const row = await query.selectFrom('web_messages').selectAll().where('id', '=', id).executeTakeFirst();
      return row && messageOf(row);
    },
    async withKey({ channel, thread = '' }, key) {
      const rows = await query
        .selectFrom('web_messages')
        .select('id')
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .where('key', '=', key)
        .orderBy('number')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
