import type { Kysely } from 'kysely';
import type { UpkeepStore } from '../ports/upkeep.ts';
import { forgetUser } from './forget-user.ts';
import type { Database, Tables } from './tables.ts';

const dayMs = 86_400_000;

/** A shared edition is of use while its slot is being sent. */
const sharedEditionDays = 7;

const count = (results: readonly { readonly numDeletedRows: bigint }[]): number =>
  results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);

/** Editions that no subscription tells its changes against, that no thread is about and that no channel shares. */
async function pruneEditions(query: Kysely<Tables>, before: string): Promise<number> {
  return count(
    await query
      .deleteFrom('editions')
      .where('made_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('subscription_topics')
              .select('subscription')
              .whereRef('subscription_topics.last_edition', '=', 'editions.id'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('conversations').select('id').whereRef('conversations.edition', '=', 'editions.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('shared_editions').select('name').whereRef('shared_editions.edition', '=', 'editions.id'))),
      )
      .execute(),
  );
}

/** Removed subscriptions whose last delivery is gone. */
async function pruneSubscriptions(query: Kysely<Tables>): Promise<number> {
  return count(
    await query
      .deleteFrom('subscriptions')
      .where('state', '=', 'removed')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('deliveries').select('id').whereRef('deliveries.subscription', '=', 'subscriptions.id'))),
      )
      .execute(),
  );
}

/** What keeps the store small and people's data theirs. */
export function createUpkeep({ query }: Database): UpkeepStore {
  return {
    prune: (days, nowMs) =>
      query.transaction().execute(async (transaction) => {
        const beforeMs = (kept: number): number => nowMs - kept * dayMs;
        const before = (kept: number): string => new Date(beforeMs(kept)).toISOString();
        // Finished ones alone: what waits has no end yet. Their messages go with them.
        const deliveries = await transaction
          .deleteFrom('deliveries')
          .where('finished_at', '<', beforeMs(days.deliveries))
          .execute();
        const shared = await transaction
          .deleteFrom('shared_editions')
          .where('created_at', '<', beforeMs(sharedEditionDays))
          .execute();
        const turns = await transaction.deleteFrom('turns').where('at', '<', before(days.turns)).execute();
        const events = await transaction.deleteFrom('events').where('at', '<', before(days.events)).execute();
        const web = await transaction.deleteFrom('web_messages').where('at', '<', before(days.webMessages)).execute();
        const audit = await transaction.deleteFrom('audit').where('at', '<', beforeMs(days.audit)).execute();
        const limits = await transaction.deleteFrom('post_limits').where('free_at', '<', nowMs).execute();
        return {
          deliveries: count(deliveries),
          subscriptions: await pruneSubscriptions(transaction),
          shared_editions: count(shared),
          editions: await pruneEditions(transaction, before(days.editions)),
          turns: count(turns),
          events: count(events),
          web_messages: count(web),
          audit: count(audit),
          post_limits: count(limits),
        };
      }),
    forgetUser: (user, change) => query.transaction().execute((transaction) => forgetUser(transaction, user, change)),
  };
}
