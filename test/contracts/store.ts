import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open.ts';
import type { EmptyPlace, TestEngine } from '../support/databases.ts';
import { claimPromises } from './store/claims.ts';
import { conversationPromises } from './store/conversations.ts';
import { deliveryPromises } from './store/deliveries.ts';
import { eventPromises } from './store/events.ts';
import { subscriptionPromises } from './store/subscriptions.ts';
import { upkeepPromises } from './store/upkeep.ts';

/** A promise of every store, by its words. Promises share one store, so each uses ids of its own. */
export type StorePromises = Readonly<Record<string, (store: Store) => Promise<void>>>;

/** Every promise, by the area it belongs to. */
const areas: Readonly<Record<string, StorePromises>> = {
  conversations: conversationPromises,
  events: eventPromises,
  subscriptions: subscriptionPromises,
  deliveries: deliveryPromises,
  claims: claimPromises,
  upkeep: upkeepPromises,
};

/** Shows that a store on this engine keeps every promise. */
export function storeContract(engine: TestEngine): void {
  describe(`store on ${engine.name}`, { skip: engine.skip }, () => {
    let empty: EmptyPlace;
    let store: Store;
    before(async () => {
      empty = await engine.emptyPlace();
      store = await openStore({ place: empty.place });
    });
    after(async () => {
      await store.close();
      await empty.remove();
    });
    for (const [area, promises] of Object.entries(areas)) {
      for (const [promise, keep] of Object.entries(promises)) test(`${area}: ${promise}`, () => keep(store));
    }
  });
}
