import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDeliverer } from '../../src/flows/deliver.ts';
import { defaultDeliverySettings } from '../../src/flows/delivery-parts.ts';
import type { Platform, Store } from '../../src/ports.ts';
import { createTimers } from '../../src/schedule/timers.ts';
import { openStore } from '../../src/storage/open.ts';
import { briefingWith, nextTestId } from '../support/delivery-bench.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { until } from '../support/until.ts';
import type { PlatformCase, PlatformHarness } from './platform.ts';
import { changeOf, subscriptionOf } from './store/subscriptions.ts';

const slot = Date.parse('2022-11-12T06:00:00Z');
const words = 'The harbour bridge opened on Saturday';

interface Scene {
  readonly store: Store;
  readonly harness: PlatformHarness;
  /** One minute of an instance of its own, whose clock is so many minutes after the slot. */
  minute(minutesLate: number, change?: { store?: Partial<Store>; platform?: Partial<Platform> }): Promise<void>;
  /** How often everyone sees the card's words, once they are there. */
  shown(): Promise<number>;
  state(): Promise<string | undefined>;
}

async function scene(platformCase: PlatformCase): Promise<Scene> {
  const harness = await platformCase.open(async () => undefined);
  const store = await openStore({ place: { engine: 'sqlite', file: ':memory:' } });
  const { target, platform } = harness;
  const next = { atMs: slot, local: '2022-11-12T08:00' };
  await store.saveSubscription(
    subscriptionOf('one', slot, { target, next, quietHours: undefined, notify: undefined }),
    changeOf('one'),
  );
  const minute: Scene['minute'] = async (minutesLate, change = {}) => {
    const nowMs = slot + minutesLate * 60_000;
    const deliverer = createDeliverer({
      store: { ...store, ...change.store },
      platforms: new Map([[platform.name, { ...platform, ...change.platform }]]),
      briefingFor: async () => briefingWith(1),
      cardFor: () => ({
        kind: 'briefing',
        summary: 'The harbour',
        blocks: [{ kind: 'text', runs: [{ text: words }] }],
        sources: [],
      }),
      holder: nextTestId(),
      clock: () => nowMs,
      random: () => 0.5,
      newId: nextTestId,
      timers: { ...createTimers(), wait: async () => undefined },
      log: createRecordedLog(),
      settings: defaultDeliverySettings,
    });
    await deliverer.tick();
    await deliverer.drain();
  };
  return {
    store,
    harness,
    minute,
    shown: async () => {
      await until('the card is shown', () => harness.shown().includes(words), 15_000);
      return harness.shown().split(words).length - 1;
    },
    state: async () => (await store.deliveries({ limit: 1 }))[0]?.state,
  };
}

const lost = (): Promise<never> => Promise.reject(new Error('the process is gone before it could record anything'));

/** What delivering to a platform promises. A platform may show a card's words more than once; what counts is that nothing is added. */
const promises: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'posts one card at the slot, however often it ticks': async ({ minute, shown, state }) => {
    await minute(0);
    const once = await shown();
    await minute(0);
    await minute(1);
    assert.deepEqual([await shown(), await state()], [once, 'posted']);
  },
  'finds the card again after a crash between posted and recorded, and posts no second': async ({
    minute,
    shown,
    state,
    store,
  }) => {
    await minute(0, { store: { recordPart: lost, finishDelivery: lost } });
    const once = await shown();
    assert.equal(await state(), 'posting');
    await minute(10);
    assert.deepEqual([await shown(), await state()], [once, 'posted']);
    const [delivery] = await store.deliveries({ limit: 1 });
    assert.ok((delivery?.messages.length ?? 0) > 0, 'the messages that were found are recorded');
  },
  'posts after a crash before the platform was asked': async ({ minute, shown, harness, state }) => {
    await minute(0, { platform: { post: lost }, store: { finishDelivery: lost } });
    assert.ok(!harness.shown().includes(words));
    await minute(10);
    assert.ok((await shown()) > 0);
    assert.equal(await state(), 'posted');
  },
  'opens the conversation of the card, where it has a thread': async ({ minute, store, harness }) => {
    await minute(0);
    const [delivery] = await store.deliveries({ limit: 1 });
    const thread = delivery?.messages.flat()[0];
    assert.equal((await store.conversationAt({ ...harness.target, thread }))?.topic, 'harbour');
  },
};

/** Shows that deliveries to a platform keep every promise. */
export function deliveryContract(name: string, platformCase: PlatformCase): void {
  describe(`deliveries to ${name}`, () => {
    for (const [promise, keep] of Object.entries(promises)) {
      test(promise, async () => {
        const opened = await scene(platformCase);
        try {
          await keep(opened);
        } finally {
          await opened.harness.close();
          await opened.store.close();
        }
      });
    }
  });
}
