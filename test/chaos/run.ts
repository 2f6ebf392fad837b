import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../src/ports.ts';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';
import { createRandom } from '../support/random.ts';
import { type ChaosPlatform, startChaosPlatform } from './platform-server.ts';

export interface ChaosOptions {
  readonly place: StoreOptions['place'] & { readonly engine: 'postgres' };
  readonly channels: number;
  readonly kills: number;
  readonly lookUp: boolean;
  /** The channels' slots are spread over this time, so that there is work during every kill. */
  readonly spreadMs: number;
  readonly seed: number;
}

export interface ChaosReport {
  readonly posted: number;
  readonly uncertain: number;
  readonly withoutMessage: number;
  readonly counts: Readonly<Record<string, number>>;
}

const instances = 3;
/** Every fifth channel has two topics, and so two cards in one delivery. */
const severalEvery = 5;
/** What is left to do when the killing ends takes a lease and some back-offs. */
const patienceMs = 300_000;

const start = (databaseUrl: string, platformUrl: string): ChildProcess =>
  spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', new URL('instance.ts', import.meta.url).pathname, databaseUrl, platformUrl],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function subscribe(store: Store, { channels, spreadMs }: ChaosOptions): Promise<void> {
  const first = Date.now();
  for (let index = 0; index < channels; index += 1) {
    const atMs = first + Math.floor((index * spreadMs) / channels);
    const next = { atMs, local: '2022-11-12T08:00' };
    const target = { platform: 'slack', workspace: `T${index % 7}`, channel: `C${index}` } as const;
    const topics = index % severalEvery === 0 ? ['harbour', 'canal'] : ['harbour'];
    const one = subscriptionOf(`chaos-${index}`, atMs, { topics, target, next, quietHours: undefined, opensThread: false });
    await store.saveSubscription(one, changeOf(one.id));
  }
}

async function untilDone(store: Store, channels: number): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const counts = await store.deliveryCounts();
    if ((counts.posted ?? 0) + (counts.uncertain ?? 0) === channels) return;
    assert.ok(Date.now() < end, `still not done: ${JSON.stringify(counts)}`);
    await pause(200);
  }
}

/** What the platform shows must be what the store says. */
async function check(store: Store, platform: ChaosPlatform, { channels, lookUp }: ChaosOptions): Promise<ChaosReport> {
  const deliveries = await store.deliveries({ limit: channels * 2 });
  assert.equal(deliveries.length, channels);
  let withoutMessage = 0;
  for (const { id, topics, target, state, messages } of deliveries) {
    const shown = platform.channels.get(target.channel) ?? [];
    // The key of a second card is that of the delivery with its number behind it.
    const wanted = topics.map((_, index) => `${id}${index || ''}`);
    assert.deepEqual(shown, wanted.slice(0, shown.length), `${target.channel} has ${shown.length} cards`);
    if (shown.length < wanted.length) withoutMessage += 1;
    if (lookUp || state === 'posted') assert.deepEqual(shown, wanted, `${target.channel} is ${state}`);
    if (state === 'posted') assert.equal(messages.flat().length, wanted.length);
  }
  const { posted = 0, uncertain = 0 } = await store.deliveryCounts();
  if (lookUp) assert.equal(posted, channels);
  return { posted, uncertain, withoutMessage, counts: platform.counts };
}

/** Three instances deliver to a platform that fails, while they are killed at random. Throws where a channel has no card or two. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const random = createRandom(options.seed);
  const platform = await startChaosPlatform({ random, lookUp: options.lookUp });
  const store = await openStore({ place: options.place, role: 'command' });
  const children: ChildProcess[] = [];
  try {
    await subscribe(store, options);
    for (let index = 0; index < instances; index += 1) children.push(start(options.place.url, platform.url));
    for (let killed = 0; killed < options.kills; killed += 1) {
      await pause((options.spreadMs / options.kills) * (0.5 + random()));
      const index = Math.floor(random() * instances);
      const child = children[index];
      if (child) await kill(child);
      children[index] = start(options.place.url, platform.url);
    }
    await untilDone(store, options.channels);
    return await check(store, platform, options);
  } finally {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) await kill(child);
    await store.close();
    await platform.close();
  }
}
