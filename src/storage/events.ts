import type { ConversationStore } from '../ports.ts';
import type { Database } from './tables.ts';

/** The platform events that were processed. */
export function createEventStore({ query }: Database): Pick<ConversationStore, 'firstSeen'> {
  return {
    async firstSeen(eventId, at) {
      const result = await query
        .insertInto('events')
        .values({ id: eventId, at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
  };
}
