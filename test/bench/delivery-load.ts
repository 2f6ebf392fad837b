// What the benchmarks of deliveries share: a large operator's subscriptions and a platform that takes so many messages a second.
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../../src/domain/failure.ts';
import { createDeliverer, type Deliverer } from '../../src/flows/deliver.ts';
import { defaultDeliverySettings } from '../../src/flows/delivery-parts.ts';
import type { Platform, Store } from '../../src/ports.ts';
import { openDatabase, openStore, type StoreOptions } from '../../src/storage/open.ts';
import { subscriptionRow, topicRows } from '../../src/storage/subscription-rows.ts';
import { subscriptionOf } from '../contracts/store/subscriptions.ts';
import { type EmptyPlace, testEngines } from '../support/databases.ts';
import { partsInRealTime } from '../support/delivery-bench.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { median, report, timesOf } from './measure.ts';

const subscriptions = 100_000;
const due = 10_000;
const workspaces = 500;
const rowsAtOnce = 1_000;
const minuteMs = 60_000;

const megabyte = 1_048_576;

async function seed(place: StoreOptions['place'], dueMs: number): Promise<void> {
  const { query, close } = await openDatabase({ place, role: 'command' });
  for (let start = 0; start < subscriptions; start += rowsAtOnce) {
    const rows = Array.from({ length: rowsAtOnce }, (_, offset) => {
      const index = start + offset;
      const atMs = index < due ? dueMs : dueMs + 24 * 60 * minuteMs + index;
      const target = { platform: 'slack', workspace: `T${index % workspaces}`, channel: `C${index}` } as const;
      const next = { atMs, local: new Date(atMs).toISOString().slice(0, 16) };
      const at = new Date(dueMs).toISOString().slice(11, 16);
      return subscriptionOf(`s${index}`, atMs, {
        target,
        next,
        quietHours: undefined,
        timeZone: 'UTC',
        cadence: { kind: 'daily', at },
      });
    });
    await query.insertInto('subscriptions').values(rows.map(subscriptionRow)).execute();
    await query.insertInto('subscription_topics').values(rows.flatMap(topicRows)).execute();
  }
  await close();
}

/** A platform that lets a second's worth of messages through at once and refills evenly, as Discord's does. */
function createLimitedPlatform(
  perSecond: number,
): Pick<Platform, 'post' | 'find'> & { readonly seen: { posted: number; refused: number } } {
  const seen = { posted: 0, refused: 0 };
  const bucket = { tokens: perSecond, atMs: performance.now() };
  return {
    seen,
    async post({ target, key = '', onPart }) {
      const nowMs = performance.now();
      bucket.tokens = Math.min(perSecond, bucket.tokens + ((nowMs - bucket.atMs) * perSecond) / 1_000);
      bucket.atMs = nowMs;
      if (bucket.tokens < 1) {
        seen.refused += 1;
        throw new Failure('rate-limited', 'Too many.', { retryAfterMs: 1_000 });
      }
      bucket.tokens -= 1;
      await pause(1);
      seen.posted += 1;
      await onPart?.(key);
      return { target, messages: [key] };
    },
    find: async () => [],
  };
}

/** How fast the platform takes messages (absent: no limit), and how many deliveries are in hand at once. */
export interface Pace {
  readonly perSecond?: number | undefined;
  readonly atOnce: number;
}

function createBenchDeliverer(store: Store, platform: Pick<Platform, 'post' | 'find'>, { perSecond, atOnce }: Pace): Deliverer {
  const unlimited = { holdBack: 'channel' } as const;
  return createDeliverer({
    store,
    platforms: new Map([['slack', platform]]),
    ...partsInRealTime(),
    log: createRecordedLog(),
    settings: {
      ...defaultDeliverySettings,
      atOnce,
      pace: { web: unlimited, discord: unlimited, slack: { ...unlimited, platform: perSecond } },
    },
  });
}

