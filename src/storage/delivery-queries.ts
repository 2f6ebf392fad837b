import { type Kysely, sql } from 'kysely';
import type { DeliveryFilter, DeliveryStore } from '../ports/deliveries.ts';
import { messagesOf } from './delivery-messages.ts';
import { deliveryOf, laneOf, placeOf } from './delivery-rows.ts';
import { topicsOf, withTopic } from './subscription-topics.ts';
import { addAudit, callOff } from './subscriptions.ts';
import type { Database, Tables } from './tables.ts';
import { targetColumns, targetOf } from './target-columns.ts';

async function list(query: Kysely<Tables>, { target, subscription, topic, states, limit }: DeliveryFilter) {
  let select = query
    .selectFrom('deliveries')
    .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription')
    .selectAll('deliveries')
    .select(['subscriptions.workspace', 'subscriptions.channel', 'subscriptions.thread']);
  if (subscription !== undefined) select = select.where('deliveries.subscription', '=', subscription);
  if (topic !== undefined) select = select.where(({ exists }) => exists(withTopic(query, topic)));
  if (states) select = select.where('deliveries.state', 'in', states);
  if (target) {
    const { platform, channel, thread } = targetColumns(target);
    select = select
      .where('subscriptions.platform', '=', platform)
      .where('subscriptions.channel', '=', channel)
      .where('subscriptions.thread', '=', thread);
  }
  const rows = await select.orderBy('deliveries.slot', 'desc').orderBy('deliveries.id').limit(limit).execute();
  const messages = await messagesOf(
    query,
    rows.map(({ id }) => id),
  );
  const topics = await topicsOf(query, [...new Set(rows.map((row) => row.subscription))]);
  return rows.map((row) => ({
    ...deliveryOf(row, messages.get(row.id) ?? []),
    topics: topics(row.subscription).map((one) => one.topic),
    target: targetOf(row),
  }));
}

/** Everything about deliveries that is neither filling the queue nor working it off. */
export function createDeliveryQueries({
  query,
}: Database): Pick<
  DeliveryStore,
  'stopSubscription' | 'holdBack' | 'nextReadyMs' | 'clampReady' | 'retryDeliveries' | 'deliveries' | 'deliveryCounts'
> {
  return {
    async stopSubscription(subscription, change) {
      await query.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('subscriptions')
          .set({ state: 'stopped', reason: change.detail, next_due_at: null, next_local: null })
          .where('id', '=', subscription)
          .where('state', '=', 'active')
          .execute();
        await callOff(transaction, subscription, change.detail, change.atMs);
        await addAudit(transaction, change);
      });
    },
    async holdBack(target, scope, untilMs) {
      await query
        .insertInto('post_limits')
        .values({ name: scope === 'channel' ? placeOf(target) : laneOf(target), free_at: untilMs })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ free_at: untilMs }).where('post_limits.free_at', '<', untilMs),
        )
        .execute();
    },
    async nextReadyMs() {
      const row = await query
        .selectFrom('deliveries')
        .select('ready_at')
        .where('ready_at', 'is not', null)
        .orderBy('ready_at')
        .limit(1)
        .executeTakeFirst();
      return row?.ready_at ?? undefined;
    },
    async clampReady(limitMs) {
      await query.updateTable('deliveries').set({ ready_at: limitMs }).where('ready_at', '>', limitMs).execute();
      await query.updateTable('post_limits').set({ free_at: limitMs }).where('free_at', '>', limitMs).execute();
    },
    async retryDeliveries({ ids, nowMs, postAgain = false }) {
      if (ids.length === 0) return [];
      const rows = await query
        .updateTable('deliveries')
        .set({
          state: 'waiting',
          ready_at: nowMs,
          finished_at: null,
          doubtful: postAgain ? 0 : sql<number>`case when state = 'uncertain' then 1 else 0 end`,
        })
        .where('id', 'in', ids)
        .where('state', 'in', ['failed', 'missed', 'uncertain'])
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
    deliveries: (filter) => list(query, filter),
    async deliveryCounts() {
      const rows = await query
        .selectFrom('deliveries')
        .select(['state', ({ fn }) => fn.countAll<string | number>().as('count')])
        .groupBy('state')
        .execute();
      return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
    },
  };
}
