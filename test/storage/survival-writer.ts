// Writes a record of every kind over and over and says of each that it was confirmed, until it is killed.
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';
import { briefingWith } from '../support/delivery-bench.ts';

const place = JSON.parse(process.argv[2] ?? '') as StoreOptions['place'];
const store = await openStore({ place });
const at = '2026-03-01T08:00:00.000Z';
const user = { platform: 'slack', id: 'U1' } as const;

for (let number = 0; ; number += 1) {
  const id = `n${number}`;
  const target = { platform: 'slack', channel: 'C1', thread: id } as const;
  await store.saveEdition({ id, topic: 'harbour', madeAt: at, briefing: briefingWith(1) });
  await store.openConversation({ id, target, topic: 'harbour', edition: id });
  await store.addTurn(id, { question: 'Who?', answer: 'They.' }, user, at);
  await store.firstSeen(id, at);
  await store.append({ id, channel: 'general', at, openThread: false, text: id });
  await store.saveArticles([{ id, text: id }], 1);
  await store.saveSubscription(subscriptionOf(id, number), changeOf(id));
  await store.enqueueDue({
    nowMs: number,
    limit: 9,
    superseded: '',
    plan: () => ({ deliveries: [{ id, slotMs: number, state: 'waiting' }] }),
  });
  const platforms = new Map([['slack', {}]] as const);
  await store.claimDeliveries({ nowMs: number, holder: 'one', leaseMs: 1e9, limit: 9, platforms, aheadMs: 0 });
  await store.beginPosting({ delivery: id, holder: 'one', nowMs: number, untilMs: number + 1e9 });
  await store.recordPart({ delivery: id, holder: 'one', card: 0, part: 0, message: id, untilMs: number + 1e9 });
  await store.finishDelivery({ delivery: id, holder: 'one', state: 'posted', atMs: number, editions: { harbour: id } });
  await store.shareEdition(id, id, 1);
  process.stdout.write(`${id}\n`);
}
