import { Failure } from '../domain/failure.ts';
import type { PostRef } from '../domain/target.ts';
import type { Claim } from '../ports/deliveries.ts';
import type { Platform } from '../ports.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import type { EditionOf, SlotEdition } from './share-edition.ts';

/** What one delivery needs beside the parts. */
export interface Hand extends DeliveryParts {
  readonly editionOf: EditionOf;
  /** Tries until the database has it: what was posted must be recorded. */
  readonly keep: <Result>(write: () => Promise<Result>) => Promise<Result>;
}

/** One topic's card of a slot, and its messages that are there already. */
export interface SlotCard {
  readonly index: number;
  readonly slot: SlotEdition;
  readonly posted: readonly string[];
}

/** How far posting has come: what a crash or a failure would leave open just now. */
export interface Progress {
  /** Whether a message may be there that is not recorded. */
  doubtful: boolean;
  /** By topic, the editions whose cards are there whole. */
  readonly editions: Record<string, string>;
}

const minuteMs = 60_000;
const secondMs = 1_000;

/** The key of one card of a delivery. The first card's is the delivery's own, as it was when a delivery had no more. */
const cardKey = (delivery: string, index: number): string => (index === 0 ? delivery : `${delivery}${index}`);

/** The messages of each card that are there already. After a doubtful attempt the platform is asked. */
export async function alreadyPosted(
  hand: Hand,
  { delivery, subscription }: Claim,
  platform: Pick<Platform, 'find'>,
): Promise<readonly (readonly string[])[] | 'cannot-look'> {
  const all: (readonly string[])[] = [];
  for (const index of subscription.topics.keys()) {
    const recorded = delivery.messages[index] ?? [];
    const found = delivery.doubtful
      ? await hand.timers.within(hand.settings.postTimeoutMs, platform.find(subscription.target, cardKey(delivery.id, index)))
      : recorded;
    if (found === 'cannot-look') return found;
    all.push(found.length >= recorded.length ? found : recorded);
  }
  return all;
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
  { index, slot, posted, rings }: SlotCard & { readonly rings: boolean },
): Promise<PostRef> {
  const { delivery, subscription } = claim;
  const platform = hand.platforms.get(subscription.target.platform);
  if (!platform) throw new Error(`no platform ${subscription.target.platform}`);
  const recorded = [...(delivery.messages[index] ?? [])];
  let recording: Promise<void> | undefined;
  const record = async (message: string): Promise<void> => {
    const place = { delivery: delivery.id, holder: hand.holder, card: index, part: recorded.push(message) - 1 };
    const untilMs = hand.clock() + hand.settings.leaseMs;
    recording = hand.keep(() => hand.store.recordPart({ ...place, message, untilMs }));
    await recording;
    recording = undefined;
  };
  for (const message of posted.slice(recorded.length)) await record(message);
  const work = platform.post({
    target: subscription.target,
    card: cardOf(hand, claim, slot),
    key: cardKey(delivery.id, index),
    posted,
    onPart: record,
    openThread: subscription.opensThread,
    notify: rings ? subscription.notify : 'silent',
  });
  const answered = (): Promise<PostRef> => hand.timers.within(hand.settings.postTimeoutMs, work);
  try {
    return await answered();
  } catch (error) {
    if (recording === undefined) throw error;
    // It is the database that it waits for: the platform's time begins anew when that has it.
    await recording;
    return answered();
  }
}

/** What the platform turned away is not there; anything else leaves it open. */
const turnedAway = (error: unknown): error is Failure =>
  error instanceof Failure && (error.kind === 'rate-limited' || error.kind === 'bad-input');

/** Posts one card, in doubt for as long as there is no answer, and opens the conversation under it. */
async function postCard(hand: Hand, claim: Claim, work: { card: SlotCard; rings: boolean; progress: Progress }): Promise<void> {
  const { card, rings, progress } = work;
  const { edition } = card.slot;
  progress.doubtful = true;
  let ref: PostRef;
  try {
    ref = await post(hand, claim, { ...card, rings });
  } catch (error) {
    if (turnedAway(error)) progress.doubtful = false;
    throw error;
  }
  progress.doubtful = false;
  if (ref.thread !== undefined) {
    const target = { ...ref.target, thread: ref.thread };
    const conversation = { id: hand.newId(), target, topic: edition.topic, edition: edition.id };
    await hand.keep(() => hand.store.openConversation(conversation));
  }
  progress.editions[edition.topic] = edition.id;
}

/**
 * Posts the cards of a slot one after the other, as fast as the channel takes messages; the first rings as the subscription says,
 * the others for nobody. A card that the platform refuses costs that card alone: its failure is thrown when the others are there.
 */
export async function postCards(hand: Hand, claim: Claim, cards: readonly SlotCard[], progress: Progress): Promise<void> {
  const { channel: perSecond } = hand.settings.pace[claim.subscription.target.platform];
  let refused: Failure | undefined;
  for (const [nth, card] of cards.entries()) {
    if (nth > 0 && perSecond !== undefined) await hand.timers.wait(secondMs / perSecond);
    try {
      await postCard(hand, claim, { card, rings: nth === 0, progress });
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'bad-input') throw error;
      refused ??= error;
    }
  }
  if (refused) throw refused;
}
