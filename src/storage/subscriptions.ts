import type { Kysely } from 'kysely';
import type { AuditEntry, SubscriptionStore } from '../ports/deliveries.ts';
import { subscriptionOf, subscriptionRow } from './subscription-rows.ts';
import { saveTopics, topicsOf, withTopic } from './subscription-topics.ts';
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
      // When it was made is not what a person changes.
      const { created_at: _, ...changes } = row;
      await query.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('subscriptions')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
          .execute();
        await saveTopics(transaction, subscription);
        if (subscription.state !== 'active') {
          await callOff(transaction, id, subscription.reason ?? subscription.state, change.atMs);
        }
        await addAudit(transaction, change);
      });
    },
    async subscription(id) {
      const row = await query.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && subscriptionOf(row, (await topicsOf(query, [id]))(id));
    },
    async subscriptions({ target, topic, origin, states = ['active', 'paused', 'stopped'] }) {
      let matching = query.selectFrom('subscriptions').where('state', 'in', states);
      if (target) {
        const { platform, channel, thread } = targetColumns(target);
        matching = matching.where('platform', '=', platform).where('channel', '=', channel).where('thread', '=', thread);
      }
      if (topic !== undefined) matching = matching.where(({ exists }) => exists(withTopic(query, topic)));
      if (origin) matching = matching.where('origin', '=', origin);
      const rows = await matching.selectAll().orderBy('created_at').orderBy('id').execute();
      const topics = await topicsOf(query, matching.select('id'));
      return rows.map((row) => subscriptionOf(row, topics(row.id)));
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
