import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testEngines } from '../support/databases.ts';
import { runChaos } from './run.ts';

const postgres = testEngines.find(({ name }) => name === 'postgres');

/** The short form; `npm run chaos` takes 1,000 channels and 50 kills. */
const short = { channels: 40, kills: 4, spreadMs: 5_000, seed: 3 };

describe('three instances on one database, killed at random, on a platform that fails', { skip: postgres?.skip }, () => {
  for (const lookUp of [true, false]) {
    test(lookUp ? 'every channel has exactly one card' : 'where posts cannot be looked up, no channel has two', async () => {
      const { place, remove } = await (postgres ?? assert.fail('there is no PostgreSQL engine')).emptyPlace();
      assert.ok(place.engine === 'postgres');
      try {
        const { posted, uncertain } = await runChaos({ place, lookUp, ...short });
        assert.equal(posted + uncertain, short.channels);
      } finally {
        await remove();
      }
    });
  }
});
