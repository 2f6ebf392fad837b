import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { limits } from '../../../src/platforms/web/limits.ts';
import { openPlayground, type Playground, saying } from '../../support/playground.ts';
import { openWebClient, statusWithHost, type WebClient } from '../../support/web-client.ts';

const question = { event: 'event-0001', text: 'How many?' };

describe('what the playground refuses', () => {
  let playground: Playground;
  let client: WebClient;
  before(async () => {
    playground = await openPlayground(async () => {});
    client = await openWebClient(playground.address);
  });
  after(async () => {
    client.close();
    await playground.platform.close();
    assert.deepEqual(playground.received, []);
    assert.deepEqual(playground.log.lines, []);
  });

  test('a page whose name was pointed at this machine', async () => {
    const { port } = new URL(playground.address);
    const hosts = [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${Number(port) + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ];
    for (const host of hosts) assert.equal(await statusWithHost(playground.address, host), 421, host);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      assert.equal(await statusWithHost(playground.address, host), 200, host);
    }
  });

  const origins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'another site': { origin: 'https://evil.example' },
    'another port of this machine': { origin: 'http://127.0.0.1:1' },
    'a page without an origin': { origin: 'null' },
    'what a browser calls another site': { 'sec-fetch-site': 'cross-site' },
    'what a browser calls the same site on another port': { 'sec-fetch-site': 'same-site' },
  };
  for (const [name, headers] of Object.entries(origins)) {
    test(`a question from ${name}`, async () => assert.equal(await client.send('api/messages', question, headers), 403));
  }

  test('a form, which needs no permission to be sent from elsewhere', async () => {
    assert.equal(await client.send('api/messages', question, { 'content-type': 'text/plain' }), 415);
  });

  test('someone who has not opened the page', async () => {
    assert.equal(await client.send('api/messages', question, { cookie: '' }), 403);
    assert.equal(await client.send('api/messages', question, { cookie: 'dateline_user=../../etc' }), 403);
    assert.equal((await fetch(new URL('api/events', playground.address))).status, 403);
  });

  const bodies: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    'no text': { event: 'event-0001' },
    'an empty text': { event: 'event-0001', text: '   ' },
    'a text that is too long': { event: 'event-0001', text: 'x'.repeat(limits.textCharacters + 1) },
    'a text that is no text': { event: 'event-0001', text: { $ne: '' } },
    'an event that is no name': { event: '../secret', text: 'How many?' },
    'a field that nobody asked for': { ...question, onlyFor: 'someone' },
    'a thread that is no id': { ...question, thread: 'a b' },
  };
  for (const [name, body] of Object.entries(bodies)) {
    test(`a body with ${name}`, async () => assert.equal(await client.send('api/messages', body), 400));
  }

  test('a body that is too large, before it is read', async () => {
    assert.equal(await client.send('api/messages', { ...question, text: 'x'.repeat(limits.bodyBytes) }), 413);
  });

  test('a thread or a button that is not there', async () => {
    assert.equal(await client.send('api/messages', { ...question, thread: 'nowhere' }), 404);
    assert.equal(await client.send('api/presses', { event: 'event-0001', message: 'nowhere', action: 0 }), 404);
  });

  test('paths outside the page', async () => {
    for (const path of [
      'package.json',
      '..%2f..%2fpackage.json',
      'platforms/web/platform.ts',
      'platforms/web/page/tsconfig.json',
      '.env',
    ]) {
      assert.equal((await client.get(path)).status, 404, path);
    }
  });
});

describe('what the playground says of every answer', () => {
  test('that nothing is loaded from elsewhere, embedded elsewhere or guessed', async () => {
    const { platform, address } = await openPlayground(async () => {});
    await platform.post({ target: { platform: 'web', channel: 'news' }, card: saying('one') });
    for (const path of ['', 'platforms/web/page/main.ts', 'platforms/web/page/page.css', 'api/about', 'api/events', 'nowhere']) {
      const { headers, body } = await fetch(new URL(path, address));
      await body?.cancel();
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'self';/, path);
      assert.doesNotMatch(policy, /unsafe|\*/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('x-frame-options'), 'DENY', path);
    }
    await platform.close();
  });
});
