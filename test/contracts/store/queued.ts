import type { Subscription } from '../../../src/domain/subscription.ts';
import type { PlatformName } from '../../../src/domain/target.ts';
import type { Claim, DueSubscription, Outcome, PostLimits, SlotPlan } from '../../../src/ports/deliveries.ts';
import type { Store } from '../../../src/ports.ts';
import { changeOf } from './subscriptions.ts';

export const minute = 60_000;
export const leaseMs = 2 * minute;
export const day = 24 * 60 * minute;

/** Moments that no other promise uses: each takes an hour of its own. */
const hours = (function* () {
  for (let at = 1e12; ; at += 3_600_000) yield at;
})();
export const nextHour = (): number => hours.next().value ?? 0;

export const daily =
  (name: string) =>
  ({ id, next }: DueSubscription): SlotPlan => ({
    deliveries: [{ id: `${name}${id}`, slotMs: next?.atMs ?? 0, state: 'waiting' }],
    next: next && { atMs: next.atMs + day, local: next.local },
  });

/** Empties the queue of what other promises left, subscribes the channels and enqueues their slots. */
export async function queue(store: Store, subscriptions: readonly Subscription[]): Promise<number> {
  for (const one of await store.subscriptions({})) {
    if (one.state === 'active') await store.saveSubscription({ ...one, state: 'paused' }, changeOf(one.id, 'pause'));
  }
  for (;;) {
    const left = await store.claimDeliveries(request({ nowMs: 8e12, holder: 'sweeper' }));
    for (const { delivery } of left) await store.finishDelivery(ending(delivery.id, { state: 'skipped', holder: 'sweeper' }));
    if (left.length === 0) break;
  }
  for (const one of subscriptions) await store.saveSubscription(one, changeOf(one.id));
  const nowMs = Math.max(...subscriptions.map(({ next }) => next?.atMs ?? 0));
  return store.enqueueDue({ nowMs, limit: 1_000, superseded: 'superseded', plan: daily('d-') });
}

export const request = (changes: { nowMs: number; holder?: string; limit?: number; limits?: PostLimits }) => ({
  holder: 'one',
  leaseMs,
  limit: 100,
  platforms: new Map<PlatformName, PostLimits>([['slack', changes.limits ?? {}]]),
  aheadMs: 1_000,
  ...changes,
});

export const ending = (delivery: string, changes: Partial<Outcome> = {}): Outcome => ({
  delivery,
  holder: 'one',
  state: 'posted',
  atMs: 5,
  ...changes,
});

export const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ delivery }) => delivery.id);
export const lease = (delivery: string, nowMs: number, holder = 'one') => ({ delivery, holder, nowMs, untilMs: nowMs + leaseMs });
export const stateOf = async (store: Store, subscription: string) =>
  (await store.deliveries({ subscription, limit: 9 }))[0]?.state;
