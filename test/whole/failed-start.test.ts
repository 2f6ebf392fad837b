import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { runCommand } from '../../src/cli/dateline.ts';
import { startDateline } from '../../src/main.ts';
import { openStore } from '../../src/storage/open.ts';
import { makeProjectFolder } from '../support/project-folder.ts';

async function project(context: TestContext) {
  const folder = await makeProjectFolder([]);
  context.after(() => folder.remove());
  return folder;
}

test('a start that fails says why and lets go of the database', async (context) => {
  const { root, data } = await project(context);
  await rm(join(root, 'briefings'));
  const options = { root, environment: { DATELINE_DATA: data, DATELINE_PORT: '0' }, newId: () => 'id', random: () => 0.5 };
  const start = startDateline({ ...options, clock: Date.now, output: new PassThrough(), errors: new PassThrough() });
  await assert.rejects(start, { name: 'Failure', message: /folder briefings\/kherson of the topic kherson cannot be read/ });
  const store = await openStore({ place: { engine: 'sqlite', file: join(data, 'dateline.sqlite') }, role: 'bot' });
  await store.close();
});

test('a manifest that cannot be written is printed all the same, and said to be nowhere else', async (context) => {
  const { root } = await project(context);
  await rm(join(root, 'config/slack-manifest.yaml'), { force: true });
  await mkdir(join(root, 'config/slack-manifest.yaml'));
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const streams = { input: new PassThrough(), output, errors };
  const status = await runCommand('manifest', { words: ['slack'], ...streams, environment: {}, root, clock: Date.now });
  output.end();
  errors.end();
  assert.equal(status, 2);
  assert.match(await text(output), /command: \/kherson/);
  assert.match(await text(errors), /slack-manifest\.yaml cannot be written\. The manifest stands above\./);
});
