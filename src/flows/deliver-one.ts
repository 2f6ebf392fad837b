import { Failure } from '../domain/failure.ts';
import type { PostRef } from '../domain/target.ts';
import { en } from '../messages/en.ts';
import type { Claim, Outcome } from '../ports/deliveries.ts';
import type { Platform } from '../ports.ts';
import { quietEnd } from '../schedule/slots.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { type Consequence, consequenceOf } from './failed-delivery.ts';
import { tooLate } from './plan-slots.ts';
import type { SlotEdition } from './share-edition.ts';

/** What one delivery needs beside the parts. */
export interface Hand extends DeliveryParts {
  readonly editionOf: (subscription: Claim['subscription'], slotMs: number) => Promise<SlotEdition>;
  /** Tries until the database has it: what was posted must be recorded. */
  readonly keep: <Result>(write: () => Promise<Result>) => Promise<Result>;
}

type Ending = Pick<Outcome, 'state' | 'readyMs' | 'doubtful' | 'edition' | 'reason'>;

const minuteMs = 60_000;

/** The messages of this delivery that are there already. After a doubtful attempt the platform is asked. */
async function alreadyPosted(
  hand: Hand,
  claim: Claim,
  platform: Pick<Platform, 'find'>,
): Promise<readonly string[] | 'cannot-look'> {
  const { delivery, subscription } = claim;
  if (!delivery.doubtful) return delivery.messages;
  const found = await hand.timers.within(hand.settings.postTimeoutMs, platform.find(subscription.target, delivery.id));
  if (found === 'cannot-look') return found;
  return found.length >= delivery.messages.length ? found : delivery.messages;
}

/** Why a card that is not begun yet is not sent now; absent where it is. */
function reasonToHold({ settings, clock }: Hand, { delivery, subscription }: Claim): Ending | undefined {
  const nowMs = clock();
  if (nowMs - delivery.slotMs > settings.worthSendingMs) {
    return { state: 'missed', reason: tooLate(settings.worthSendingMs, delivery.reason) };
  }
  // A slot is never within the quiet hours, but a late one may come to be sent there.
  const quietMs = quietEnd(subscription, nowMs);
  return quietMs === undefined ? undefined : { state: 'waiting', readyMs: quietMs, reason: en.delivery.quietHours };
}

function cardOf(hand: Hand, { delivery, subscription }: Claim, { edition, previous }: SlotEdition) {
  const lateMs = hand.clock() - delivery.slotMs;
  return hand.cardFor({
    edition,
    subscription,
    since: previous?.madeAt,
    lateMinutes: lateMs > hand.settings.lateAfterMs ? Math.floor(lateMs / minuteMs) : undefined,
  });
}

async function post(
  hand: Hand,
  claim: Claim,
  { slot, posted }: { slot: SlotEdition; posted: readonly string[] },
): Promise<PostRef> {
  const { delivery, subscription } = claim;
  const platform = hand.platforms.get(subscription.target.platform);
  if (!platform) throw new Error(`no platform ${subscription.target.platform}`);
  const recorded = [...delivery.messages];
  const record = (message: string): Promise<void> => {
    const part = recorded.push(message) - 1;
    const untilMs = hand.clock() + hand.settings.leaseMs;
    return hand.keep(() => hand.store.recordPart({ delivery: delivery.id, holder: hand.holder, part, message, untilMs }));
  };
  for (const message of posted.slice(recorded.length)) await record(message);
  const work = platform.post({
    target: subscription.target,
    card: cardOf(hand, claim, slot),
    key: delivery.id,
    posted,
    onPart: record,
    openThread: subscription.opensThread,
    notify: subscription.notify,
  });
  return hand.timers.within(hand.settings.postTimeoutMs, work);
}

/** Whether a message may be there that is not recorded: what a crash or a failure would leave open just now. */
interface Progress {
  doubtful: boolean;
}

