import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPageFiles } from '../../../src/platforms/web/page-files.ts';

describe('the files of the page', async () => {
  const files = await readPageFiles();

  test('are the page, its looks, its typefaces and all that its modules import', () => {
    const folder = '/platforms/web/page/';
    for (const path of [
      '/',
      `${folder}main.ts`,
      `${folder}card.css`,
      `${folder}serif.woff2`,
      '/messages/en.ts',
      '/cards/spoken.ts',
    ]) {
      assert.ok(files.has(path), path);
    }
  });

  test('hold nothing of the server', () => {
    for (const path of files.keys()) assert.match(path, /^\/(?:$|platforms\/web\/page\/|messages\/|cards\/|domain\/)/);
  });

  test('are what a browser can run: no types, and no import but of a file that is sent', () => {
    for (const [path, { type, body }] of files) {
      if (!type.startsWith('text/javascript')) continue;
      assert.doesNotMatch(String(body), /^import type |^interface /m, path);
      for (const [, specifier = ''] of String(body).matchAll(/^(?:import|export) .*from ['"](.+)['"];?$/gm)) {
        assert.ok(files.has(new URL(specifier, `http://page${path}`).pathname), `${path} imports ${specifier}`);
      }
    }
  });

  test('say their words from the catalogue', () => {
    assert.doesNotMatch(String(files.get('/')?.body), /\{\{/);
  });
});
