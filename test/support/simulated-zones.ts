import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import type { Subscription } from '../../src/domain/subscription.ts';
import { firstSlot } from '../../src/flows/subscriptions.ts';
import type { Store } from '../../src/ports.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';
import { createRandom } from './random.ts';
import { simulate, type World } from './simulation.ts';
import { dailySlots } from './slot-oracle.ts';

const minuteMs = 60_000;

export interface ZoneRun {
  readonly store: Store;
  readonly zones: readonly string[];
  readonly fromMs: number;
  readonly minutes: number;
  readonly seed: number;
  readonly instances: number;
  /** Told what was checked after each stretch of the run. */
  readonly progress?: (words: string) => void;
}

/** Minutes at the end of the run in which nothing new comes due, so that what failed last is tried again. */
const settlingMinutes = 60;

/** A local time that one of the zone's clock changes leaves out or shows twice; none where its clocks do not change. */
function changingTime(timeZone: string, fromMs: number): string | undefined {
  const change = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
  const within = change?.subtract({ minutes: 1 }).toPlainDateTime().add({ minutes: 16 });
  return within?.toPlainTime().toString().slice(0, 5);
}

/** Two subscriptions a zone: one at an ordinary time, and one of two topics where a clock change falls. */
function subscriptionsIn(zones: readonly string[], fromMs: number): Subscription[] {
  const ordinary = ['00:00', '02:30', '08:00', '23:59'];
  return zones.flatMap((timeZone, index) => {
    const times = new Set([ordinary[index % ordinary.length] ?? '08:00', changingTime(timeZone, fromMs) ?? '01:30']);
    return [...times].map((at, nth) => {
      const topics = nth === 0 ? ['harbour'] : ['harbour', 'canal'];
      const wishes = { timeZone, topics, cadence: { kind: 'daily', at }, quietHours: undefined } as const;
      const wanted = subscriptionOf(`z${index}-${nth}`, 0, wishes);
      return { ...wanted, createdMs: fromMs, next: firstSlot(wanted, fromMs) };
    });
  });
}

interface Tally {
  slots: number;
  posted: number;
  late: number;
  missed: number;
}

/** Compares one subscription's deliveries with the slots it should have had. */
async function checkSubscription(run: ZoneRun, one: Subscription, world: World, tally: Tally): Promise<void> {
  const at = one.cadence.kind === 'daily' ? one.cadence.at : assert.fail('only daily ones are simulated');
  const toMs = world.clock.furthestMs - settlingMinutes * minuteMs;
  const expected = dailySlots(one.timeZone, at, { fromMs: run.fromMs, toMs });
  const deliveries = (await run.store.deliveries({ subscription: one.id, limit: 10_000 })).toReversed();
  const about = `${one.timeZone} ${at}`;
  assert.deepEqual(
    deliveries.map(({ slotMs }) => new Date(slotMs).toISOString()).slice(0, expected.length),
    expected.map((slotMs) => new Date(slotMs).toISOString()),
    about,
  );
  for (const delivery of deliveries.slice(0, expected.length)) {
    // The key of a further card is that of the delivery with its number behind it.
    const cards = one.topics.map((_, index) => world.shown.get(`${delivery.id}${index || ''}`) ?? []);
    tally.slots += 1;
    const when = `${about}, slot ${new Date(delivery.slotMs).toISOString()}: ${delivery.state}, ${delivery.reason}`;
    assert.ok(delivery.state === 'posted' || delivery.state === 'missed', when);
    for (const shown of cards) assert.equal(shown.length, delivery.state === 'posted' ? 1 : 0, when);
    if (delivery.state === 'missed') tally.missed += 1;
    for (const { atMs, lateMinutes } of cards.flat()) {
      const lateMs = atMs - delivery.slotMs;
      assert.equal(lateMinutes, lateMs > 5 * minuteMs ? Math.floor(lateMs / minuteMs) : 0, when);
      tally.posted += 1;
      if (lateMinutes > 0) tally.late += 1;
    }
  }
}

/** Simulates zones and checks every slot: exactly one card or one record of why there is none; late cards say so. */
export async function simulateZones(run: ZoneRun): Promise<Tally & World['counts']> {
  const subscriptions = subscriptionsIn(run.zones, run.fromMs);
  for (const one of subscriptions) await run.store.saveSubscription(one, changeOf(one.id));
  const world = await simulate({
    ...run,
    subscriptions,
    random: createRandom(run.seed),
    check: async ({ clock, counts }) =>
      run.progress?.(`${new Date(clock.nowMs).toISOString().slice(0, 10)} ${JSON.stringify(counts)}`),
    checkEvery: 30 * 24 * 60,
  });
  const tally: Tally = { slots: 0, posted: 0, late: 0, missed: 0 };
  for (const one of subscriptions) await checkSubscription(run, one, world, tally);
  return { ...tally, ...world.counts };
}
