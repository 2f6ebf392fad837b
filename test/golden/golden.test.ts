import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { goldenCases, goldenFiles, goldenFolder } from './produce.ts';

describe('golden cases', async () => {
  for (const name of await goldenCases()) {
    const files = await goldenFiles(name);
    describe(name, () => {
      for (const [file, contents] of files) {
        test(`${file} is as it was looked at (refresh with npm run golden)`, async () => {
          assert.equal(contents, await readFile(`${goldenFolder}/${name}/${file}`, 'utf8'));
        });
      }
    });
  }
});
