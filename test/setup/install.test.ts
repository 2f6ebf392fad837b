import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('is silent when nothing is to do', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/setup/install.js', '--development'], { encoding: 'utf8' });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
});

test('says in words that the registry cannot be reached, and what to check', async (context) => {
  const root = await mkdtemp(join(tmpdir(), 'dateline-install-'));
  context.after(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'src', 'setup'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'src/setup/install.js']) await cp(file, join(root, file));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src', 'setup', 'install.js')], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: root,
      // Nothing listens there: the answer is a refusal, at once.
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(root, 'cache'),
    },
  });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /the npm registry cannot be reached/);
});

test('every package with an install script is named in allowScripts', async () => {
  const { allowScripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const withScripts = Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(packages)
    .filter(([, entry]) => entry.hasInstallScript && !entry.optional)
    .map(([name]) => name.replace(/^.*node_modules\//, ''));
  assert.deepEqual(withScripts, Object.keys(allowScripts));
});
