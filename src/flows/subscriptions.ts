import { Failure } from '../domain/failure.ts';
import type { Slot, Subscription } from '../domain/subscription.ts';
import type { Target } from '../domain/target.ts';
import { en } from '../messages/en.ts';
import type { DeliveryStore, SubscriptionStore } from '../ports/deliveries.ts';
import type { Clock, NewId, UserReference } from '../ports.ts';
import { nextSlot } from '../schedule/slots.ts';

/** Who asks, and from where. */
export interface Requester {
  readonly target: Target;
  readonly origin: Subscription['origin'];
  /** The person, where one on a platform asks. */
  readonly user?: UserReference | undefined;
}

export interface SubscriptionParts {
  readonly store: SubscriptionStore & Pick<DeliveryStore, 'enqueueNow'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** What a new subscription holds beside what Dateline adds. */
export type Wanted = Omit<
  Subscription,
  'id' | 'state' | 'reason' | 'next' | 'origin' | 'createdBy' | 'createdMs' | 'lastEditions'
>;

const actors: Readonly<Record<Subscription['origin'], string>> = {
  chat: 'chat',
  command: 'command line',
  declared: 'configuration',
};

/** The slot that comes first. Throws `bad-input` in words where none ever does. */
export function firstSlot(wanted: Wanted, nowMs: number): Slot {
  try {
    const slot = nextSlot(wanted, nowMs);
    if (slot) return slot;
  } catch (error) {
    if (wanted.cadence.kind !== 'cron') throw error;
    throw new Failure('bad-input', en.schedule.badCron(wanted.cadence.expression), { cause: error });
  }
  throw new Failure('bad-input', en.schedule.never);
}

/** Changes subscriptions. Every change is written down with who made it. */
export interface Subscriptions {
  /** `id` where it must be a certain one. */
  add(wanted: Wanted, by: Requester, id?: string): Promise<Subscription>;
  /** What is wanted from now on; takes effect at its next slot. */
  change(subscription: Subscription, wanted: Wanted, by: Requester): Promise<Subscription>;
  pause(subscription: Subscription, by: Requester): Promise<Subscription>;
  resume(subscription: Subscription, by: Requester): Promise<Subscription>;
  remove(subscription: Subscription, by: Requester): Promise<Subscription>;
  /** Sends a card beside the schedule, as soon as a worker takes it up. */
  now(subscription: Subscription, by: Requester): Promise<void>;
}

export function createSubscriptions({ store, clock, newId }: SubscriptionParts): Subscriptions {
  const save = async (subscription: Subscription, action: string, { origin, user }: Requester): Promise<Subscription> => {
    const actor = user ? `${user.platform}:${user.id}` : actors[origin];
    const detail = `${subscription.topics.join(', ')} ${en.schedule.inWords(subscription)}`;
    await store.saveSubscription(subscription, { id: newId(), atMs: clock(), actor, action, subject: subscription.id, detail });
    return subscription;
  };
  const end = (subscription: Subscription, state: 'paused' | 'removed'): Subscription => ({
    ...subscription,
    state,
    reason: undefined,
    next: undefined,
  });
  const begin = <Some extends Wanted>(wanted: Some) => ({
    ...wanted,
    state: 'active' as const,
    reason: undefined,
    next: firstSlot(wanted, clock()),
  });

  return {
    add: (wanted, by, id = newId()) =>
      save(
        { ...begin(wanted), id, origin: by.origin, createdBy: by.user, createdMs: clock(), lastEditions: {} },
        'subscribe',
        by,
      ),
    change: (subscription, wanted, by) => save(begin({ ...subscription, ...wanted }), 'change', by),
    pause: (subscription, by) => save(end(subscription, 'paused'), 'pause', by),
    resume: (subscription, by) => save(begin(subscription), 'resume', by),
    remove: (subscription, by) => save(end(subscription, 'removed'), 'remove', by),
    async now(subscription, { origin, user }) {
      const nowMs = clock();
      if (subscription.state !== 'active') throw new Failure('bad-input', en.delivery.noLongerActive);
      await store.enqueueNow(subscription, { id: newId(), slotMs: nowMs, state: 'waiting' }, nowMs);
      const actor = user ? `${user.platform}:${user.id}` : actors[origin];
      await store.recordAudit({
        id: newId(),
        atMs: nowMs,
        actor,
        action: 'now',
        subject: subscription.id,
        detail: subscription.topics.join(', '),
      });
    },
  };
}
