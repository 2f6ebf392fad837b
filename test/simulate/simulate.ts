import { parseArgs } from 'node:util';
import { openStore } from '../../src/storage/open.ts';
import { simulateZones } from '../support/simulated-zones.ts';

/** Zones of every kind: changes in March, at midnight, of half an hour, in the south, and none. */
const fewZones = [
  'Europe/Kyiv',
  'America/New_York',
  'Asia/Beirut',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
  'Pacific/Chatham',
];

const { values } = parseArgs({
  options: {
    few: { type: 'boolean', default: false },
    from: { type: 'string', default: '2023-01-01' },
    days: { type: 'string', default: '1096' },
    seed: { type: 'string', default: '1' },
    instances: { type: 'string', default: '4' },
  },
});

const zones = values.few ? fewZones : Intl.supportedValuesOf('timeZone');
const days = Number(values.days);
process.stdout.write(
  `${zones.length} zones, ${days} days from ${values.from}, up to ${values.instances} instances, seed ${values.seed}\n`,
);
const store = await openStore({ place: { engine: 'sqlite', file: ':memory:' } });
const report = await simulateZones({
  store,
  zones,
  fromMs: Date.parse(`${values.from}T00:00:00Z`),
  minutes: days * 24 * 60,
  seed: Number(values.seed),
  instances: Number(values.instances),
  progress: (words) => process.stdout.write(`${words}\n`),
});
process.stdout.write(`${JSON.stringify(report)}\n`);
