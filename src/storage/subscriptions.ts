import type { Kysely } from 'kysely';
import type { AuditEntry, SubscriptionStore } from '../ports/deliveries.ts';
import { subscriptionOf, subscriptionRow } from './subscription-rows.ts';
import type { Database, Tables } from './tables.ts';
import { targetColumns } from './target-columns.ts';

/** Adds an audit entry within the transaction of what it tells. */
export async function addAudit(query: Kysely<Tables>, { atMs, ...entry }: AuditEntry): Promise<void> {
  await query
    .insertInto('audit')
    .values({ ...entry, at: atMs })
    .execute();
}

/** Calls off what waits to be sent for a subscription that is no longer active. What is being posted goes its way. */
export async function callOff(query: Kysely<Tables>, subscription: string, reason: string, atMs: number): Promise<void> {
  await query
    .updateTable('deliveries')
    .set({ state: 'skipped', ready_at: null, holder: null, finished_at: atMs, reason })
    .where('subscription', '=', subscription)
    .where('state', 'in', ['waiting', 'claimed'])
    .where('doubtful', '=', 0)
    .execute();
}

/** Subscriptions and the audit. */
export function createSubscriptionStore({ query }: Database): SubscriptionStore {
  return {
    async saveSubscription(subscription, change) {
      const { id, ...row } = subscriptionRow(subscription);
      // What the deliveries tell of a subscription is not what a person changes.
      const { last_edition: _, created_at: __, ...changes } = row;
      await query.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('subscriptions')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
          .execute();
        if (subscription.state !== 'active') {
          await callOff(transaction, id, subscription.reason ?? subscription.state, change.atMs);
        }
        await addAudit(transaction, change);
      });
    },
    async subscription(id) {
      const row = await query.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && subscriptionOf(row);
    },
    async subscriptions({ target, topic, origin, states = ['active', 'paused', 'stopped'] }) {
      let select = query.selectFrom('subscriptions').selectAll().where('state', 'in', states);
      if (target) {
        const { platform, channel, thread } = targetColumns(target);
        select = select.where('platform', '=', platform).where('channel', '=', channel).where('thread', '=', thread);
      }
      if (topic !== undefined) select = select.where('topic', '=', topic);
      if (origin) select = select.where('origin', '=', origin);
      return (await select.orderBy('created_at').orderBy('id').execute()).map(subscriptionOf);
    },
    recordAudit: (entry) => addAudit(query, entry),
    async audit({ subject, limit }) {
      let select = query.selectFrom('audit').selectAll();
      if (subject !== undefined) select = select.where('subject', '=', subject);
      const rows = await select.orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(({ at, ...entry }) => ({ ...entry, atMs: at }));
    },
  };
}
