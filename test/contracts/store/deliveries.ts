import assert from 'node:assert/strict';
import type { StorePromises } from '../store.ts';
import { daily, day, ending, idsOf, lease, leaseMs, nextHour, queue, request, stateOf } from './queued.ts';
import { changeOf, subscriptionOf } from './subscriptions.ts';

/** What every store promises of the queue of deliveries, from a slot to its end. */
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
  'remembers that posting had begun, and what was posted': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('parts', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.beginPosting(lease('d-parts', at));
    const part = { delivery: 'd-parts', holder: 'one', card: 0, untilMs: at + leaseMs };
    await store.recordPart({ ...part, part: 0, message: 'm0' });
    await store.recordPart({ ...part, part: 1, message: 'm1' });
    await store.recordPart({ ...part, part: 1, message: 'other' });
    await store.recordPart({ ...part, card: 2, part: 0, message: 'm2' });
    const [claim] = await store.claimDeliveries(request({ nowMs: at + leaseMs, holder: 'two' }));
    assert.deepEqual([claim?.delivery.doubtful, claim?.delivery.messages], [true, [['m0', 'm1'], [], ['m2']]]);
  },
  'records how a delivery ended, once, and the edition the subscriber saw': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('end', at, { topics: ['harbour', 'canal', 'lock'] })]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.beginPosting(lease('d-end', at));
    assert.equal(await store.finishDelivery(ending('d-end', { editions: { harbour: 'edition1', canal: 'edition2' } })), true);
    assert.equal(await store.finishDelivery(ending('d-end', { state: 'failed' })), false);
    const [delivery] = await store.deliveries({ subscription: 'end', limit: 1 });
    assert.deepEqual(
      [delivery?.state, delivery?.editions, delivery?.finishedMs, delivery?.readyMs],
      ['posted', ['edition1', 'edition2'], 5, undefined],
    );
    assert.deepEqual((await store.subscription('end'))?.lastEditions, { harbour: 'edition1', canal: 'edition2' });
    assert.deepEqual(await store.claimDeliveries(request({ nowMs: at + day })), []);
  },
  'keeps the editions of a delivery that is to go on for its end': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('go-on', at)]);
    await store.claimDeliveries(request({ nowMs: at }));
    await store.finishDelivery(ending('d-go-on', { state: 'waiting', readyMs: at, editions: { harbour: 'edition1' } }));
    assert.deepEqual((await store.subscription('go-on'))?.lastEditions, {});
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
  'lists by place, topic and state, and counts': async (store) => {
    const at = nextHour();
    const subscription = subscriptionOf('find', at, { topics: ['pier', 'lighthouse'] });
    await queue(store, [subscription]);
    const found = await store.deliveries({ topic: 'lighthouse', target: subscription.target, states: ['waiting'], limit: 9 });
    assert.deepEqual(
      found.map(({ id, topics, target }) => ({ id, topics, target })),
      [{ id: 'd-find', topics: ['pier', 'lighthouse'], target: subscription.target }],
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
