import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure } from '../../src/domain/failure.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';
import { type Bench, type BenchOptions, createBench, createScriptedPlatform } from '../support/delivery-bench.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const slot = Date.parse('2022-11-12T06:00:00Z');
const daily = (id: string, changes: Partial<Subscription> = {}): Subscription =>
  subscriptionOf(id, slot, { quietHours: undefined, next: { atMs: slot, local: '2022-11-12T08:00' }, ...changes });

interface Scene extends Bench {
  readonly store: Store;
  /** The states of a subscription's deliveries, newest first. */
  states(subscription: string): Promise<readonly (readonly [string, string | undefined])[]>;
  minute(): Promise<void>;
}

/** Subscribes on an empty store and hands over a bench whose clock shows the first slot. */
async function scene(subscriptions: readonly Subscription[], options: Partial<BenchOptions> = {}): Promise<Scene> {
  const store = await openStore({ place: { engine: 'sqlite', file: ':memory:' } });
  for (const one of subscriptions) await store.saveSubscription(one, changeOf(one.id));
  const bench = createBench({ store, clock: { nowMs: slot }, ...options });
  return {
    ...bench,
    store,
    states: async (subscription) =>
      (await store.deliveries({ subscription, limit: 50 })).map(({ state, reason }) => [state, reason]),
    minute: async () => {
      await bench.deliverer.tick();
      await bench.deliverer.drain();
    },
  };
}

