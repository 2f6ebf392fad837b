import { parseArgs } from 'node:util';
import { testEngines } from '../support/databases.ts';
import { runChaos } from './run.ts';

const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});

const postgres = testEngines.find(({ name }) => name === 'postgres');
if (!postgres || postgres.skip) {
  process.stderr.write('chaos: set TEST_DATABASE_URL to a PostgreSQL server on which databases may be made\n');
  process.exit(2);
}
for (const lookUp of [true, false]) {
  const { place, remove } = await postgres.emptyPlace();
  try {
    if (place.engine !== 'postgres') throw new Error('a PostgreSQL database was expected');
    const started = Date.now();
    const options = { channels: Number(values.channels), kills: Number(values.kills), spreadMs: Number(values.seconds) * 1_000 };
    const report = await runChaos({ place, lookUp, seed: Number(values.seed), ...options });
    const seconds = Math.round((Date.now() - started) / 1_000);
    process.stdout.write(`${JSON.stringify({ lookUp, kills: options.kills, channels: options.channels, seconds, ...report })}\n`);
  } finally {
    await remove();
  }
}
