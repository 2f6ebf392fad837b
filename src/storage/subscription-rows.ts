import type { Schedule, Subscription, SubscriptionOptions } from '../domain/subscription.ts';
import type { PlatformName } from '../domain/target.ts';
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
    topic: subscription.topic,
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
    last_edition: subscription.lastEdition ?? null,
  };
}

/** The subscription of a row that we wrote. */
export function subscriptionOf(row: Tables['subscriptions']): Subscription {
  const wishes = JSON.parse(row.wishes) as Schedule & SubscriptionOptions;
  return {
    id: row.id,
    topic: row.topic,
    target: targetOf(row),
    state: row.state as Subscription['state'],
    reason: row.reason ?? undefined,
    origin: row.origin as Subscription['origin'],
    createdBy:
      row.creator_id === null || row.creator_platform === null
        ? undefined
        : { platform: row.creator_platform as PlatformName, id: row.creator_id },
    createdMs: row.created_at,
    ...wishes,
    next: row.next_due_at === null || row.next_local === null ? undefined : { atMs: row.next_due_at, local: row.next_local },
    lastEdition: row.last_edition ?? undefined,
  };
}
