import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { testEngines } from '../support/databases.ts';

/** Lets a process write until it has confirmed so many of each kind, kills it in the middle of the next, and gives those confirmed. */
async function confirmedUntilKilled(place: StoreOptions['place'], confirmed: number): Promise<string[]> {
  const writer = new URL('survival-writer.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', writer, JSON.stringify(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const ids: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id);
    if (ids.length >= confirmed) child.kill('SIGKILL');
  }
  await gone;
  return ids;
}

for (const engine of testEngines) {
  describe(`what ${engine.name} confirmed`, { skip: engine.skip }, () => {
    test('is there after kill -9, every kind of record', async () => {
      const { place, remove } = await engine.emptyPlace();
      const ids = await confirmedUntilKilled(place, 20);
      const store = await openStore({ place });
      for (const id of ids) {
        const [delivery] = await store.deliveries({ subscription: id, limit: 1 });
        assert.deepEqual([delivery?.state, delivery?.messages, delivery?.editions], ['posted', [[id]], [id]]);
        assert.equal((await store.edition(id))?.id, id);
        assert.equal((await store.conversationAt({ platform: 'slack', channel: 'C1', thread: id }))?.turns.length, 1);
        assert.equal(await store.firstSeen(id, ''), false);
        assert.equal((await store.message(id))?.text, id);
        assert.equal((await store.articleRevisions(id)).length, 1);
        assert.deepEqual((await store.subscription(id))?.lastEditions, { harbour: id });
        assert.equal((await store.audit({ subject: id, limit: 1 })).length, 1);
        assert.equal(await store.sharedEdition(id), id);
      }
      await store.close();
      await remove();
    });
  });
}
