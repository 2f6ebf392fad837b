import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { en } from '../../src/messages/en.ts';
import { keepListening } from '../../src/platforms/keep-listening.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import type { Incoming, Platform } from '../../src/ports.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { createSlackDouble, type SlackDouble } from '../support/slack-double.ts';
import { until } from '../support/until.ts';

describe('a platform that is away when Dateline starts', () => {
  let slack: SlackDouble;
  let platform: Platform;
  const heard: Incoming[] = [];
  const log = createRecordedLog();

  beforeEach(async () => {
    slack = await createSlackDouble();
    const given = { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl };
    platform = keepListening(createSlackPlatform({ ...given, log, clock: Date.now, messages: en }), { log, firstPauseMs: 10 });
  });
  afterEach(async () => {
    await platform.close();
    await slack.close();
  });

  test('is connected once it is there, and the start does not wait for it', async () => {
    slack.fail({ method: 'auth.test', times: 2, how: { status: 503 } });
    await platform.listen(async (incoming) => void heard.push(incoming), []);
    assert.equal(slack.socket.connections.size, 0);
    await until('a connection', () => slack.socket.connections.size === 1);
    await slack.slash('/kherson');
    await until('a command', () => heard.length === 1);
    assert.equal(log.lines.filter((line) => line.startsWith('warn')).length, 2);
  });

  test('is told at once where only a person can help', async () => {
    slack.fail({ method: 'auth.test', times: 1, how: { error: 'invalid_auth' } });
    await assert.rejects(
      platform.listen(async () => undefined, []),
      { kind: 'unauthorised' },
    );
  });

  test('is not tried any more once it is closed', async () => {
    slack.fail({ method: 'auth.test', times: 99, how: { status: 503 } });
    await platform.listen(async () => undefined, []);
    await platform.close();
    const tries = slack.calls.length;
    await slack.slash('/kherson');
    assert.equal(slack.calls.length, tries);
  });
});
