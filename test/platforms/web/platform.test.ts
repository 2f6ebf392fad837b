import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, test } from 'node:test';
import type { Card } from '../../../src/domain/card.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { createMemoryTranscript } from '../../../src/platforms/web/memory-transcript.ts';
import type { WebPlatformOptions } from '../../../src/platforms/web/platform.ts';
import type { Incoming } from '../../../src/ports.ts';
import { openPlayground, type Playground, saying } from '../../support/playground.ts';
import { openWebClient, type WebClient } from '../../support/web-client.ts';

const open: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

async function start(
  receive: (incoming: Incoming) => Promise<void> = async () => {},
  options: Partial<WebPlatformOptions> = {},
): Promise<Playground & { client: WebClient }> {
  const playground = await openPlayground(receive, options);
  open.push(playground.platform);
  const client = await openWebClient(playground.address);
  open.push(client);
  return { ...playground, client };
}

const channel = { platform: 'web', channel: 'news' } as const;
const briefing: Card = {
  kind: 'briefing',
  summary: 'Kherson',
  blocks: [
    { kind: 'heading', level: 1, text: 'Kherson' },
    {
      kind: 'actions',
      actions: [
        { label: 'Details', request: { kind: 'show', edition: 'e1', section: 'details' } },
        { label: 'Who confirms it?', request: { kind: 'question', edition: 'e1', index: 0 } },
      ],
    },
  ],
  sources: [],
};

