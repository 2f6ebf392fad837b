import { Failure, type FailureKind } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import type { Claim, Outcome } from '../ports/deliveries.ts';
import { quietEnd } from '../schedule/slots.ts';
import { type Consequence, consequenceOf } from './failed-delivery.ts';
import { tooLate } from './plan-slots.ts';
import { alreadyPosted, type Hand, type Progress, postCards, type SlotCard } from './post-cards.ts';
import type { SlotEdition } from './share-edition.ts';

type Ending = Pick<Outcome, 'state' | 'readyMs' | 'doubtful' | 'editions' | 'reason'>;

/** Why a delivery that is not begun yet is not sent now; absent where it is. */
function reasonToHold({ settings, clock }: Hand, { delivery, subscription }: Claim): Ending | undefined {
  const nowMs = clock();
  if (nowMs - delivery.slotMs > settings.worthSendingMs) {
    return { state: 'missed', reason: tooLate(settings.worthSendingMs, delivery.reason) };
  }
  // A slot is never within the quiet hours, but a late one may come to be sent there.
  const quietMs = quietEnd(subscription, nowMs);
  return quietMs === undefined ? undefined : { state: 'waiting', readyMs: quietMs, reason: en.delivery.quietHours };
}

/** Said by a platform these end a subscription or slow a channel down. Said by a source they are neither's fault. */
const sourceTroubles: ReadonlySet<FailureKind> = new Set(['not-found', 'gone', 'forbidden', 'unauthorised', 'rate-limited']);

/** The edition for a topic of the slot. A source that cannot be read now is asked again: what is away may come back. */
async function editionFor(hand: Hand, { delivery, subscription }: Claim, topic: string): Promise<SlotEdition> {
  try {
    return await hand.editionOf(subscription, topic, delivery.slotMs);
  } catch (error) {
    if (!(error instanceof Failure) || !sourceTroubles.has(error.kind)) throw error;
    throw new Failure('unavailable', error.message, { cause: error, retryAfterMs: error.retryAfterMs });
  }
}

/** The cards of a slot; without those of topics in which nothing is new, where the subscription asks for silence then. */
async function cardsOf(hand: Hand, claim: Claim, posted: readonly (readonly string[])[]) {
  const cards: SlotCard[] = [];
  const { subscription } = claim;
  for (const [index, topic] of subscription.topics.entries()) {
    const slot = await editionFor(hand, claim, topic);
    const card: SlotCard = { index, slot, posted: posted[index] ?? [] };
    const quiet = slot.previous !== undefined && slot.edition.briefing.changes.length === 0;
    if (!quiet || !subscription.onlyChanges || card.posted.length > 0) cards.push(card);
  }
  return cards;
}

async function attempt(hand: Hand, claim: Claim, progress: Progress): Promise<Ending | undefined> {
  const { delivery, subscription } = claim;
  const platform = hand.platforms.get(subscription.target.platform);
  if (!platform) return { state: 'waiting', readyMs: hand.clock() + hand.settings.longestBackOffMs };
  const posted = await alreadyPosted(hand, claim, platform);
  if (posted === 'cannot-look') return { state: 'uncertain', reason: en.delivery.cannotLook };
  progress.doubtful = false;
  const begunBefore = posted.some((messages) => messages.length > 0);
  const hold = begunBefore ? undefined : reasonToHold(hand, claim);
  if (hold) return hold;
  const cards = await cardsOf(hand, claim, posted);
  if (cards.length === 0) return { state: 'skipped', reason: en.delivery.nothingNew };
  const nowMs = hand.clock();
  const lease = { delivery: delivery.id, holder: hand.holder, nowMs, untilMs: nowMs + hand.settings.leaseMs };
  const begun = await hand.store.beginPosting(lease);
  // Another instance has it by now, or will: whatever happens next is not for this one to say.
  if (begun === 'lost') return undefined;
  if (begun === 'inactive') {
    const there = cards.filter((card) => card.posted.length > 0).map(({ slot: { edition } }) => [edition.topic, edition.id]);
    return begunBefore
      ? { state: 'posted', editions: Object.fromEntries(there) }
      : { state: 'skipped', reason: en.delivery.noLongerActive };
  }
  await postCards(hand, claim, cards, progress);
  return { state: 'posted', editions: progress.editions };
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
  const progress: Progress = { doubtful: delivery.doubtful, editions: {} };
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
    await finish({ ...consequence.outcome, editions: progress.editions });
    await follow(hand, claim, consequence);
  }
}
