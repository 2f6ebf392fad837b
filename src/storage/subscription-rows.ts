import type { Schedule, Subscription, SubscriptionOptions } from '../domain/subscription.ts';
import type { PlatformName } from '../domain/target.ts';
import type { DueSubscription } from '../ports/deliveries.ts';
import type { Tables } from './tables.ts';
import { targetColumns, targetOf } from './target-columns.ts';

/** A subscription as its row. */
export function subscriptionRow(subscription: Subscription): Tables['subscriptions'] {
  const { cadence, timeZone, quietHours, language, points, onlyChanges, notify, opensThread } = subscription;
  const wishes: Schedule & SubscriptionOptions = {
    cadence,
    timeZone,
    quietHours,
    language,
    points,
    onlyChanges,
    notify,
    opensThread,
  };
  const next = subscription.state === 'active' ? subscription.next : undefined;
  return {
    id: subscription.id,
    ...targetColumns(subscription.target),
    state: subscription.state,
    reason: subscription.reason ?? null,
    origin: subscription.origin,
    creator_platform: subscription.createdBy?.platform ?? null,
    creator_id: subscription.createdBy?.id ?? null,
    created_at: subscription.createdMs,
    wishes: JSON.stringify(wishes),
    next_due_at: next?.atMs ?? null,
    next_local: next?.local ?? null,
  };
}

/** The topics of a subscription as their rows. */
export const topicRows = ({
  id,
  topics,
  lastEditions,
}: Pick<Subscription, 'id' | 'topics' | 'lastEditions'>): readonly Tables['subscription_topics'][] =>
  topics.map((topic, position) => ({ subscription: id, topic, position, last_edition: lastEditions[topic] ?? null }));

const wishesOf = ({ wishes }: Tables['subscriptions']): Schedule & SubscriptionOptions =>
  JSON.parse(wishes) as Schedule & SubscriptionOptions;

const nextOf = ({ next_due_at, next_local }: Tables['subscriptions']): Subscription['next'] =>
  next_due_at === null || next_local === null ? undefined : { atMs: next_due_at, local: next_local };

/** What of a row its slots follow from. */
export function dueOf(row: Tables['subscriptions']): DueSubscription {
  const { cadence, timeZone, quietHours } = wishesOf(row);
  return { id: row.id, target: targetOf(row), cadence, timeZone, quietHours, next: nextOf(row) };
}

/** The subscription of a row that we wrote, with those of its topics in their order. */
export function subscriptionOf(row: Tables['subscriptions'], topics: readonly Tables['subscription_topics'][]): Subscription {
  return {
    id: row.id,
    topics: topics.map(({ topic }) => topic),
    target: targetOf(row),
    state: row.state as Subscription['state'],
    reason: row.reason ?? undefined,
    origin: row.origin as Subscription['origin'],
    createdBy:
      row.creator_id === null || row.creator_platform === null
        ? undefined
        : { platform: row.creator_platform as PlatformName, id: row.creator_id },
    createdMs: row.created_at,
    ...wishesOf(row),
    next: nextOf(row),
    lastEditions: Object.fromEntries(
      topics.flatMap(({ topic, last_edition }) => (last_edition === null ? [] : [[topic, last_edition]])),
    ),
  };
}