describe('deliver', () => {
  test('posts one card at the slot, and none again', async () => {
    const { platform, minute: tick, states, clock } = await scene([daily('one')]);
    clock.nowMs = slot - 1;
    await tick();
    assert.equal(platform.seen.length, 0);
    clock.nowMs = slot;
    await tick();
    await tick();
    clock.nowMs += 10 * minute;
    await tick();
    assert.equal(platform.seen.length, 1);
    assert.deepEqual(await states('one'), [['posted', undefined]]);
  });

  test('does not post again after a restart', async () => {
    const { platform, store, minute: tick, clock } = await scene([daily('one')]);
    await tick();
    const after = createBench({ store, platform, clock, holder: 'after the restart' });
    await after.deliverer.tick();
    await after.deliverer.drain();
    assert.equal(platform.seen.length, 1);
  });

  test('opens a conversation in the thread of the card', async () => {
    const { platform, store, minute: tick } = await scene([daily('one')]);
    await tick();
    const { target, id } = platform.seen[0] ?? assert.fail('nothing was posted');
    const conversation = await store.conversationAt({ ...target, thread: id });
    const [delivery] = await store.deliveries({ subscription: 'one', limit: 1 });
    assert.deepEqual([conversation?.topic, conversation?.edition], ['harbour', delivery?.editions[0]]);
  });

  test('makes one edition for all that ask for the same', async () => {
    const { asked, platform, minute: tick } = await scene([daily('a'), daily('b'), daily('c', { points: 5 })]);
    await tick();
    assert.deepEqual([platform.seen.length, asked.map(({ points }) => points).sort()], [3, [3, 5]]);
  });

  test('tells changes against the last card of this subscription', async () => {
    const { platform, asked, minute: tick, clock } = await scene([daily('one')]);
    await tick();
    clock.nowMs += day;
    await tick();
    assert.deepEqual([asked[0]?.previous, asked[1]?.previous?.topic], [undefined, 'harbour']);
    assert.match(platform.seen[1]?.card.summary ?? '', /since 2022-11-12T06:00:00.000Z/);
  });

  test('says that a card is late beyond five minutes', async () => {
    for (const [lateMs, words] of [
      [5 * minute, /late 0,/],
      [5 * minute + 1, /late 5,/],
      [3 * hour, /late 180,/],
    ] as const) {
      const { platform, minute: tick, clock } = await scene([daily('one')]);
      clock.nowMs = slot + lateMs;
      await tick();
      assert.match(platform.seen[0]?.card.summary ?? '', words);
    }
  });

  test('delivers the newest of the slots that came due while it was away; earlier ones were missed', async () => {
    const { platform, states, minute: tick, clock } = await scene([daily('one')]);
    clock.nowMs = slot + 2 * day + hour;
    await tick();
    assert.equal(platform.seen.length, 1);
    assert.deepEqual(
      (await states('one')).map(([state]) => state),
      ['posted', 'missed', 'missed'],
    );
  });

  test('records a slot that is too old as missed, with the reason', async () => {
    const { platform, states, minute: tick, clock } = await scene([daily('one')]);
    clock.nowMs = slot + 13 * hour;
    await tick();
    assert.equal(platform.seen.length, 0);
    assert.deepEqual(await states('one'), [['missed', 'More than 12 hours late, which is too late to be worth sending.']]);
  });

  test('says nothing on a quiet day to those who asked for silence, and tells them the changes since their last card later', async () => {
    const {
      platform,
      states,
      asked,
      news,
      minute: tick,
      clock,
    } = await scene([daily('quiet', { onlyChanges: true }), daily('all')]);
    await tick();
    news.changes = 0;
    clock.nowMs += day;
    await tick();
    assert.equal(platform.seen.length, 3);
    assert.deepEqual((await states('quiet'))[0], ['skipped', 'Nothing new, and the subscription asks for silence then.']);
    news.changes = 2;
    clock.nowMs += day;
    await tick();
    assert.equal(platform.seen.length, 5);
    assert.equal(asked.length, 4);
  });

  test('waits as long as the platform asks and tries again', async () => {
    const failure = new Failure('rate-limited', 'Too many requests.', { retryAfterMs: 30_000 });
    const { platform, states, minute: tick, clock } = await scene([daily('one')]);
    platform.faults.push({ kind: 'refuse', failure });
    await tick();
    assert.deepEqual(await states('one'), [['waiting', 'Too many requests.']]);
    clock.nowMs = slot + 29_999;
    await tick();
    assert.equal(platform.seen.length, 0);
    clock.nowMs = slot + 30_000;
    await tick();
    assert.deepEqual([platform.seen.length, platform.looks.count], [1, 0]);
  });

  test('looks before it posts again where a message may be there', async () => {
    const { platform, states, minute: tick, clock } = await scene([daily('there'), daily('not-there')]);
    platform.faults.push({ kind: 'post-then-fail' }, { kind: 'refuse', failure: new Failure('unavailable', 'No answer.') });
    await tick();
    clock.nowMs += 10 * minute;
    await tick();
    assert.deepEqual([platform.seen.length, platform.looks.count], [2, 2]);
    assert.deepEqual([await states('there'), await states('not-there')], [[['posted', undefined]], [['posted', undefined]]]);
  });

  test('goes on behind the messages that are there', async () => {
    const platform = createScriptedPlatform({ parts: 3 });
    const { minute: tick, store, clock } = await scene([daily('one')], { platform });
    platform.faults.push({ kind: 'fail-after-parts', parts: 2 });
    await tick();
    clock.nowMs += 10 * minute;
    await tick();
    const [delivery] = await store.deliveries({ subscription: 'one', limit: 1 });
    assert.deepEqual([delivery?.state, delivery?.messages], ['posted', [['m1', 'm2', 'm3']]]);
    assert.equal(platform.seen.length, 3);
  });

  /** The cards that are there, by topic and in their order: each edition is about one. */
  const topicsSeen = async ({ platform, store }: Scene): Promise<(string | undefined)[]> =>
    Promise.all(platform.seen.map(async ({ card }) => (await store.edition(card.summary.split(',')[0] ?? ''))?.topic));
  const both = daily('one', { topics: ['harbour', 'canal'] });

  test('gives several topics one delivery a slot, one card each, each with a thread of its own', async () => {
    const shown = await scene([both]);
    await shown.minute();
    await shown.minute();
    assert.deepEqual(await topicsSeen(shown), ['harbour', 'canal']);
    const [delivery, ...others] = await shown.store.deliveries({ subscription: 'one', limit: 9 });
    assert.deepEqual([delivery?.state, delivery?.messages, others.length], ['posted', [['m1'], ['m2']], 0]);
    const [first, second] = await Promise.all(
      ['m1', 'm2'].map((thread) => shown.store.conversationAt({ ...both.target, thread })),
    );
    assert.deepEqual([first?.topic, second?.topic], ['harbour', 'canal']);
    assert.deepEqual(Object.values((await shown.store.subscription('one'))?.lastEditions ?? {}), delivery?.editions);
  });

  test('goes on with the card at which it stopped, wherever that was', async () => {
    for (const [fault, posted] of [
      [{ kind: 'refuse', failure: new Failure('rate-limited', 'Too many requests.', { retryAfterMs: 1_000 }) }, 1],
      [{ kind: 'refuse', failure: new Failure('unavailable', 'No answer.') }, 1],
      [{ kind: 'post-then-fail' }, 2],
    ] as const) {
      const shown = await scene([both]);
      shown.platform.faults.push({ kind: 'none' }, fault);
      await shown.minute();
      assert.equal(shown.platform.seen.length, posted);
      assert.deepEqual((await shown.store.subscription('one'))?.lastEditions, {});
      shown.clock.nowMs += minute;
      await shown.minute();
      assert.deepEqual(await topicsSeen(shown), ['harbour', 'canal']);
      assert.deepEqual(
        (await shown.store.deliveries({ subscription: 'one', limit: 9 })).map(({ state }) => state),
        ['posted'],
      );
    }
  });

  test('a card that is refused does not keep the next one back', async () => {
    const shown = await scene([both]);
    shown.platform.faults.push({ kind: 'refuse', failure: new Failure('bad-input', 'The card is too long.') });
    await shown.minute();
    assert.deepEqual(await topicsSeen(shown), ['canal']);
    assert.deepEqual(await shown.states('one'), [['failed', 'The card is too long.']]);
    assert.deepEqual(Object.keys((await shown.store.subscription('one'))?.lastEditions ?? {}), ['canal']);
  });

  test('leaves out the topics in which nothing is new, for those who asked for silence then', async () => {
    const shown = await scene([daily('one', { topics: ['harbour', 'canal'], onlyChanges: true })]);
    await shown.minute();
    shown.news.quiet.add('harbour');
    shown.clock.nowMs += day;
    await shown.minute();
    assert.deepEqual(await topicsSeen(shown), ['harbour', 'canal', 'canal']);
    shown.news.quiet.add('canal');
    shown.clock.nowMs += day;
    await shown.minute();
    assert.deepEqual([shown.platform.seen.length, (await shown.states('one'))[0]?.[0]], [3, 'skipped']);
  });

  test('rings once for several cards', async () => {
    const shown = await scene([{ ...both, notify: { role: 'R1' } }]);
    await shown.minute();
    assert.deepEqual(
      shown.platform.seen.map(({ notify }) => notify),
      [{ role: 'R1' }, 'silent'],
    );
  });

  test('does not post again where it cannot look, and says so', async () => {
    const { platform, states, minute: tick, clock } = await scene([daily('one')]);
    platform.looks.allowed = false;
    platform.faults.push({ kind: 'post-then-fail' });
    await tick();
    clock.nowMs += 10 * minute;
    await tick();
    assert.equal(platform.seen.length, 1);
    assert.equal((await states('one'))[0]?.[0], 'uncertain');
  });

  for (const kind of ['gone', 'forbidden', 'unauthorised', 'not-found'] as const) {
    test(`stops the subscription where the platform says ${kind}, and tells who made it`, async () => {
      const { platform, states, store, told, minute: tick } = await scene([daily('one')]);
      platform.faults.push({ kind: 'refuse', failure: new Failure(kind, 'The channel is not there any more.') });
      await tick();
      assert.deepEqual(await states('one'), [['failed', 'The channel is not there any more.']]);
      const stopped = await store.subscription('one');
      assert.deepEqual([stopped?.state, stopped?.reason], ['stopped', 'The channel is not there any more.']);
      assert.deepEqual(told, ['U1: The channel is not there any more.']);
    });
  }

  for (const kind of ['not-found', 'gone', 'forbidden', 'unauthorised', 'rate-limited', 'unavailable'] as const) {
    test(`waits for articles that cannot be read (${kind}) and stops nothing for it`, async () => {
      const { platform, states, store, told, news, clock, minute: tick } = await scene([daily('one')]);
      news.unreadable = new Failure(kind, 'The folder cannot be read.');
      await tick();
      assert.deepEqual(await states('one'), [['waiting', 'The folder cannot be read.']]);
      assert.deepEqual([(await store.subscription('one'))?.state, told], ['active', []]);
      news.unreadable = undefined;
      clock.nowMs += hour;
      await tick();
      assert.deepEqual([platform.seen.length, (await states('one'))[0]?.[0]], [1, 'posted']);
    });
  }

  test('a card that the platform refuses costs that card alone', async () => {
    const { platform, states, store, minute: tick } = await scene([daily('one')]);
    platform.faults.push({ kind: 'refuse', failure: new Failure('bad-input', 'The card is too long.') });
    await tick();
    assert.deepEqual(await states('one'), [['failed', 'The card is too long.']]);
    assert.equal((await store.subscription('one'))?.state, 'active');
  });

  test('keeps a late card back until the quiet hours end', async () => {
    const quietHours = { from: '09:00', to: '10:00' };
    const { platform, minute: tick, clock } = await scene([daily('one', { quietHours })]);
    clock.nowMs = slot + 90 * minute;
    await tick();
    assert.equal(platform.seen.length, 0);
    clock.nowMs = slot + 2 * hour;
    await tick();
    assert.equal(platform.seen.length, 1);
  });

  test('gives up with the last problem when it is no longer worth sending', async () => {
    const { platform, states, minute: tick, clock } = await scene([daily('one')]);
    platform.faults.push({ kind: 'refuse', failure: new Failure('unavailable', 'The platform is away.') });
    await tick();
    clock.nowMs = slot + 13 * hour;
    await tick();
    assert.match((await states('one'))[0]?.[1] ?? '', /too late to be worth sending. Last problem: The platform is away/);
    assert.equal(platform.seen.length, 0);
  });

  test('survives a database that goes away between posted and recorded', async () => {
    const { store, platform, clock, states, log } = await scene([daily('one')]);
    let away = 3;
    const flaky: Store = {
      ...store,
      finishDelivery: async (outcome) => {
        if (away-- > 0) throw new Failure('storage', 'The database is away.');
        return store.finishDelivery(outcome);
      },
    };
    const bench = createBench({ store: flaky, platform, clock });
    await bench.deliverer.tick();
    await bench.deliverer.drain();
    assert.deepEqual([platform.seen.length, await states('one')], [1, [['posted', undefined]]]);
    // Once, though it was tried three times in vain; and that it works again.
    assert.equal(bench.log.lines.filter((line) => line.includes('The database is away.')).length, 1);
    assert.equal(bench.log.lines.filter((line) => line.includes('It works again')).length, 1);
    assert.equal(log.lines.length, 0);
  });
});
