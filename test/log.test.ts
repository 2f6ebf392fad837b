import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from '../src/log.ts';

function logged(secrets: readonly string[], act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog({ level: 'info', secrets, write: (line) => void lines.push(line) }));
  return lines.join('');
}

test('a secret is written nowhere: not in a field, a message, an error, its cause or an address', () => {
  const secret = 'xoxb-"canary"\\token';
  const text = logged([secret], (log) => {
    const error = new Error(`failed with ${secret}`, { cause: new Error(`https://host/${encodeURIComponent(secret)}`) });
    log.error({ cause: error, field: secret }, `told ${secret}`);
  });
  assert.ok(!text.includes('canary'), text);
  assert.match(text, /failed with \[secret\]/);
});

test('of an error nothing is written but its name, message, code and stack', () => {
  const error = Object.assign(new Error('refused'), {
    code: 'ECONNREFUSED',
    request: { headers: { authorization: 'Bearer canary' } },
  });
  const text = logged([], (log) => log.warn({ cause: error }, 'no answer'));
  assert.ok(!text.includes('canary'), text);
  assert.match(text, /"code":"ECONNREFUSED"/);
});

test('lines below the level are left out', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'warn', secrets: [], write: (line) => void lines.push(line) });
  log.info({}, 'quiet');
  log.warn({}, 'loud');
  assert.equal(lines.length, 1);
});
