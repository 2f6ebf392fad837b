import assert from 'node:assert/strict';
import type { Subscription } from '../../../src/domain/subscription.ts';
import type { PlatformName } from '../../../src/domain/target.ts';
import type { Claim, Outcome, PostLimits, SlotPlan } from '../../../src/ports/deliveries.ts';
import type { Store } from '../../../src/ports.ts';
import type { StorePromises } from '../store.ts';
import { changeOf, subscriptionOf } from './subscriptions.ts';

const minute = 60_000;
const leaseMs = 2 * minute;
const day = 24 * 60 * minute;

/** Moments that no other promise uses: each takes an hour of its own. */
const hours = (function* () {
  for (let at = 1e12; ; at += 3_600_000) yield at;
})();
const nextHour = (): number => hours.next().value ?? 0;

const daily =
  (name: string) =>
  ({ id, next }: Subscription): SlotPlan => ({
    deliveries: [{ id: `${name}${id}`, slotMs: next?.atMs ?? 0, state: 'waiting' }],
    next: next && { atMs: next.atMs + day, local: next.local },
  });

/** Empties the queue of what other promises left, subscribes the channels and enqueues their slots. */
async function queue(store: Store, subscriptions: readonly Subscription[]): Promise<number> {
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

const request = (changes: { nowMs: number; holder?: string; limit?: number; limits?: PostLimits }) => ({
  holder: 'one',
  leaseMs,
  limit: 100,
  platforms: new Map<PlatformName, PostLimits>([['slack', changes.limits ?? {}]]),
  aheadMs: 1_000,
  ...changes,
});

const ending = (delivery: string, changes: Partial<Outcome> = {}): Outcome => ({
  delivery,
  holder: 'one',
  state: 'posted',
  atMs: 5,
  ...changes,
});

const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ delivery }) => delivery.id);
const lease = (delivery: string, nowMs: number, holder = 'one') => ({ delivery, holder, nowMs, untilMs: nowMs + leaseMs });
const stateOf = async (store: Store, subscription: string) => (await store.deliveries({ subscription, limit: 9 }))[0]?.state;