/** Posts, in doubt for as long as there is no answer. One that was turned away as too fast is not there. */
async function postInDoubt(hand: Hand, claim: Claim, work: { slot: SlotEdition; posted: readonly string[]; progress: Progress }) {
  const { progress, ...card } = work;
  progress.doubtful = true;
  try {
    return await post(hand, claim, card);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'rate-limited') progress.doubtful = false;
    throw error;
  }
}

async function attempt(hand: Hand, claim: Claim, progress: Progress): Promise<Ending | undefined> {
  const { delivery, subscription } = claim;
  const platform = hand.platforms.get(subscription.target.platform);
  if (!platform) return { state: 'waiting', readyMs: hand.clock() + hand.settings.longestBackOffMs };
  const posted = await alreadyPosted(hand, claim, platform);
  if (posted === 'cannot-look') return { state: 'uncertain', reason: en.delivery.cannotLook };
  progress.doubtful = false;
  const hold = posted.length === 0 ? reasonToHold(hand, claim) : undefined;
  if (hold) return hold;
  const slot = await hand.editionOf(subscription, delivery.slotMs);
  const quiet = slot.previous !== undefined && slot.edition.briefing.changes.length === 0;
  if (quiet && subscription.onlyChanges && posted.length === 0) return { state: 'skipped', reason: en.delivery.nothingNew };
  const nowMs = hand.clock();
  const lease = { delivery: delivery.id, holder: hand.holder, nowMs, untilMs: nowMs + hand.settings.leaseMs };
  const begun = await hand.store.beginPosting(lease);
  // Another instance has it by now, or will: whatever happens next is not for this one to say.
  if (begun === 'lost') return undefined;
  if (begun === 'inactive') {
    return posted.length > 0
      ? { state: 'posted', edition: slot.edition.id }
      : { state: 'skipped', reason: en.delivery.noLongerActive };
  }
  const { target, thread } = await postInDoubt(hand, claim, { slot, posted, progress });
  if (thread !== undefined) {
    const conversation = {
      id: hand.newId(),
      target: { ...target, thread },
      topic: subscription.topic,
      edition: slot.edition.id,
    };
    await hand.keep(() => hand.store.openConversation(conversation));
  }
  return { state: 'posted', edition: slot.edition.id };
}

async function follow(hand: Hand, claim: Claim, { stops, holdBackUntilMs }: Consequence): Promise<void> {
  const { subscription } = claim;
  const { target } = subscription;
  if (holdBackUntilMs !== undefined)
    await hand.store.holdBack(target, hand.settings.pace[target.platform].holdBack, holdBackUntilMs);
  if (stops === undefined) return;
  const change = {
    id: hand.newId(),
    atMs: hand.clock(),
    actor: 'dateline',
    action: 'stop',
    subject: subscription.id,
    detail: stops,
  };
  await hand.keep(() => hand.store.stopSubscription(subscription.id, change));
  await hand.tell?.(subscription, stops);
}

/** Takes one claimed delivery to its end, or to the moment of its next try. Never throws for what a platform or a source does. */
export async function deliverOne(hand: Hand, claim: Claim): Promise<void> {
  const { delivery } = claim;
  const waitMs = claim.startMs - hand.clock();
  if (waitMs > 0) await hand.timers.wait(waitMs);
  const progress: Progress = { doubtful: delivery.doubtful };
  const finish = (ending: Ending): Promise<boolean> =>
    hand.keep(() => hand.store.finishDelivery({ ...ending, delivery: delivery.id, holder: hand.holder, atMs: hand.clock() }));
  try {
    const ending = await attempt(hand, claim, progress);
    if (ending) await finish(ending);
  } catch (error) {
    const { random, settings } = hand;
    const failed = { attempt: delivery.attempt, nowMs: hand.clock(), doubtful: progress.doubtful, random, settings };
    const consequence = consequenceOf(error, failed);
    const { state, reason } = consequence.outcome;
    const problem = error instanceof Failure ? error.kind : error instanceof Error ? error.stack : 'unknown';
    hand.log.warn(
      { delivery: delivery.id, subscription: claim.subscription.id, state, attempt: delivery.attempt, problem },
      reason ?? '',
    );
    await finish(consequence.outcome);
    await follow(hand, claim, consequence);
  }
}
