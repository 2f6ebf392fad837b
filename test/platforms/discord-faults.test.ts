import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { inspect } from 'node:util';
import { Failure, type FailureKind } from '../../src/domain/failure.ts';
import type { Target } from '../../src/domain/target.ts';
import { en } from '../../src/messages/en.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import type { Platform } from '../../src/ports.ts';
import { countingIds } from '../support/counting-ids.ts';
import { createDiscordDouble, type DiscordDouble, type DiscordFault } from '../support/discord-double.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { longCard, sampleCard } from '../support/sample-card.ts';
import { until } from '../support/until.ts';

const key = 'delivery12345678';
const messages = /^\/channels\/\d+\/messages$/;
const callback = /\/callback$/;

describe('Discord when things go wrong', () => {
  let discord: DiscordDouble;
  let platform: Platform;
  let target: Target;
  const log = createRecordedLog();

  const create = (options: Partial<Parameters<typeof createDiscordPlatform>[0]> = {}): Platform =>
    createDiscordPlatform({
      token: discord.token,
      apiUrl: discord.apiUrl,
      log,
      clock: Date.now,
      newId: countingIds(),
      messages: en,
      requestTimeoutMs: 300,
      connectTimeoutMs: 900,
      ...options,
    });

  const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
    const failure = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(failure instanceof Failure, `not a Failure: ${inspect(failure)}`);
    return failure;
  };

  beforeEach(async () => {
    discord = await createDiscordDouble();
    target = { platform: 'discord', workspace: discord.world.guild, channel: discord.channel };
    platform = create();
  });

  afterEach(async () => {
    // The SDK cannot leave in the midst of connecting: it would try again, and keep this process from ending.
    if (discord.gateway.mood.silent) {
      discord.gateway.mood.silent = false;
      discord.gateway.closeWith(1001);
      await platform.listen(async () => undefined, []);
    }
    await platform.close();
    await discord.close();
  });

  const connecting: readonly (readonly [
    string,
    () => void,
    Partial<Parameters<typeof createDiscordPlatform>[0]>,
    FailureKind,
    RegExp,
  ])[] = [
    [
      'a token that Discord does not know',
      () => undefined,
      { token: 'another.token' },
      'unauthorised',
      /DISCORD_TOKEN.*Reset Token/,
    ],
    [
      'an intent that is switched off',
      () => {
        discord.gateway.mood.allowMessageContent = false;
      },
      {},
      'forbidden',
      /Message Content Intent/,
    ],
    [
      'a gateway that says nothing',
      () => {
        discord.gateway.mood.silent = true;
      },
      {},
      'unavailable',
      /could not be reached within 1 seconds/,
    ],
    [
      'a REST that is down',
      () => discord.fail({ method: 'GET', path: /^\/gateway\/bot$/, times: 9, how: { status: 500 } }),
      {},
      'unavailable',
      /HTTP 500/,
    ],
  ];
  for (const [name, arrange, options, kind, words] of connecting) {
    test(`says what is wrong with ${name}`, async () => {
      arrange();
      platform = create(options);
      const failure = await failureOf(platform.listen(async () => undefined, []));
      assert.equal(failure.kind, kind);
      assert.match(failure.message, words);
    });
  }

  test('can listen once Discord speaks, after a first try that took too long', async () => {
    discord.gateway.mood.silent = true;
    assert.equal((await failureOf(platform.listen(async () => undefined, []))).kind, 'unavailable');
    discord.gateway.mood.silent = false;
    discord.gateway.closeWith(1001);
    await platform.listen(async () => undefined, []);
    assert.deepEqual(discord.gateway.counts(), { sessions: 1, resumed: 0, connected: 1 });
  });

  test('goes on where the commands cannot be registered, and says so', async () => {
    discord.fail({ method: 'PUT', path: /\/commands$/, times: 9, how: { status: 400, code: 50_035 } });
    await platform.listen(async () => undefined, []);
    assert.ok(log.lines.some((line) => line.includes('could not be registered')));
  });

  const trouble: readonly (readonly [string, Pick<DiscordFault, 'how'>, FailureKind])[] = [
    ['a broken answer', { how: { status: 502 } }, 'unavailable'],
    ['a cut connection', { how: 'reset' }, 'unavailable'],
    ['no answer', { how: 'hang' }, 'unavailable'],
    ['a revoked token', { how: { status: 401 } }, 'unauthorised'],
    ['missing permissions', { how: { status: 403, code: 50_013 } }, 'forbidden'],
    ['a deleted channel', { how: { status: 404, code: 10_003 } }, 'gone'],
    ['a refused message', { how: { status: 400, code: 50_035 } }, 'bad-input'],
  ];
  for (const [name, fault, kind] of trouble) {
    test(`takes ${name} for ${kind}, and can post again once it is over`, async () => {
      discord.fail({ method: 'POST', path: messages, times: 2, ...fault });
      assert.equal((await failureOf(platform.post({ target, card: sampleCard(), key }))).kind, kind);
      discord.fail({ method: 'POST', path: messages, times: 0, ...fault });
      const again = () => platform.post({ target, card: sampleCard(), key });
      // The first failure may have used one of the two faults only: a 4xx is not tried twice.
      const { messages: posted } = await again().catch(again);
      assert.equal(posted.length, 1);
    });
  }

  test('posts once where a message was stored before the connection broke', async () => {
    for (const how of [{ status: 502 }, 'reset', 'hang'] as const) {
      discord.fail({ method: 'POST', path: messages, times: 1, how, processed: true });
      const unclear = `${key}${typeof how === 'string' ? how : how.status}`;
      const post = () => platform.post({ target, card: sampleCard(), key: unclear });
      const first = await post().catch((error: Failure) => error);
      const { messages: ids } = first instanceof Failure ? await post() : first;
      assert.deepEqual(await platform.find(target, unclear), ids);
    }
    assert.equal(discord.publicMessages().length, 3);
  });

  test('finds the parts of a long card in the channel and its thread, long after the nonce is forgotten', async () => {
    const { messages: ids, thread } = await platform.post({ target, card: longCard(), key });
    await platform.post({ target, card: sampleCard(), key: `${key}9` });
    assert.ok(ids.length > 1);
    assert.equal(thread, ids[0]);
    for (const [id, { nonce: _, ...message }] of discord.world.messages) discord.world.messages.set(id, message as never);
    assert.deepEqual(await platform.find(target, key), ids);
    assert.deepEqual(await platform.find(target, 'neverposted'), []);
  });

  test('goes on behind the parts that are there, in the thread that is there', async () => {
    const parts: string[] = [];
    const whole = await platform.post({ target, card: longCard(), key, onPart: async (part) => void parts.push(part) });
    assert.deepEqual(parts, whole.messages);
    const rest = await platform.post({ target, card: longCard(), key: 'another', posted: whole.messages.slice(0, 1) });
    assert.equal(rest.messages[0], whole.messages[0]);
    assert.equal(rest.thread, whole.thread);
    assert.ok(discord.publicMessages().every(({ id, channel_id }) => id === whole.messages[0] || channel_id === whole.thread));
  });

  test('leaves a card without a thread where Discord forbids one', async () => {
    discord.fail({ method: 'POST', path: /\/threads$/, times: 1, how: { status: 403, code: 50_013 } });
    const { messages: ids, thread } = await platform.post({ target, card: sampleCard(), key });
    assert.equal(ids.length, 1);
    assert.equal(thread, undefined);
    assert.ok(log.lines.some((line) => line.includes('without a thread')));
  });

  test('cannot look where it may not, and asks to try again where Discord is slow', async () => {
    assert.equal(await platform.find({ ...target, channel: discord.closedChannel }, key), 'cannot-look');
    discord.fail({ method: 'GET', path: messages, times: 1, how: { status: 429, retryAfterSeconds: 7 } });
    const failure = await failureOf(platform.find(target, key));
    assert.equal(failure.kind, 'rate-limited');
    assert.ok((failure.retryAfterMs ?? 0) >= 7_000, `retry after ${failure.retryAfterMs}`);
  });

  test('answers though the acknowledgement got a broken answer after it had arrived', async () => {
    await platform.listen(async ({ reply }) => reply.privately(sampleCard()), [{ name: 'kherson', description: 'd', hint: 'h' }]);
    discord.fail({ method: 'POST', path: callback, times: 1, how: { status: 502 }, processed: true });
    discord.slash('kherson');
    await until('an answer', () => discord.privateMessages()[0]);
  });

  test('tells of an acknowledgement that came too late, and goes on', async () => {
    let heard = 0;
    const receive = async () => {
      heard += 1;
    };
    await platform.listen(receive, [{ name: 'kherson', description: 'd', hint: 'h' }]);
    discord.fail({ method: 'POST', path: callback, times: 1, how: { status: 404, code: 10_062 } });
    discord.slash('kherson');
    await until('a line in the log', () => log.lines.some((line) => line.includes('10062')));
    assert.equal(heard, 0);
    await discord.slash('kherson').acknowledged;
    await until('the next command', () => heard === 1);
  });
});
