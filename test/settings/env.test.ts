import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { environmentVariables } from '../../src/settings/env.ts';

test('.env.example lists every variable with its description and fallback, in order, and no other', async () => {
  const lines = (await readFile('.env.example', 'utf8')).split('\n');
  const listed = lines.flatMap((line, index) => (/^[A-Z_]+=/.test(line) ? [`${lines[index - 1]}\n${line}`] : []));
  const expected = environmentVariables.map(
    ({ name, description, secret, fallback }) => `# ${description}${secret ? ' Secret.' : ''}\n${name}=${fallback ?? ''}`,
  );
  assert.deepEqual(listed, expected);
});
