import { createHash } from 'node:crypto';
import type { Schedule, SubscriptionOptions } from '../domain/subscription.ts';
import type { Target } from '../domain/target.ts';
import { createSubscriptions, type Requester, type SubscriptionParts, type Wanted } from './subscriptions.ts';

/** A subscription as config/dateline.yaml declares it. */
export type DeclaredSubscription = Schedule &
  SubscriptionOptions & { readonly topics: readonly string[]; readonly target: Target };

/** One topic is written as it was when a subscription had no more: its id stays the same. */
const place = ({ topics, target }: Wanted): string =>
  JSON.stringify([
    topics.length === 1 ? topics[0] : topics,
    target.platform,
    target.workspace ?? '',
    target.channel,
    target.thread ?? '',
  ]);

/** Everything that a declaration decides, to see whether it changed. */
const wishes = (one: Wanted): string => {
  const { cadence, timeZone, quietHours, language, points, onlyChanges, notify, opensThread } = one;
  return JSON.stringify([place(one), cadence, timeZone, quietHours, language, points, onlyChanges, notify, opensThread]);
};

const idLength = 12;

/**
 * The id of the nth declaration for its topics and place. It follows from the declaration, so that instances that start together
 * declare the same subscription and not one each, and a new time keeps what the channel saw last.
 */
const idOf = (wanted: Wanted, nth: number): string =>
  BigInt(
    `0x${createHash('sha256')
      .update(`${place(wanted)} ${nth}`)
      .digest('hex')}`,
  )
    .toString(36)
    .slice(0, idLength);

/**
 * Makes the store's declared subscriptions those of the configuration. One that had stopped is tried again, since whoever restarts
 * has seen to the reason. Throws `bad-input` in words.
 */
export async function reconcileDeclared(declared: readonly DeclaredSubscription[], parts: SubscriptionParts): Promise<void> {
  const change = createSubscriptions(parts);
  const known = new Map((await parts.store.subscriptions({ origin: 'declared' })).map((one) => [one.id, one]));
  const counts = new Map<string, number>();
  for (const wanted of declared) {
    const nth = (counts.get(place(wanted)) ?? 0) + 1;
    counts.set(place(wanted), nth);
    const id = idOf(wanted, nth);
    const one = known.get(id);
    known.delete(id);
    const by: Requester = { target: wanted.target, origin: 'declared' };
    if (!one) await change.add(wanted, by, id);
    else if (wishes(one) !== wishes(wanted)) await change.change(one, wanted, by);
    else if (one.state === 'stopped') await change.resume(one, by);
  }
  for (const gone of known.values()) await change.remove(gone, { target: gone.target, origin: 'declared' });
}