/** What every store promises of the queue of deliveries. */
export const deliveryPromises: StorePromises = {
  'makes one delivery of a due slot and moves the subscription on': async (store) => {
    const at = nextHour();
    assert.equal(await queue(store, [subscriptionOf('q1', at)]), 1);
    assert.equal(await store.enqueueDue({ nowMs: at, limit: 9, superseded: '', plan: daily('again-') }), 0);
    assert.deepEqual((await store.subscription('q1'))?.next, { atMs: at + day, local: '2022-11-12T08:00' });
    const [delivery, ...others] = await store.deliveries({ subscription: 'q1', limit: 9 });
    assert.deepEqual([delivery?.id, delivery?.slotMs, delivery?.state, others.length], ['d-q1', at, 'waiting', 0]);
  },
  'makes one delivery of a slot even if it comes due twice': async (store) => {
    const at = nextHour();
    const subscription = subscriptionOf('q2', at);
    await queue(store, [subscription]);
    await store.saveSubscription(subscription, changeOf('q2', 'change'));
    assert.equal(await store.enqueueDue({ nowMs: at, limit: 9, superseded: '', plan: daily('again-') }), 1);
    assert.deepEqual((await store.deliveries({ subscription: 'q2', limit: 9 })).length, 1);
  },
  'leaves alone what is not due': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('q3', at)]);
    assert.equal(await store.enqueueDue({ nowMs: at + day - 1, limit: 9, superseded: '', plan: daily('x-') }), 0);
  },
  'lets a newer slot take the place of one that waits': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('q4', at)]);
    await store.enqueueDue({ nowMs: at + day, limit: 9, superseded: 'a newer one', plan: daily('newer-') });
    const states = (await store.deliveries({ subscription: 'q4', limit: 9 })).map(({ state, reason }) => [state, reason]);
    assert.deepEqual(states, [
      ['waiting', undefined],
      ['missed', 'a newer one'],
    ]);
  },
  'gives each delivery to one of those who ask at once': async (store) => {
    const at = nextHour();
    await queue(
      store,
      Array.from({ length: 20 }, (_, index) => subscriptionOf(`share-${index}`, at)),
    );
    const claims = await Promise.all(
      ['one', 'two', 'three'].map((holder) => store.claimDeliveries(request({ nowMs: at, holder, limit: 10 }))),
    );
    const ids = claims.flatMap(idsOf);
    assert.equal(new Set(ids).size, ids.length);
    const rest = idsOf(await store.claimDeliveries(request({ nowMs: at })));
    assert.deepEqual(new Set([...ids, ...rest]).size, 20);
  },
  'gives the subscription with the claim': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('with', at)]);
    const [claim] = await store.claimDeliveries(request({ nowMs: at }));
    assert.deepEqual(claim?.subscription, await store.subscription('with'));
    assert.deepEqual([claim?.delivery.attempt, claim?.delivery.doubtful, claim?.startMs], [1, false, at]);
  },
  'hands a delivery over when its lease ran out, and not before': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('lapse', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    assert.deepEqual(await store.claimDeliveries(request({ nowMs: at + leaseMs - 1, holder: 'two' })), []);
    const [claim] = await store.claimDeliveries(request({ nowMs: at + leaseMs, holder: 'two' }));
    assert.deepEqual([claim?.delivery.id, claim?.delivery.attempt, claim?.delivery.doubtful], ['d-lapse', 2, false]);
    assert.equal(await store.beginPosting(lease('d-lapse', at + leaseMs)), 'lost');
    assert.equal(await store.finishDelivery(ending('d-lapse')), false);
    assert.equal(await store.beginPosting(lease('d-lapse', at + leaseMs, 'two')), 'begun');
  },
  'does not let a holder begin once its own lease ran out': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('slow', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    assert.equal(await store.beginPosting(lease('d-slow', at + leaseMs)), 'lost');
  },
  'remembers that posting had begun, and what was posted': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('parts', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.beginPosting(lease('d-parts', at));
    const part = { delivery: 'd-parts', holder: 'one', untilMs: at + leaseMs };
    await store.recordPart({ ...part, part: 0, message: 'm0' });
    await store.recordPart({ ...part, part: 1, message: 'm1' });
    await store.recordPart({ ...part, part: 1, message: 'other' });
    const [claim] = await store.claimDeliveries(request({ nowMs: at + leaseMs, holder: 'two' }));
    assert.deepEqual([claim?.delivery.doubtful, claim?.delivery.messages], [true, ['m0', 'm1']]);
  },
  'records how a delivery ended, once, and the edition the subscriber saw': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('end', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.beginPosting(lease('d-end', at));
    assert.equal(await store.finishDelivery(ending('d-end', { edition: 'edition1' })), true);
    assert.equal(await store.finishDelivery(ending('d-end', { state: 'failed' })), false);
    const [delivery] = await store.deliveries({ subscription: 'end', limit: 1 });
    assert.deepEqual(
      [delivery?.state, delivery?.edition, delivery?.finishedMs, delivery?.readyMs],
      ['posted', 'edition1', 5, undefined],
    );
    assert.equal((await store.subscription('end'))?.lastEdition, 'edition1');
    assert.deepEqual(await store.claimDeliveries(request({ nowMs: at + day })), []);
  },
  'keeps a delivery that is to be tried again until then': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('again', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.finishDelivery(ending('d-again', { state: 'waiting', readyMs: at + 5_000, doubtful: true, reason: 'no answer' }));
    assert.equal(await store.nextReadyMs(), at + 5_000);
    assert.deepEqual(await store.claimDeliveries(request({ nowMs: at + 4_999 })), []);
    const [claim] = await store.claimDeliveries(request({ nowMs: at + 5_000 }));
    assert.deepEqual([claim?.delivery.doubtful, claim?.delivery.reason, claim?.delivery.attempt], [true, 'no answer', 2]);
  },
  'serves workspaces in turns: a large one does not keep a small one waiting': async (store) => {
    const at = nextHour();
    const inWorkspace = (id: string, workspace: string) =>
      subscriptionOf(id, at, { target: { platform: 'slack', workspace, channel: `C-${id}` } });
    await queue(store, [
      ...Array.from({ length: 50 }, (_, index) => inWorkspace(`big-${index}`, 'TBIG')),
      ...Array.from({ length: 3 }, (_, index) => inWorkspace(`small-${index}`, 'TSMALL')),
    ]);
    const first = await store.claimDeliveries(request({ nowMs: at, limit: 6 }));
    assert.equal(idsOf(first).filter((id) => id.startsWith('d-small')).length, 3);
    const late = inWorkspace('late-0', 'TLATE');
    await store.saveSubscription(late, changeOf(late.id));
    await store.enqueueDue({ nowMs: at, limit: 9, superseded: '', plan: daily('d-') });
    const next = idsOf(await store.claimDeliveries(request({ nowMs: at, limit: 3 })));
    assert.ok(next.includes('d-late-0'), next.join());
  },
  'promises times within the limits, for platform, workspace and channel': async (store) => {
    const at = nextHour();
    const here = (id: string, channel: string) =>
      subscriptionOf(id, at, { target: { platform: 'slack', workspace: 'TL', channel } });
    await queue(store, [here('r1', 'CA'), here('r2', 'CA'), here('r3', 'CB')]);
    const claims = await store.claimDeliveries(request({ nowMs: at, limits: { platform: 10, channel: 2 } }));
    const starts = Object.fromEntries(claims.map(({ delivery, startMs }) => [delivery.id, startMs - at]));
    assert.deepEqual(starts, { 'd-r1': 0, 'd-r2': 500, 'd-r3': 600 });
  },
  'leaves to later what has no time within reach': async (store) => {
    const at = nextHour();
    await queue(
      store,
      Array.from({ length: 5 }, (_, index) => subscriptionOf(`pace-${index}`, at)),
    );
    const limits = { workspace: 2 };
    assert.equal((await store.claimDeliveries(request({ nowMs: at, limits }))).length, 3);
    assert.equal((await store.claimDeliveries(request({ nowMs: at, limits, holder: 'two' }))).length, 0);
    assert.equal((await store.claimDeliveries(request({ nowMs: at + 1_000, limits, holder: 'two' }))).length, 2);
  },
  'keeps everyone from a channel that asked to wait, and no one from others': async (store) => {
    const at = nextHour();
    const [held, free] = [subscriptionOf('held', at), subscriptionOf('free', at)];
    await queue(store, [held, free]);
    await store.holdBack(held.target, 'channel', at + 30_000);
    await store.holdBack(held.target, 'channel', at + 10_000);
    assert.deepEqual(idsOf(await store.claimDeliveries(request({ nowMs: at }))), ['d-free']);
    assert.deepEqual(idsOf(await store.claimDeliveries(request({ nowMs: at + 29_000 }))), ['d-held']);
  },
  'calls off what waits when a subscription is paused, and begins nothing that was claimed': async (store) => {
    const at = nextHour();
    const [waits, claimed] = [subscriptionOf('off1', at), subscriptionOf('off2', at)];
    await queue(store, [waits, claimed]);
    await store.claimDeliveries(request({ nowMs: at, limit: 1 }));
    for (const one of [waits, claimed]) await store.saveSubscription({ ...one, state: 'paused' }, changeOf(one.id, 'pause'));
    assert.deepEqual([await stateOf(store, 'off1'), await stateOf(store, 'off2')], ['skipped', 'skipped']);
    assert.equal(await store.beginPosting(lease('d-off1', at)), 'lost');
  },
  'says that a subscription ended while its delivery was in doubt': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('doubt', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.finishDelivery(ending('d-doubt', { state: 'waiting', readyMs: at, doubtful: true }));
    await store.saveSubscription(subscriptionOf('doubt', at, { state: 'removed' }), changeOf('doubt', 'remove'));
    assert.equal((await store.claimDeliveries(request({ nowMs: at })))[0]?.delivery.doubtful, true);
    assert.equal(await store.beginPosting(lease('d-doubt', at)), 'inactive');
  },
  'stops a subscription with its reason': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('stop', at)]);
    await store.stopSubscription('stop', { ...changeOf('stop', 'stop'), detail: 'the channel is gone' });
    const stopped = await store.subscription('stop');
    assert.deepEqual([stopped?.state, stopped?.reason, stopped?.next], ['stopped', 'the channel is gone', undefined]);
    assert.equal(await stateOf(store, 'stop'), 'skipped');
  },
  'puts back what failed; what is uncertain is looked up first unless told otherwise': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('back1', at), subscriptionOf('back2', at), subscriptionOf('back3', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.finishDelivery(ending('d-back1', { state: 'failed' }));
    await store.finishDelivery(ending('d-back2', { state: 'uncertain' }));
    await store.finishDelivery(ending('d-back3'));
    const ids = ['d-back1', 'd-back2', 'd-back3'];
    assert.deepEqual([...(await store.retryDeliveries({ ids, nowMs: at }))].sort(), ['d-back1', 'd-back2']);
    const claims = await store.claimDeliveries(request({ nowMs: at }));
    assert.deepEqual(claims.map(({ delivery }) => [delivery.id, delivery.doubtful]).sort(), [
      ['d-back1', false],
      ['d-back2', true],
    ]);
    await store.finishDelivery(ending('d-back2', { state: 'uncertain' }));
    await store.retryDeliveries({ ids: ['d-back2'], nowMs: at, postAgain: true });
    assert.equal((await store.claimDeliveries(request({ nowMs: at })))[0]?.delivery.doubtful, false);
  },
  'writes a delivery beside the schedule, one for each moment': async (store) => {
    const at = nextHour();
    const subscription = subscriptionOf('beside', at + day);
    await queue(store, [subscription]);
    const beside = { id: 'beside-1', slotMs: at, state: 'waiting' } as const;
    assert.equal(await store.enqueueNow(subscription, beside, at), true);
    assert.equal(await store.enqueueNow(subscription, { ...beside, id: 'beside-2' }, at), false);
    assert.ok(idsOf(await store.claimDeliveries(request({ nowMs: at }))).includes('beside-1'));
  },
  'shortens waits that a wrong clock made': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('clock', at)]);
    await store.clampReady(at - day);
    assert.equal(await store.nextReadyMs(), at - day);
  },
  'lists by place, topic and state, and counts': async (store) => {
    const at = nextHour();
    const subscription = subscriptionOf('find', at, { topic: 'lighthouse' });
    await queue(store, [subscription]);
    const found = await store.deliveries({ topic: 'lighthouse', target: subscription.target, states: ['waiting'], limit: 9 });
    assert.deepEqual(
      found.map(({ id, topic, target }) => ({ id, topic, target })),
      [{ id: 'd-find', topic: 'lighthouse', target: subscription.target }],
    );
    assert.deepEqual(await store.deliveries({ topic: 'lighthouse', states: ['failed'], limit: 9 }), []);
    assert.equal((await store.deliveryCounts()).waiting, 1);
  },
  'shares the first edition of a name with everyone': async (store) => {
    assert.equal(await store.sharedEdition('moment'), undefined);
    const shared = await Promise.all([store.shareEdition('moment', 'e1', 1), store.shareEdition('moment', 'e2', 1)]);
    assert.equal(shared[0], shared[1]);
    assert.equal(await store.sharedEdition('moment'), shared[0]);
  },
};
