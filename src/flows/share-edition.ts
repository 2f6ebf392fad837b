import type { Edition } from '../domain/briefing.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { DeliveryParts } from './delivery-parts.ts';

/** Editions kept at hand: more than topics that come due in one minute, few enough to be no load. */
const keptEditions = 200;

export interface SlotEdition {
  readonly edition: Edition;
  /** What the subscriber saw last. */
  readonly previous?: Edition | undefined;
}

type Parts = Pick<DeliveryParts, 'store' | 'briefingFor' | 'clock' | 'newId'>;

async function make(parts: Parts, name: string, request: Parameters<DeliveryParts['briefingFor']>[0]): Promise<Edition> {
  const { store, clock, newId } = parts;
  const nowMs = clock();
  const briefing = await parts.briefingFor(request);
  const edition: Edition = { id: newId(), topic: request.topic, madeAt: new Date(nowMs).toISOString(), briefing };
  await store.saveEdition(edition);
  // Another instance may have made the same edition meanwhile: the first that was shared is everyone's.
  const shared = await store.shareEdition(name, edition.id, nowMs);
  return (shared === edition.id ? undefined : await store.edition(shared)) ?? edition;
}

/** Gives the edition on one topic of a subscription's slot. */
export type EditionOf = (
  subscription: Pick<Subscription, 'language' | 'points' | 'lastEditions'>,
  topic: string,
  slotMs: number,
) => Promise<SlotEdition>;

/** Editions of slots, each made once for all that ask for the same, also between instances. */
export function createEditionSharing(parts: Parts): EditionOf {
  const making = new Map<string, Promise<Edition>>();

  const editionOf = async (name: string, request: Parameters<DeliveryParts['briefingFor']>[0]): Promise<Edition> => {
    const shared = await parts.store.sharedEdition(name);
    const known = shared === undefined ? undefined : await parts.store.edition(shared);
    return known ?? make(parts, name, request);
  };
  const once = (name: string, request: Parameters<DeliveryParts['briefingFor']>[0]): Promise<Edition> => {
    const begun = making.get(name);
    if (begun) return begun;
    if (making.size >= keptEditions) making.clear();
    const edition = editionOf(name, request).catch((error: unknown) => {
      making.delete(name);
      throw error;
    });
    making.set(name, edition);
    return edition;
  };

  const previousEditions = new Map<string, Promise<Edition | undefined>>();
  const previousOf = (id: string): Promise<Edition | undefined> => {
    const begun = previousEditions.get(id);
    if (begun) return begun;
    if (previousEditions.size >= keptEditions) previousEditions.clear();
    const edition = parts.store.edition(id).catch((error: unknown) => {
      previousEditions.delete(id);
      throw error;
    });
    previousEditions.set(id, edition);
    return edition;
  };

  return async ({ language, points, lastEditions }, topic, slotMs) => {
    const lastEdition = lastEditions[topic];
    const previous = lastEdition === undefined ? undefined : await previousOf(lastEdition);
    const asOf = new Date(slotMs).toISOString();
    const name = JSON.stringify([topic, asOf, language, points, previous?.id]);
    const edition = await once(name, { topic, asOf, language, points, previous: previous?.briefing });
    return { edition, previous };
  };
}
