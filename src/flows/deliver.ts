import { Failure } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import type { Claim } from '../ports/deliveries.ts';
import { deliverOne } from './deliver-one.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { createPlanner } from './plan-slots.ts';
import type { Hand } from './post-cards.ts';
import { createEditionSharing } from './share-edition.ts';

/** Subscriptions that one transaction moves on: short enough that nobody waits long for the database. */
const enqueuedAtOnce = 1_000;

/** How often the limits' time is booked while it passes: often enough that none is lost, seldom enough to cost nothing. */
const claimsAhead = 8;

/** How long to wait before a database that is away is asked again. */
const storageWaitMs = 1_000;

/** The shortest and longest rest of an idle worker: the limits' time is used to the full, and other instances' work is noticed. */
const shortestRestMs = 100;
const longestRestMs = 15_000;

/** Turns due slots into posted cards. */
export interface Deliverer {
  /** Writes a delivery for every slot that is due. Gives how many subscriptions were. */
  enqueue(): Promise<number>;
  /** Works until nothing is ready. Several calls at once share the work. */
  drain(): Promise<void>;
  /** One minute's tick: enqueues and wakes the worker. Never throws. */
  tick(): Promise<void>;
  /** Works until `close`; rests while nothing is ready. */
  run(): Promise<void>;
  /** Takes up nothing more and waits for what is in hand. */
  close(): Promise<void>;
}

interface State {
  closed: boolean;
  lastTickMs: number;
  /** Ends the worker's rest; absent while it works. */
  rest?: AbortController | undefined;
}

/** Says what goes wrong: each thing once until something works again, and then that it does. */
interface Trouble {
  tell(error: unknown): void;
  over(): void;
}

function createTrouble({ log, clock }: Pick<DeliveryParts, 'log' | 'clock'>): Trouble {
  // A database that is away for an hour is a line in the log, not one a second and delivery.
  const told = new Set<string>();
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    tell(error) {
      lastMs = clock();
      const message = error instanceof Failure ? error.message : en.delivery.unexpected;
      if (told.has(message)) return;
      told.add(message);
      log.error({ problem: error instanceof Failure ? error.kind : error instanceof Error ? error.stack : 'unknown' }, message);
    },
    over() {
      // While a database goes away, some of its connections still work for a moment.
      if (clock() - lastMs < storageWaitMs) return;
      if (told.size > 0) log.info({ problems: told.size }, en.delivery.goesOn);
      told.clear();
    },
  };
}

/** Tries a write until the database takes it or the deliverer is closed. */
async function keep<Result>(
  { parts, state, trouble }: { readonly parts: DeliveryParts; readonly state: State; readonly trouble: Trouble },
  write: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      const result = await write();
      trouble.over();
      return result;
    } catch (error) {
      if (state.closed || !(error instanceof Failure) || error.kind !== 'storage') throw error;
      trouble.tell(error);
      await parts.timers.wait(storageWaitMs);
    }
  }
}

function createWorker(parts: DeliveryParts, state: State, trouble: Trouble): () => Promise<void> {
  const { store, settings, clock, holder } = parts;
  const hand: Hand = {
    ...parts,
    editionOf: createEditionSharing(parts),
    keep: (write) => keep({ parts, state, trouble }, write),
  };
  const platforms = new Map([...parts.platforms.keys()].map((name) => [name, settings.pace[name]]));
  const inHand = new Set<Promise<void>>();

  const take = (claim: Claim): void => {
    const work = deliverOne(hand, claim)
      .catch((error: unknown) => {
        // Its lease runs out, and whoever takes it up then looks first.
        const problem = error instanceof Failure ? error.message : error instanceof Error ? error.stack : 'unknown';
        parts.log.error({ delivery: claim.delivery.id, problem }, en.delivery.unexpected);
      })
      .finally(() => inHand.delete(work));
    inHand.add(work);
  };

  return async () => {
    let short = false;
    let askAgainMs = Number.NEGATIVE_INFINITY;
    for (;;) {
      const room = settings.atOnce - inHand.size;
      // Claimed by halves: a transaction for each single delivery would cost more than the delivery.
      if (!state.closed && room >= settings.atOnce / 2 && clock() >= askAgainMs) {
        const { leaseMs, aheadMs } = settings;
        const claims = await store.claimDeliveries({ nowMs: clock(), holder, leaseMs, limit: room, platforms, aheadMs });
        for (const claim of claims) take(claim);
        // All that was ready is in hand, or the limits have no time left: there is nothing to ask for just now.
        short = claims.length < room;
        if (short) askAgainMs = clock() + aheadMs / claimsAhead;
      }
      if (inHand.size > 0) await Promise.race(inHand);
      else if (state.closed || short) return;
    }
  };
}

/** Makes the deliverer of one instance. */
export function createDeliverer(parts: DeliveryParts): Deliverer {
  const { store, settings, clock, timers, newId } = parts;
  const state: State = { closed: false, lastTickMs: clock() };
  const trouble = createTrouble(parts);
  const drain = createWorker(parts, state, trouble);

  const enqueue = async (): Promise<number> => {
    const nowMs = clock();
    // A clock that was set back: what waits for a time of the old clock would wait too long.
    if (nowMs < state.lastTickMs - settings.leaseMs) await store.clampReady(nowMs + settings.leaseMs);
    state.lastTickMs = nowMs;
    const plan = createPlanner({ nowMs, worthSendingMs: settings.worthSendingMs, newId });
    let due = 0;
    for (;;) {
      const batch = await store.enqueueDue({ nowMs, limit: enqueuedAtOnce, superseded: en.delivery.superseded, plan });
      due += batch;
      if (batch < enqueuedAtOnce) return due;
    }
  };

  const attempted = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      trouble.over();
      return true;
    } catch (error) {
      trouble.tell(error);
      return false;
    }
  };

  const rest = async (): Promise<void> => {
    const nextMs = await store.nextReadyMs();
    const restMs = Math.min(longestRestMs, Math.max(shortestRestMs, (nextMs ?? Number.POSITIVE_INFINITY) - clock()));
    if (state.closed) return;
    state.rest = new AbortController();
    await timers.wait(restMs, state.rest.signal);
    state.rest = undefined;
  };

  const running = { worker: Promise.resolve() };
  const work = async (): Promise<void> => {
    while (!state.closed) {
      const worked = (await attempted(drain)) && (await attempted(rest));
      if (!worked && !state.closed) await timers.wait(storageWaitMs);
    }
  };

  return {
    enqueue,
    drain,
    async tick() {
      await attempted(enqueue);
      state.rest?.abort();
    },
    run() {
      running.worker = work();
      return running.worker;
    },
    async close() {
      state.closed = true;
      state.rest?.abort();
      await running.worker;
      await attempted(drain);
    },
  };
}