/** What is in use once what is not has been collected, in bytes. */
function heapInUse(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Works until so many are posted; gives the seconds that took, how far the memory rose, and how much of that is still in use after it. */
async function deliver(
  deliverer: Deliverer,
  seen: { readonly posted: number },
): Promise<{ readonly seconds: number; readonly rose: number; readonly kept: number }> {
  const heapBefore = heapInUse();
  let least = Number.POSITIVE_INFINITY;
  let rose = 0;
  const started = performance.now();
  const running = deliverer.run();
  while (seen.posted < due) {
    await pause(50);
    if (seen.posted < due / 10) continue;
    // Code is compiled and caches are filled: from here on nothing may grow with the number of deliveries.
    const memory = process.memoryUsage().rss;
    least = Math.min(least, memory);
    // From the lowest point before: memory that is given back to the system after the start is no rise.
    rose = Math.max(rose, memory - least);
  }
  const seconds = (performance.now() - started) / 1_000;
  await deliverer.close();
  await running;
  return { seconds, rose: rose / megabyte, kept: (heapInUse() - heapBefore) / megabyte };
}

function reportPace(name: string, seconds: number, { perSecond, refused }: Pace & { readonly refused: number }): void {
  if (perSecond === undefined) {
    const rate = Math.round(due / seconds);
    report(`${name}: milliseconds a delivery, no limit (${rate} a second)`, (seconds * 1_000) / due, { most: 1, unit: 'ms' });
    return;
  }
  const times = seconds / (due / perSecond);
  report(`${name}: times the limit's own time, ${perSecond} a second (${seconds.toFixed(1)} s)`, times, {
    most: 1.05,
    unit: '×',
  });
  report(`${name}: posts refused as too fast`, refused, { most: 0, unit: 'posts' });
}

async function measure(name: string, empty: EmptyPlace, paces: readonly Pace[]): Promise<void> {
  const dueMs = Math.floor(Date.now() / minuteMs) * minuteMs;
  await seed(empty.place, dueMs);
  const store = await openStore({ place: empty.place });
  for (const pace of paces) {
    const platform = createLimitedPlatform(pace.perSecond ?? Number.MAX_SAFE_INTEGER);
    const deliverer = createBenchDeliverer(store, platform, pace);
    const started = performance.now();
    await deliverer.enqueue();
    report(`${name}: seconds to enqueue ${due}`, (performance.now() - started) / 1_000, { most: 2, unit: 's' });
    const { seconds, rose, kept } = await deliver(deliverer, platform.seen);
    reportPace(name, seconds, { ...pace, refused: platform.seen.refused });
    report(`${name}: memory rose by`, rose, { most: 50, unit: 'MiB' });
    report(`${name}: of which in use afterwards`, kept, { most: 10, unit: 'MiB' });
    const tick = createBenchDeliverer(store, platform, { atOnce: pace.atOnce });
    const times = await timesOf(
      async () => {
        await tick.tick();
        await tick.drain();
      },
      { warmUp: 5, counted: 50 },
    );
    report(`${name}: a tick with nothing due, median`, median(times), { most: 5, unit: 'ms' });
    await makeDueAgain(empty.place, dueMs);
  }
  await store.close();
}

/** Makes the same slots due once more, as if nothing had been sent. */
async function makeDueAgain(place: StoreOptions['place'], dueMs: number): Promise<void> {
  const { query, close } = await openDatabase({ place, role: 'command' });
  await query.deleteFrom('deliveries').execute();
  const ids = Array.from({ length: due }, (_, index) => `s${index}`);
  for (let start = 0; start < due; start += rowsAtOnce) {
    await query
      .updateTable('subscriptions')
      .set({ next_due_at: dueMs, next_local: new Date(dueMs).toISOString().slice(0, 16) })
      .where('id', 'in', ids.slice(start, start + rowsAtOnce))
      .execute();
  }
  await close();
}

/** Delivers the same 10,000 at each of these paces, on SQLite and, where TEST_DATABASE_URL is set, on PostgreSQL. */
export async function benchDeliveries(paces: readonly Pace[]): Promise<void> {
  for (const engine of testEngines) {
    if (engine.skip) {
      console.log(`${engine.name}: left out, ${engine.skip}`);
      continue;
    }
    const empty = await engine.emptyPlace();
    try {
      await measure(engine.name, empty, paces);
    } finally {
      await empty.remove();
    }
  }
}
