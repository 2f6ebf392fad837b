import assert from 'node:assert/strict';
import type { Subscription } from '../../../src/domain/subscription.ts';
import type { AuditEntry } from '../../../src/ports/deliveries.ts';
import type { StorePromises } from '../store.ts';

/** A subscription of a channel of its own, active and due at `dueMs`. */
export const subscriptionOf = (id: string, dueMs: number, changes: Partial<Subscription> = {}): Subscription => ({
  id,
  topics: ['harbour'],
  target: { platform: 'slack', workspace: 'T1', channel: `C-${id}`, thread: undefined },
  state: 'active',
  reason: undefined,
  origin: 'chat',
  createdBy: { platform: 'slack', id: 'U1' },
  createdMs: 1_000,
  cadence: { kind: 'daily', at: '08:00' },
  timeZone: 'Europe/Kyiv',
  quietHours: { from: '22:00', to: '07:00' },
  language: 'en',
  points: 3,
  onlyChanges: false,
  notify: { role: 'R1' },
  opensThread: true,
  next: { atMs: dueMs, local: '2022-11-12T08:00' },
  lastEditions: {},
  ...changes,
});

/** An audit entry for a change. */
export const changeOf = (subject: string, action = 'subscribe', atMs = 1_000): AuditEntry => ({
  id: `${subject}-${action}-${atMs}`,
  atMs,
  actor: 'slack:U1',
  action,
  subject,
  detail: 'in words',
});

/** What every store promises of subscriptions and the audit. */
export const subscriptionPromises: StorePromises = {
  'gives a subscription back whole': async (store) => {
    const saved = subscriptionOf('s-whole', 9e12);
    await store.saveSubscription(saved, changeOf(saved.id));
    assert.deepEqual(await store.subscription(saved.id), saved);
  },
  'finds none that was not saved': async (store) => assert.equal(await store.subscription('s-none'), undefined),
  'changes one in place, but not when it was made': async (store) => {
    const saved = subscriptionOf('s-change', 9e12);
    await store.saveSubscription(saved, changeOf(saved.id));
    const changed = { ...saved, points: 5, createdMs: 2_000, cadence: { kind: 'hourly', minute: 5 } } as const;
    await store.saveSubscription(changed, changeOf(saved.id, 'change'));
    assert.deepEqual(await store.subscription(saved.id), { ...changed, createdMs: 1_000 });
  },
  'keeps its topics in their order, and what was posted last on one that stays': async (store) => {
    const saved = subscriptionOf('s-topics', 9e12, { topics: ['quay', 'bridge'], lastEditions: { quay: 'e1', bridge: 'e2' } });
    await store.saveSubscription(saved, changeOf(saved.id));
    assert.deepEqual(await store.subscription(saved.id), saved);
    await store.saveSubscription({ ...saved, topics: ['lock', 'quay'], lastEditions: {} }, changeOf(saved.id, 'change'));
    const changed = await store.subscription(saved.id);
    assert.deepEqual([changed?.topics, changed?.lastEditions], [['lock', 'quay'], { quay: 'e1' }]);
  },
  'has no next slot unless it is active': async (store) => {
    const paused = subscriptionOf('s-paused', 9e12, { state: 'paused' });
    await store.saveSubscription(paused, changeOf(paused.id));
    assert.equal((await store.subscription(paused.id))?.next, undefined);
  },
  'lists by place, topic, origin and state, oldest first, without the removed': async (store) => {
    const target = { platform: 'discord', workspace: 'G1', channel: 'listed', thread: undefined } as const;
    const make = (id: string, changes: Partial<Subscription>) =>
      store.saveSubscription(subscriptionOf(id, 9e12, { target, ...changes }), changeOf(id));
    await make('l-2', { createdMs: 2, topics: ['canal', 'lock'] });
    await make('l-1', { createdMs: 1, origin: 'declared' });
    await make('l-3', { createdMs: 3, state: 'removed' });
    const ids = async (filter: object) => (await store.subscriptions({ target, ...filter })).map(({ id }) => id);
    assert.deepEqual(await ids({}), ['l-1', 'l-2']);
    assert.deepEqual(await ids({ topic: 'canal' }), ['l-2']);
    assert.deepEqual(await ids({ topic: 'lock' }), ['l-2']);
    assert.deepEqual(await ids({ origin: 'declared' }), ['l-1']);
    assert.deepEqual(await ids({ states: ['removed'] }), ['l-3']);
  },
  'writes down who changed what, newest first': async (store) => {
    const saved = subscriptionOf('s-audit', 9e12);
    await store.saveSubscription(saved, changeOf(saved.id, 'subscribe', 10));
    await store.saveSubscription({ ...saved, state: 'paused' }, changeOf(saved.id, 'pause', 20));
    const entries = await store.audit({ subject: saved.id, limit: 10 });
    assert.deepEqual(entries, [changeOf(saved.id, 'pause', 20), changeOf(saved.id, 'subscribe', 10)]);
    await store.recordAudit(changeOf('someone', 'forget', 9e12));
    assert.equal((await store.audit({ limit: 1 }))[0]?.action, 'forget');
  },
};
