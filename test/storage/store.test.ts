import { describe } from 'node:test';
import { openStore } from '../../src/storage/open.ts';
import { storeContract } from '../contracts/store.ts';
import { webTranscriptContract } from '../contracts/web-transcript.ts';
import { testEngines } from '../support/databases.ts';

for (const engine of testEngines) {
  storeContract(engine);
  describe('its web transcript', { skip: engine.skip }, () => {
    webTranscriptContract(`on ${engine.name}`, async () => {
      const { place, remove } = await engine.emptyPlace();
      const store = await openStore({ place });
      const close = async (): Promise<void> => {
        await store.close();
        await remove();
      };
      return { transcript: store, close };
    });
  });
}
