import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Card } from '../../src/domain/card.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { PlatformName } from '../../src/domain/target.ts';
import { createMakerTelling, tellingActions } from '../../src/flows/tell-maker.ts';
import type { Platform } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open.ts';
import { subscriptionOf } from '../contracts/store/subscriptions.ts';
import { nextTestId } from '../support/delivery-bench.ts';
import { createRecordedLog } from '../support/recorded-log.ts';

async function tellOn(platforms: ReadonlyMap<PlatformName, Pick<Platform, 'tell'>>, subscription = subscriptionOf('one', 0)) {
  const store = await openStore({ place: { engine: 'sqlite', file: ':memory:' } });
  const log = createRecordedLog();
  const tell = createMakerTelling({ platforms, store, topics: [], clock: () => 5, newId: nextTestId, log });
  await tell(subscription, 'the channel is gone.');
  const audit = (await store.audit({ limit: 9 })).map(({ actor, action, subject, detail }) => [actor, action, subject, detail]);
  return { audit, warned: log.lines.length };
}

describe('the person who made a subscription that stopped', () => {
  test('is told why, and it is written down', async () => {
    const told: (readonly [string, Card])[] = [];
    const platform = { tell: async (user: string, card: Card) => void told.push([user, card]) };
    const { audit, warned } = await tellOn(new Map([['slack', platform]]));
    assert.deepEqual(
      told.map(([user, { summary }]) => [user, summary]),
      [['U1', 'The briefing on harbour that you subscribed to has stopped: the channel is gone.']],
    );
    assert.deepEqual([audit, warned], [[['dateline', tellingActions.told, 'one', '']], 0]);
  });

  test('where they cannot be told, that is written down with the reason', async () => {
    const refusing = { tell: () => Promise.reject(new Failure('forbidden', 'They take no messages.')) };
    const { audit, warned } = await tellOn(new Map([['slack', refusing]]));
    assert.deepEqual([audit, warned], [[['dateline', tellingActions.notTold, 'one', 'They take no messages.']], 1]);
    const off = await tellOn(new Map());
    assert.deepEqual(off.audit, [['dateline', tellingActions.notTold, 'one', 'the platform is switched off']]);
  });

  test('is nobody where no person made it', async () => {
    const { audit } = await tellOn(new Map(), subscriptionOf('one', 0, { createdBy: undefined }));
    assert.deepEqual(audit, []);
  });
});
