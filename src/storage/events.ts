import type { PlatformName } from '../domain/target.ts';
import type { EventStore } from '../ports.ts';
import type { Database } from './tables.ts';

/** What ended the process as often as this is left alone. */
const mostTaken = 3;

const nothingKept = { record: null, platform: null, user_id: null, holder: null, until: null };

/** The platform events that were heard, and what of them is to be answered. */
export function createEventStore({ query, engine }: Database): EventStore {
  return {
    async firstSeen(eventId, at, heard) {
      const kept = heard && {
        record: heard.record,
        platform: heard.user.platform,
        user_id: heard.user.id,
        holder: heard.holder,
        until: heard.untilMs,
      };
      const result = await query
        .insertInto('events')
        .values({ id: eventId, at, taken: 0, ...nothingKept, ...kept })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async answered(eventId) {
      await query.updateTable('events').set(nothingKept).where('id', '=', eventId).where('record', 'is not', null).execute();
    },
    async postponed(eventId) {
      await query
        .updateTable('events')
        .set({ holder: '', until: 0 })
        .where('id', '=', eventId)
        .where('record', 'is not', null)
        .execute();
    },
    async takeUnanswered({ platforms, holder, nowMs, untilMs, heardAfter }) {
      if (platforms.length === 0) return { taken: [], givenUp: 0 };
      const old = await query
        .updateTable('events')
        .set(nothingKept)
        .where('record', 'is not', null)
        .where(({ or, eb }) => or([eb('at', '<', heardAfter), eb('taken', '>=', mostTaken)]))
        .where(({ eb }) => (engine === 'postgres' ? eb('until', '<', nowMs) : eb('holder', '!=', holder)))
        .executeTakeFirst();
      const taken = await query
        .updateTable('events')
        .set(({ eb }) => ({ holder, until: untilMs, taken: eb('taken', '+', 1) }))
        .where('record', 'is not', null)
        .where('platform', 'in', platforms)
        .where('holder', '!=', holder)
        // One bot at a time has a SQLite file: whoever else holds something there is gone.
        .$if(engine === 'postgres', (update) => update.where('until', '<', nowMs))
        .returning(['id', 'platform', 'record', 'at'])
        .execute();
      const inOrder = taken.toSorted((one, other) => (one.at < other.at ? -1 : 1));
      return {
        givenUp: Number(old.numUpdatedRows),
        taken: inOrder.flatMap(({ id, platform, record }) =>
          record === null || platform === null ? [] : [{ eventId: id, platform: platform as PlatformName, record }],
        ),
      };
    },
  };
}
