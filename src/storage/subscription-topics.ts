import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Subscription } from '../domain/subscription.ts';
import { topicRows } from './subscription-rows.ts';
import type { Tables } from './tables.ts';

type Rows = readonly Tables['subscription_topics'][];

/** The topics of these subscriptions (their ids, or a query for them), in the order of their cards, by the subscription. */
export async function topicsOf(
  query: Kysely<Tables>,
  subscriptions: readonly string[] | SelectQueryBuilder<Tables, 'subscriptions', { id: string }>,
): Promise<(subscription: string) => Rows> {
  if (Array.isArray(subscriptions) && subscriptions.length === 0) return () => [];
  const rows = await query
    .selectFrom('subscription_topics')
    .selectAll()
    .where('subscription', 'in', subscriptions)
    .orderBy('position')
    .execute();
  const bySubscription = Map.groupBy(rows, ({ subscription }) => subscription);
  return (subscription) => bySubscription.get(subscription) ?? [];
}

/** Within a query of subscriptions: the row of those that have a topic. */
export const withTopic = (query: Kysely<Tables>, topic: string) =>
  query
    .selectFrom('subscription_topics')
    .select('subscription_topics.subscription')
    .where('subscription_topics.subscription', '=', sql.ref<string>('subscriptions.id'))
    .where('subscription_topics.topic', '=', topic);

/** Makes the stored topics of a subscription those that it has; one that stays keeps the edition that was posted last. */
export async function saveTopics(
  query: Kysely<Tables>,
  subscription: Pick<Subscription, 'id' | 'topics' | 'lastEditions'>,
): Promise<void> {
  await query
    .deleteFrom('subscription_topics')
    .where('subscription', '=', subscription.id)
    .where('topic', 'not in', subscription.topics)
    .execute();
  await query
    .insertInto('subscription_topics')
    .values(topicRows(subscription))
    .onConflict((conflict) =>
      conflict.columns(['subscription', 'topic']).doUpdateSet(({ ref }) => ({ position: ref('excluded.position') })),
    )
    .execute();
}
