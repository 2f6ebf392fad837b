import type { Subscription } from '../../src/domain/subscription.ts';
import type { PostRef } from '../../src/domain/target.ts';
import { createDeliverer, type Deliverer } from '../../src/flows/deliver.ts';
import { type DeliveryParts, defaultDeliverySettings } from '../../src/flows/delivery-parts.ts';
import type { Platform, PostRequest, Store } from '../../src/ports.ts';
import { briefingWith, nextTestId } from './delivery-bench.ts';
import { createRecordedLog } from './recorded-log.ts';

/** A message that the platform shows. */
interface Shown {
  readonly message: string;
  readonly atMs: number;
  readonly lateMinutes: number;
}

export interface SimulationOptions {
  readonly store: Store;
  readonly subscriptions: readonly Subscription[];
  readonly fromMs: number;
  readonly minutes: number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** At most this many instances at once. */
  readonly instances: number;
  /** Called after each simulated stretch of `checkEvery` minutes. */
  readonly check?: (world: World) => Promise<void>;
  readonly checkEvery?: number;
}

/** What happened, to be compared with what should have. */
export interface World {
  readonly clock: { nowMs: number; furthestMs: number };
  /** By delivery. */
  readonly shown: Map<string, Shown[]>;
  readonly counts: { crashes: number; blocks: number; clockSteps: number; faults: number };
}

/** Chances in each simulated minute: each thing happens about once in some hours or days, so hundreds of times in all. */
const chances = { crash: 0.002, block: 0.003, clockStep: 0.0003, fault: 0.05, changeInstances: 0.001 };
const minuteMs = 60_000;

const never = new Promise<never>(() => undefined);

interface Instance {
  readonly deliverer: Deliverer;
  /** Set when it crashed: nothing that it still wants to do happens any more. */
  readonly life: { over: boolean; crashAfter: number };
  blockedMinutes: number;
}

type Calls = Record<string, (...values: unknown[]) => Promise<unknown>>;

/** A store or platform as one instance sees it: after its crash no call comes through, and a crash may fall between two calls. */
function mortal<Part extends object>(part: Part, life: Instance['life'], crashed: () => void): Part {
  const step = (): boolean => {
    if (life.crashAfter > 0) {
      life.crashAfter -= 1;
      if (life.crashAfter === 0) {
        life.over = true;
        crashed();
      }
    }
    return life.over;
  };
  const calls: Calls = {};
  for (const [name, call] of Object.entries(part)) {
    if (typeof call !== 'function') continue;
    calls[name] = async (...values) => {
      if (step()) return never;
      const result: unknown = await call(...values);
      return step() ? never : result;
    };
  }
  return { ...part, ...calls };
}

function createPlatform(world: World, random: () => number): Pick<Platform, 'post' | 'find'> {
  const post = async ({ target, card, key = '', posted = [], onPart }: PostRequest): Promise<PostRef> => {
    if (posted.length > 0) return { target, messages: posted };
    const fault = random() < chances.fault;
    if (fault) world.counts.faults += 1;
    if (fault && random() < 0.5) throw new Error('the connection was reset before the message arrived');
    const shown = world.shown.get(key) ?? [];
    const message = `${key}-${shown.length}`;
    shown.push({ message, atMs: world.clock.nowMs, lateMinutes: Number(card.summary) });
    world.shown.set(key, shown);
    if (fault) throw new Error('the connection was reset after the message arrived');
    await onPart?.(message);
    return { target, messages: [message] };
  };
  return { post, find: async (_, key) => (world.shown.get(key) ?? []).map(({ message }) => message) };
}

const unlimited = { holdBack: 'channel' } as const;

function createInstance(options: SimulationOptions, world: World, crashed: () => void): Instance {
  const { store, random } = options;
  const life = { over: false, crashAfter: 0 };
  const parts: DeliveryParts = {
    store: mortal(store, life, crashed),
    platforms: new Map([['slack', mortal(createPlatform(world, random), life, crashed)]]),
    briefingFor: async () => briefingWith(1),
    cardFor: ({ lateMinutes = 0 }) => ({ kind: 'briefing', summary: String(lateMinutes), blocks: [], sources: [] }),
    holder: nextTestId(),
    clock: () => world.clock.nowMs,
    random,
    newId: nextTestId,
    timers: { wait: async () => undefined, within: (_, work) => work },
    log: createRecordedLog(),
    settings: { ...defaultDeliverySettings, pace: { web: unlimited, slack: unlimited, discord: unlimited } },
  };
  return { deliverer: createDeliverer(parts), life, blockedMinutes: 0 };
}

/** One minute of one instance, up to its end or its crash. */
async function work(instance: Instance, random: () => number, crash: Promise<void>): Promise<void> {
  if (instance.blockedMinutes > 0) {
    instance.blockedMinutes -= 1;
    return;
  }
  if (random() < chances.crash) instance.life.crashAfter = 1 + Math.floor(random() * 12);
  const minute = async (): Promise<void> => {
    await instance.deliverer.tick();
    await instance.deliverer.drain();
  };
  await Promise.race([minute(), crash]);
  instance.life.crashAfter = 0;
}

function stepClock(world: World, random: () => number): void {
  world.clock.nowMs += minuteMs;
  if (random() < chances.clockStep) {
    world.counts.clockSteps += 1;
    world.clock.nowMs += Math.round((random() - 0.5) * 180) * minuteMs;
  }
  world.clock.furthestMs = Math.max(world.clock.furthestMs, world.clock.nowMs);
}

/** Lets minutes pass, with crashes, blocked ticks, clock steps, faults of the platform and instances that come and go. */
export async function simulate(options: SimulationOptions): Promise<World> {
  const { random, minutes, fromMs, instances: most } = options;
  const counts = { crashes: 0, blocks: 0, clockSteps: 0, faults: 0 };
  const world: World = { clock: { nowMs: fromMs, furthestMs: fromMs }, shown: new Map(), counts };
  const instances: { instance: Instance; crash: Promise<void> }[] = [];
  const start = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return { instance: createInstance(options, world, resolve), crash: promise };
  };
  const want = { instances: Math.max(1, Math.ceil(most / 2)) };
  for (let minute = 1; minute <= minutes; minute += 1) {
    stepClock(world, random);
    if (random() < chances.changeInstances) want.instances = 1 + Math.floor(random() * most);
    while (instances.length < want.instances) instances.push(start());
    instances.length = want.instances;
    await Promise.all(
      instances.map(async (one, index) => {
        if (random() < chances.block) {
          counts.blocks += 1;
          one.instance.blockedMinutes = 1 + Math.floor(random() * 30);
        }
        await work(one.instance, random, one.crash);
        if (!one.instance.life.over) return;
        counts.crashes += 1;
        instances[index] = start();
      }),
    );
    if (options.check && minute % (options.checkEvery ?? minutes) === 0) await options.check(world);
  }
  return world;
}
