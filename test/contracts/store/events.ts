import assert from 'node:assert/strict';
import type { Store } from '../../../src/ports.ts';
import type { StorePromises } from '../store.ts';

const nowMs = Date.parse('2031-01-01T00:00:00Z');
const minute = 60_000;
const at = (ms: number): string => new Date(ms).toISOString();

const heard = (holder: string, record: string) =>
  ({ user: { platform: 'slack', id: 'U1' }, record, holder, untilMs: nowMs + 2 * minute }) as const;

/** Takes over as an instance that begins so many milliseconds after the lease of the first has run out. */
const take = (store: Store, holder: string, afterMs = 1) => {
  const takenMs = nowMs + 2 * minute + afterMs;
  const times = { nowMs: takenMs, untilMs: takenMs + 2 * minute, heardAfter: at(nowMs - 60 * minute) };
  return store.takeUnanswered({ platforms: ['slack'], holder, ...times });
};
const records = async (taken: ReturnType<typeof take>) => (await taken).taken.map(({ record }) => record);

/** What every store promises of the events of platforms. */
export const eventPromises: StorePromises = {
  'says of an event once that it is new': async (store) => {
    const seen = await Promise.all([
      store.firstSeen('e1', at(nowMs)),
      store.firstSeen('e1', at(nowMs)),
      store.firstSeen('e2', at(nowMs)),
    ]);
    assert.deepEqual(seen.filter(Boolean).length, 2);
    assert.equal(await store.firstSeen('e1', at(nowMs)), false);
  },
  'hands over what was not answered, in the order heard, once, and never what was answered': async (store) => {
    await store.firstSeen('u-2', at(nowMs + 1), heard('gone', 'second'));
    await store.firstSeen('u-1', at(nowMs), heard('gone', 'first'));
    await store.firstSeen('u-done', at(nowMs), heard('gone', 'done'));
    await store.firstSeen('u-plain', at(nowMs));
    await store.answered('u-done');
    assert.deepEqual(await records(take(store, 'next')), ['first', 'second']);
    assert.deepEqual(await records(take(store, 'next')), []);
    assert.equal(await store.firstSeen('u-1', at(nowMs)), false);
    for (const id of ['u-1', 'u-2']) await store.answered(id);
    assert.deepEqual(await records(take(store, 'third', 9 * minute)), []);
  },
  'does not hand over what one has in hand': async (store) => {
    await store.firstSeen('h-1', at(nowMs), heard('busy', 'mine'));
    assert.deepEqual(await records(take(store, 'busy')), []);
    await store.answered('h-1');
  },
  'hands over at once what was postponed': async (store) => {
    await store.firstSeen('p-1', at(nowMs), heard('busy', 'later'));
    await store.postponed('p-1');
    assert.deepEqual(await records(take(store, 'busy', -2 * minute)), ['later']);
    await store.answered('p-1');
  },
  'gives up what is old, and what was taken over too often': async (store) => {
    await store.firstSeen('o-1', at(nowMs - 61 * minute), heard('gone', 'old'));
    assert.deepEqual(await take(store, 'next'), { taken: [], givenUp: 1 });
    await store.firstSeen('o-2', at(nowMs), heard('gone', 'deadly'));
    for (let life = 1; life <= 3; life += 1) {
      assert.deepEqual(await records(take(store, `life ${life}`, 3 * life * minute)), ['deadly']);
    }
    assert.deepEqual(await take(store, 'life 4', 12 * minute), { taken: [], givenUp: 1 });
  },
  'forgets what a person asked and nobody has answered': async (store) => {
    await store.firstSeen('discord:message:1', at(nowMs), {
      ...heard('gone', 'theirs'),
      user: { platform: 'discord', id: 'D7' },
    });
    const change = { id: 'forget-event', atMs: nowMs, actor: 'command line', action: 'forget', subject: 'a person', detail: '' };
    assert.equal(await store.forgetUser({ platform: 'discord', id: 'D7' }, change), 1);
    assert.equal(await store.firstSeen('discord:message:1', at(nowMs)), true);
  },
};
