import { noticeCard } from '../cards/notice-card.ts';
import { Failure } from '../domain/failure.ts';
import type { PlatformName } from '../domain/target.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import type { SubscriptionStore } from '../ports/deliveries.ts';
import type { Clock, Log, NewId, Platform } from '../ports.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { topicNames } from './topic-names.ts';

export interface MakerTellingOptions {
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'tell'>>;
  readonly store: Pick<SubscriptionStore, 'recordAudit'>;
  readonly topics: readonly Topic[];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}

/** What the audit says of the telling; `dateline status` reads it. */
export const tellingActions = { told: 'tell', notTold: 'fail to tell' } as const;

/** Why the maker cannot be told; absent where they were. */
async function problemOfTelling(tell: () => Promise<void> | undefined): Promise<string | undefined> {
  try {
    const telling = tell();
    if (telling === undefined) return en.schedule.platformIsOff;
    await telling;
    return undefined;
  } catch (error) {
    return error instanceof Failure ? error.message : en.delivery.unexpected;
  }
}

/** Tells the person who made a subscription, in a direct message, that it stopped, and writes down whether they could be told. */
export function createMakerTelling(options: MakerTellingOptions): NonNullable<DeliveryParts['tell']> {
  const { platforms, store, topics, clock, newId, log } = options;
  return async ({ id, topics: slugs, createdBy }, reason) => {
    if (!createdBy) return;
    const card = noticeCard(en.schedule.told(topicNames(slugs, topics), reason));
    const problem = await problemOfTelling(() => platforms.get(createdBy.platform)?.tell(createdBy.id, card));
    if (problem !== undefined) log.warn({ subscription: id, problem }, en.schedule.notTold);
    await store.recordAudit({
      id: newId(),
      atMs: clock(),
      actor: 'dateline',
      action: problem === undefined ? tellingActions.told : tellingActions.notTold,
      subject: id,
      detail: problem ?? '',
    });
  };
}
