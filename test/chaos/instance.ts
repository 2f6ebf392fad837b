import { randomBytes } from 'node:crypto';
import { setInterval } from 'node:timers/promises';
import { createDeliverer } from '../../src/flows/deliver.ts';
import { defaultDeliverySettings } from '../../src/flows/delivery-parts.ts';
import { createTimers } from '../../src/schedule/timers.ts';
import { openStore } from '../../src/storage/open.ts';
import { briefingWith } from '../support/delivery-bench.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { createHttpPlatform } from './http-platform.ts';

const [databaseUrl = '', platformUrl = ''] = process.argv.slice(2);
const newId = (): string => randomBytes(6).toString('hex');
const unlimited = { holdBack: 'channel' } as const;

const store = await openStore({ place: { engine: 'postgres', url: databaseUrl } });
const deliverer = createDeliverer({
  store,
  platforms: new Map([['slack', createHttpPlatform(platformUrl)]]),
  briefingFor: async () => briefingWith(1),
  cardFor: ({ edition }) => ({ kind: 'briefing', summary: edition.id, blocks: [], sources: [] }),
  holder: newId(),
  clock: Date.now,
  random: Math.random,
  newId,
  timers: createTimers(),
  log: createRecordedLog(),
  // As in earnest, but seconds for minutes: an instance that is killed keeps its work from others for no longer than a lease.
  settings: {
    ...defaultDeliverySettings,
    leaseMs: 4_000,
    postTimeoutMs: 2_000,
    backOffMs: 200,
    longestBackOffMs: 1_000,
    atOnce: 8,
    pace: { web: unlimited, slack: unlimited, discord: unlimited },
  },
});
void deliverer.run();
for await (const _ of setInterval(250)) await deliverer.tick();
