import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createDeliverer } from '../../src/flows/deliver.ts';
import { defaultDeliverySettings } from '../../src/flows/delivery-parts.ts';
import { openStore } from '../../src/storage/open.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';
import { createScriptedPlatform, partsInRealTime } from '../support/delivery-bench.ts';
import { type OwnPostgres, skipOwnPostgres, startOwnPostgres } from '../support/own-postgres.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { until } from '../support/until.ts';

const channels = 80;
/** Long enough that the database goes away in the middle: ten at once, each so long. */
const postMs = 100;
const awayMs = 2_500;
const calmMs = 1_100;
const unlimited = { holdBack: 'channel' } as const;

describe('a PostgreSQL that is stopped in the middle of deliveries and started again', { skip: skipOwnPostgres }, () => {
  let server: OwnPostgres;
  before(async () => {
    server = await startOwnPostgres();
  });
  after(() => server.remove());

  test('costs no card and makes none twice, and is told once and again when it is back', async () => {
    const store = await openStore({ place: { engine: 'postgres', url: server.url() } });
    const nowMs = Date.now();
    for (let index = 0; index < channels; index += 1) {
      const target = { platform: 'slack', workspace: `T${index % 5}`, channel: `C${index}` } as const;
      const one = subscriptionOf(`away-${index}`, nowMs, { target, quietHours: undefined, opensThread: false });
      await store.saveSubscription(one, changeOf(one.id));
    }
    const platform = createScriptedPlatform();
    const log = createRecordedLog();
    const deliverer = createDeliverer({
      store,
      platforms: new Map([
        [
          'slack',
          {
            find: platform.find,
            post: async (request) => {
              await pause(postMs);
              return platform.post(request);
            },
          },
        ],
      ]),
      ...partsInRealTime(),
      log,
      settings: {
        ...defaultDeliverySettings,
        ...{ atOnce: 10, leaseMs: 4_000, postTimeoutMs: 2_000, backOffMs: 200, longestBackOffMs: 1_000 },
        pace: { web: unlimited, slack: unlimited, discord: unlimited },
      },
    });
    await deliverer.tick();
    const running = deliverer.run();
    await until('the first cards', () => platform.seen.length >= channels / 4, 30_000);
    await server.stop();
    const seenWhenAway = platform.seen.length;
    await pause(awayMs);
    await deliverer.tick();
    await server.start();
    await until('all cards', () => platform.seen.length >= channels, 60_000);
    for (let tries = 0; tries < 100 && (await store.deliveryCounts()).posted !== channels; tries += 1) await pause(200);
    assert.deepEqual(await store.deliveryCounts(), { posted: channels });
    // It says that it works again once nothing has failed for a second.
    await pause(calmMs);
    await deliverer.tick();
    await deliverer.close();
    await running;
    assert.ok(seenWhenAway < channels, 'the database went away only after the last card');
    assert.equal(new Set(platform.seen.map(({ target }) => target.channel)).size, channels);
    assert.equal(platform.seen.length, channels);
    const errors = log.lines.filter((line) => line.startsWith('error'));
    assert.ok(errors.length > 0 && errors.every((line) => /Storage \(PostgreSQL at localhost/.test(line)), errors.join('\n'));
    // Going away has a few faces (shutting down, lost, nothing answers); each is told once, however long it lasts.
    assert.equal(new Set(errors).size, errors.length, errors.join('\n'));
    assert.equal(log.lines.filter((line) => line.includes('It works again')).length, 1, log.lines.join('\n'));
    // The platform answered all along; waiting for the database is not held against it.
    assert.deepEqual(
      log.lines.filter((line) => line.includes('There was no answer')),
      [],
    );
    await store.close();
  });
});