describe('web platform', () => {
  test('hands a command over, and shows its private card to the asker alone', async () => {
    const { client, received, address } = await start(({ reply }) => reply.privately(saying('for you')));
    const other = await openWebClient(address);
    open.push(other);
    assert.equal(await client.send('api/messages', { event: 'event-0001', text: '/Kherson  ask How many?' }), 202);
    const card = await client.waitFor((message) => message.card !== undefined);
    assert.equal(card.onlyYou, true);
    const [first] = received;
    assert.ok(first?.kind === 'command');
    assert.deepEqual([first.command, first.text, first.target], ['kherson', 'ask How many?', { ...channel, thread: undefined }]);
    await other.reconnect();
    assert.deepEqual(other.messages, []);
  });

  test('posts a card for everyone, and gives it back by its key', async () => {
    const { client, platform } = await start();
    const parts: string[] = [];
    const posted = await platform.post({
      target: channel,
      card: briefing,
      key: 'slot1',
      onPart: async (part) => void parts.push(part),
    });
    const shown = await client.waitFor((message) => message.card?.summary === 'Kherson');
    assert.deepEqual([posted.messages, posted.thread, parts], [[shown.id], shown.id, [shown.id]]);
    assert.deepEqual(await platform.find(channel, 'slot1'), [shown.id]);
    assert.deepEqual(await platform.find(channel, 'slot2'), []);
  });

  test('posts a key once, however often it is tried', async () => {
    const { client, platform } = await start();
    const first = await platform.post({ target: channel, card: briefing, key: 'slot1' });
    const again = await platform.post({ target: channel, card: briefing, key: 'slot1' });
    const known = await platform.post({ target: channel, card: briefing, posted: first.messages });
    assert.deepEqual([again.messages, known.messages], [first.messages, first.messages]);
    await client.reconnect();
    assert.equal(client.messages.length, 1);
  });

  test('answers in the thread of the card that was asked about', async () => {
    const { client, platform, received } = await start(
      async ({ reply }) => void (await reply.publicly(saying('30,000', 'answer'))),
    );
    const { thread = '' } = await platform.post({ target: channel, card: briefing });
    await client.send('api/messages', { event: 'event-0001', text: 'How many?', thread });
    const answer = await client.waitFor((message) => message.card?.summary === '30,000');
    assert.equal(answer.thread, thread);
    const [first] = received;
    assert.ok(first?.kind === 'question');
    assert.deepEqual([first.target.thread, first.edition, first.addressed, first.text], [thread, 'e1', true, 'How many?']);
  });

  test('opens a thread under a question in the channel', async () => {
    const { client } = await start(async ({ reply }) => void (await reply.publicly(saying('30,000', 'answer'))));
    await client.send('api/messages', { event: 'event-0001', text: 'How many troops left Kherson?' });
    const question = await client.waitFor(({ text }) => text !== undefined);
    const answer = await client.waitFor(({ card }) => card !== undefined);
    assert.equal(answer.thread, question.id);
    assert.deepEqual([question.from, question.openThread, answer.from], ['you', true, 'dateline']);
  });

  test('keeps what stands under a private card private', async () => {
    const { client, address } = await start(async (incoming) => {
      if (incoming.kind === 'command') await incoming.reply.privately(briefing);
      else await incoming.reply.publicly(saying('30,000', 'answer'));
    });
    const other = await openWebClient(address);
    open.push(other);
    await client.send('api/messages', { event: 'event-0001', text: '/kherson' });
    const card = await client.waitFor((message) => message.card !== undefined);
    assert.equal(await other.send('api/messages', { event: 'event-0002', text: 'May I?', thread: card.id }), 404);
    assert.equal(await other.send('api/presses', { event: 'event-0003', message: card.id, action: 0 }), 404);
    assert.equal((await other.get(`api/messages/${card.id}/payloads`)).status, 404);
    await client.send('api/messages', { event: 'event-0004', text: 'How many?', thread: card.id });
    assert.equal((await client.waitFor((message) => message.card?.summary === '30,000')).onlyYou, true);
    await other.reconnect();
    assert.deepEqual(other.messages, []);
  });

  test('hands over what a button asks for, from the card as it is kept', async () => {
    const { client, platform, received } = await start();
    const { thread = '' } = await platform.post({ target: channel, card: briefing });
    assert.equal(await client.send('api/presses', { event: 'event-0001', message: thread, action: 0 }), 202);
    assert.equal(await client.send('api/presses', { event: 'event-0002', message: thread, action: 1 }), 202);
    assert.equal(await client.send('api/presses', { event: 'event-0003', message: thread, action: 2 }), 404);
    const actions = received.map((incoming) => incoming.kind === 'action' && [incoming.action.kind, incoming.target.thread]);
    assert.deepEqual(actions, [
      ['show', undefined],
      ['question', thread],
    ]);
    assert.equal((await client.waitFor(({ text }) => text === 'Who confirms it?')).thread, thread);
  });

  test('answers a redelivered question once', async () => {
    const { client, received } = await start(async ({ reply }) => void (await reply.publicly(saying('once'))));
    const question = { event: 'event-0001', text: 'How many?' };
    assert.deepEqual([await client.send('api/messages', question), await client.send('api/messages', question)], [202, 202]);
    await client.waitFor(({ card }) => card?.summary === 'once');
    await client.reconnect();
    assert.equal(received.length, 1);
    assert.equal(client.messages.filter(({ card }) => card).length, 1);
    assert.equal(client.messages.filter(({ text }) => text).length, 1);
  });

  test('never answers itself', async () => {
    const { client, platform, received } = await start();
    await platform.post({ target: channel, card: saying('/kherson how many?') });
    await client.waitFor(({ card }) => card !== undefined);
    assert.deepEqual(received, []);
  });

  test('replays after a lost connection what was said meanwhile, and only that', async () => {
    const { client, platform } = await start();
    await platform.post({ target: channel, card: saying('first') });
    await client.waitFor(({ card }) => card?.summary === 'first');
    client.close();
    await platform.post({ target: channel, card: saying('second') });
    await client.reconnect();
    assert.deepEqual(
      client.messages.map(({ card }) => card?.summary),
      ['first', 'second'],
    );
  });

  test('shows after a restart what was said before it', async () => {
    const transcript = createMemoryTranscript();
    const first = await openPlayground(async () => {}, { transcript });
    await first.platform.post({ target: channel, card: saying('before') });
    await first.platform.close();
    const { client } = await start(async () => {}, { transcript });
    assert.deepEqual(
      client.messages.map(({ card }) => card?.summary),
      ['before'],
    );
  });

  test('says that something is being worked on, and that it is over, also where it fails', async () => {
    const { client, log } = await start(async () => Promise.reject(new Error('no')));
    await client.send('api/messages', { event: 'event-0001', text: 'How many?' });
    await client.waitFor(() => client.events.includes('settled'));
    assert.deepEqual(client.events, ['ready', 'message', 'working', 'settled']);
    assert.equal(log.lines.filter(({ level }) => level === 'error').length, 1);
  });

  test('refuses a channel or a thread that is not there for good', async () => {
    const { platform } = await start();
    const gone = (error: unknown): boolean => error instanceof Failure && error.kind === 'gone';
    await assert.rejects(platform.post({ target: { ...channel, channel: 'other' }, card: briefing }), gone);
    await assert.rejects(platform.post({ target: { ...channel, thread: 'nowhere' }, card: briefing }), gone);
  });

  test('takes the next port where the wanted one is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => void taken.close() });
    const { port } = taken.address() as { port: number };
    const { address } = await start(async () => {}, { port });
    assert.ok(Number(new URL(address).port) > port);
    assert.equal((await fetch(address)).status, 200);
  });

  test('ends its streams and its server when it is closed, after what it had taken is answered', async () => {
    const held = Promise.withResolvers<void>();
    const { client, platform, address } = await start(async ({ reply }) => {
      await held.promise;
      await reply.publicly(saying('late'));
    });
    await client.send('api/messages', { event: 'event-0001', text: 'How many?' });
    const closed = platform.close();
    held.resolve();
    await closed;
    await client.ended;
    assert.equal(client.messages.at(-1)?.card?.summary, 'late');
    assert.equal(platform.address(), undefined);
    await assert.rejects(fetch(address));
  });

  test('ends although a page does not read what it is sent', { timeout: 20_000 }, async () => {
    const { platform, address } = await start();
    const { port } = new URL(address);
    const cookie = (await fetch(address)).headers.get('set-cookie')?.split(';')[0];
    const asleep = connect({ host: '127.0.0.1', port: Number(port) });
    open.push({ close: () => void asleep.destroy() });
    asleep.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
    await once(asleep, 'readable');
    // More than the system keeps for a connection that nobody reads.
    const long = 'word '.repeat(400_000);
    for (let sent = 0; sent < 12; sent += 1) await platform.post({ target: channel, card: saying(long) });
    const cutOff = once(asleep, 'close');
    await platform.close();
    assert.equal(platform.address(), undefined);
    asleep.on('error', () => undefined).resume();
    await cutOff;
  });

  test('keeps whose question an answer repeats, and nothing of the kind for other cards', async () => {
    const transcript = createMemoryTranscript();
    const kinds = ['answer', 'briefing'] as const;
    const { platform, address } = await openPlayground(
      async (incoming) => void (await incoming.reply.publicly(saying('As asked', kinds[incoming.kind === 'question' ? 0 : 1]))),
      { transcript },
    );
    const client = await openWebClient(address);
    await client.send('api/messages', { event: 'event-0001', text: 'Is it open?' });
    await client.send('api/messages', { event: 'event-0002', text: '/kherson' });
    await client.waitFor(({ card }) => card?.kind === 'briefing');
    await client.waitFor(({ card }) => card?.kind === 'answer');
    const cards = (await transcript.list('news', 9)).flatMap(({ card, askedBy }) => (card ? [[card.kind, askedBy]] : []));
    assert.deepEqual(
      new Map(cards as [string, string][]),
      new Map([
        ['answer', client.user],
        ['briefing', undefined],
      ]),
    );
    client.close();
    await platform.close();
  });
});
