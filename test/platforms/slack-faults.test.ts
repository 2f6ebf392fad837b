import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { inspect } from 'node:util';
import { Failure, type FailureKind } from '../../src/domain/failure.ts';
import { en } from '../../src/messages/en.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import type { Platform } from '../../src/ports.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { longCard, sampleCard } from '../support/sample-card.ts';
import { createSlackDouble, type SlackDouble, type SlackFault } from '../support/slack-double.ts';

const target = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
const key = 'delivery12345678';

describe('Slack when things go wrong', () => {
  let slack: SlackDouble;
  let platform: Platform;
  const log = createRecordedLog();

  const create = (options: Partial<Parameters<typeof createSlackPlatform>[0]> = {}): Platform =>
    createSlackPlatform({
      botToken: slack.botToken,
      appToken: slack.appToken,
      apiUrl: slack.apiUrl,
      log,
      clock: Date.now,
      messages: en,
      requestTimeoutMs: 300,
      connectTimeoutMs: 300,
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
    slack = await createSlackDouble();
    platform = create();
  });

  afterEach(async () => {
    await platform.close();
    await slack.close();
  });

  test('says which token to change, and how', async () => {
    platform = create({ botToken: 'xoxb-another-token' });
    const bot = await failureOf(platform.listen(async () => undefined, []));
    assert.equal(bot.kind, 'unauthorised');
    assert.match(bot.message, /SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/);
    await platform.close();
    platform = create({ appToken: 'xapp-another-token' });
    const app = await failureOf(platform.listen(async () => undefined, []));
    assert.equal(app.kind, 'unauthorised');
    assert.match(app.message, /SLACK_APP_TOKEN \(invalid_auth\).*connections:write/);
  });

  test('gives up on a socket that never says hello', async () => {
    slack.socket.greet(false);
    const failure = await failureOf(platform.listen(async () => undefined, []));
    assert.equal(failure.kind, 'unavailable');
    assert.match(failure.message, /within 1 seconds/);
  });

  test('can listen once Slack is back after a first try in vain', async () => {
    slack.fail({ method: 'apps.connections.open', times: 1, how: { status: 503 } });
    assert.equal((await failureOf(platform.listen(async () => undefined, []))).kind, 'unavailable');
    await platform.listen(async () => undefined, []);
    assert.equal(slack.socket.connections.size, 1);
  });

  const trouble: readonly (readonly [string, Omit<SlackFault, 'method' | 'times'>, FailureKind])[] = [
    ['a broken answer', { how: { status: 502 } }, 'unavailable'],
    ['a cut connection', { how: 'reset' }, 'unavailable'],
    ['no answer', { how: 'hang' }, 'unavailable'],
    ["Slack's own trouble", { how: { error: 'internal_error' } }, 'unavailable'],
    ['a revoked token', { how: { error: 'token_revoked' } }, 'unauthorised'],
    ['a missing scope', { how: { error: 'missing_scope' } }, 'forbidden'],
    ['a refused message', { how: { error: 'invalid_blocks' } }, 'bad-input'],
  ];
  for (const [name, fault, kind] of trouble) {
    test(`takes ${name} for ${kind}, and asks once`, async () => {
      slack.fail({ method: 'chat.postMessage', times: 1, ...fault });
      assert.equal((await failureOf(platform.post({ target, card: sampleCard(), key }))).kind, kind);
      assert.equal(slack.calls.filter(({ method }) => method === 'chat.postMessage').length, 1);
    });
  }

  const places: readonly (readonly [string, FailureKind, RegExp])[] = [
    ['C2', 'forbidden', /\/invite @Dateline/],
    ['C3', 'gone', /is_archived/],
    ['C404', 'gone', /channel_not_found/],
  ];
  for (const [channel, kind, words] of places) {
    test(`says what is wrong with the channel ${channel}`, async () => {
      const failure = await failureOf(platform.post({ target: { ...target, channel }, card: sampleCard() }));
      assert.equal(failure.kind, kind);
      assert.match(failure.message, words);
    });
  }

  test('finds a message that was stored before the connection broke, so that it is not posted twice', async () => {
    for (const how of [{ status: 502 }, 'reset', 'hang'] as const) {
      slack.fail({ method: 'chat.postMessage', times: 1, how, processed: true });
      const unclear = `${key}${typeof how === 'string' ? how : how.status}`;
      await failureOf(platform.post({ target, card: sampleCard(), key: unclear }));
      const found = await platform.find(target, unclear);
      assert.equal(found.length, 1, String(how));
      const ref = await platform.post({ target, card: sampleCard(), key: unclear, posted: found as readonly string[] });
      assert.deepEqual(ref.messages, found);
    }
    assert.equal(slack.publicMessages().length, 3);
  });

  test('finds the parts of a long card in the channel and below it, in their order, and nothing of another', async () => {
    const { messages } = await platform.post({ target, card: longCard(), key });
    await platform.post({ target, card: sampleCard(), key: `${key}9` });
    assert.ok(messages.length > 1);
    assert.deepEqual(await platform.find(target, key), messages);
    assert.deepEqual(await platform.find(target, 'neverposted'), []);
  });

  test('goes on behind the parts that are there', async () => {
    const parts: string[] = [];
    const whole = await platform.post({ target, card: longCard(), key, onPart: async (part) => void parts.push(part) });
    assert.deepEqual(parts, whole.messages);
    const first = whole.messages.slice(0, 1);
    const rest = await platform.post({ target, card: longCard(), key, posted: first });
    assert.deepEqual(rest.messages[0], first[0]);
    assert.equal(rest.messages.length, whole.messages.length);
    assert.ok(slack.publicMessages().every(({ ts, threadTs }) => ts === first[0] || threadTs === first[0]));
  });

  test('cannot look where it is not a member, and asks to try again where Slack is slow', async () => {
    assert.equal(await platform.find({ ...target, channel: 'C2' }, key), 'cannot-look');
    slack.fail({ method: 'conversations.history', times: 1, how: { status: 429, retryAfterSeconds: 7 } });
    const failure = await failureOf(platform.find(target, key));
    assert.deepEqual([failure.kind, failure.retryAfterMs], ['rate-limited', 7_000]);
  });
});
