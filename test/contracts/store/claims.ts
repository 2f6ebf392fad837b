import assert from 'node:assert/strict';
import type { StorePromises } from '../store.ts';
import { daily, day, ending, idsOf, lease, leaseMs, nextHour, queue, request } from './queued.ts';
import { changeOf, subscriptionOf } from './subscriptions.ts';

/** What every store promises of handing deliveries out: to one instance at a time, in turns, within the limits. */
export const claimPromises: StorePromises = {
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
  'shortens waits that a wrong clock made': async (store) => {
    const at = nextHour();
    await queue(store, [subscriptionOf('clock', at)]);
    await store.clampReady(at - day);
    assert.equal(await store.nextReadyMs(), at - day);
  },
};
