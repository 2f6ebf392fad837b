import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeAction } from '../../src/cards/action-id.ts';
import { en } from '../../src/messages/en.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import type { Incoming, Platform } from '../../src/ports.ts';
import { createRecordedLog, type RecordedLog } from '../support/recorded-log.ts';
import { sampleActions, sampleCard } from '../support/sample-card.ts';
import { createSlackDouble, type SlackDouble } from '../support/slack-double.ts';
import { until } from '../support/until.ts';

const target = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;

describe('Slack', () => {
  let slack: SlackDouble;
  let platform: Platform;
  let log: RecordedLog;
  let heard: Incoming[];
  /** Whether all that is heard is kept at once. */
  let keeps: boolean;
  let answer: (incoming: Incoming) => Promise<void>;

  beforeEach(async () => {
    slack = await createSlackDouble();
    log = createRecordedLog();
    heard = [];
    keeps = true;
    answer = async () => undefined;
    platform = createSlackPlatform({
      botToken: slack.botToken,
      appToken: slack.appToken,
      apiUrl: slack.apiUrl,
      log,
      clock: Date.now,
      messages: en,
      reconnectAfterMs: 20,
    });
    await platform.listen(async (incoming) => {
      heard.push(incoming);
      if (keeps) incoming.onKept?.();
      await answer(incoming);
    }, []);
  });

  afterEach(async () => {
    await platform.close();
    await slack.close();
  });

  const press = (message: Parameters<SlackDouble['press']>[0], action: keyof typeof sampleActions) =>
    slack.press(message, encodeAction(sampleActions[action]));

  test('acknowledges a command at once, however slow its answer, and shows the card to the asker alone', async () => {
    answer = async ({ reply }) => {
      await pause(300);
      await reply.privately(sampleCard());
    };
    const acknowledged = await slack.slash('/kherson', 'ask How &amp; why?');
    assert.ok(acknowledged && acknowledged.afterMs < 250, `acknowledged after ${acknowledged?.afterMs} ms`);
    const [card] = await until('a private card', () => slack.privateMessages().length > 0 && slack.privateMessages());
    assert.match(card!.text, /The bridge is open again/);
    assert.equal(slack.publicMessages().length, 0);
    assert.partialDeepStrictEqual(heard[0], { kind: 'command', command: 'kherson', text: 'ask How & why?', target });
  });

  test('shares a card with the channel, and gives its thread', async () => {
    let thread: string | undefined;
    answer = async ({ reply }) => {
      thread = (await reply.publicly(sampleCard())).thread;
    };
    await slack.slash('/kherson');
    const [card] = await until('a card', () => slack.publicMessages().length > 0 && slack.publicMessages());
    await until('its thread', () => thread);
    assert.equal(thread, card!.ts);
    assert.equal(card!.threadTs, undefined);
  });

  test('hands over a press with the thread of its card', async () => {
    const { thread } = await platform.post({ target, card: sampleCard() });
    await press(slack.publicMessages()[0]!, 'details');
    assert.partialDeepStrictEqual(await until('a press', () => heard[0]), {
      kind: 'action',
      action: sampleActions.details,
      target: { ...target, thread },
    });
  });

  test('opens the form behind Ask by itself and answers where it was opened', async () => {
    answer = async ({ reply }) => reply.privately(sampleCard('An answer'));
    await slack.slash('/kherson');
    const card = await until('a card', () => slack.privateMessages()[0]);
    await press(card, 'ask');
    await until('a form', () => slack.workspace.views.length === 1);
    const acknowledged = await slack.submit('Who disputes it?');
    assert.ok(acknowledged);
    const question = await until('a question', () => heard.find((incoming) => incoming.kind === 'question'));
    assert.partialDeepStrictEqual(question, { text: 'Who disputes it?', edition: 'ed1', addressed: true, target });
    await until('an answer', () => slack.privateMessages().length === 2);
  });

  test('hands over a question in a thread and answers in that thread', async () => {
    const { thread } = await platform.post({ target, card: sampleCard() });
    answer = async ({ reply }) => {
      await reply.publicly(sampleCard('In the thread'));
    };
    await slack.say('Is <https://example.org|the bridge> open, <@U2|bob>?', { threadTs: thread! });
    const reply = await until('an answer', () => slack.publicMessages()[1]);
    assert.equal(reply.threadTs, thread);
    assert.partialDeepStrictEqual(heard[0], {
      kind: 'question',
      text: 'Is the bridge open, @bob?',
      target: { ...target, thread },
    });
  });

  test('answers one who speaks to it by name, in a thread of its own', async () => {
    answer = async ({ reply }) => {
      await reply.publicly(sampleCard('To you'));
    };
    const { ts } = await slack.say('<@UBOT> who says so?');
    const reply = await until('an answer', () => slack.publicMessages()[0]);
    assert.equal(reply.threadTs, ts);
    assert.partialDeepStrictEqual(heard[0], { kind: 'question', text: 'who says so?', addressed: true });
  });

  test('does not hear the channel, itself, other bots, edits or an empty mention', async () => {
    const { thread } = await platform.post({ target, card: sampleCard() });
    await slack.say('Just talk');
    await slack.say('I am Dateline', { threadTs: thread!, user: 'UBOT' });
    await slack.say('I am a bot', { threadTs: thread!, event: { bot_id: 'B9', subtype: 'bot_message' } });
    await slack.say('I was edited', { threadTs: thread!, event: { subtype: 'message_changed', hidden: true } });
    await slack.say('<@UBOT>', { threadTs: thread! });
    await slack.say('A person', { threadTs: thread! });
    await until('the person', () => heard.length > 0);
    assert.deepEqual(
      heard.map((incoming) => incoming.kind === 'question' && incoming.text),
      ['A person'],
    );
  });

  test('acknowledges a question once it is kept, and not where it cannot be kept: Slack delivers it again', async () => {
    const { thread = '' } = await platform.post({ target, card: sampleCard() });
    keeps = false;
    answer = async ({ onKept }) => {
      await pause(200);
      onKept?.();
    };
    const kept = await slack.say('Is it kept?', { threadTs: thread });
    assert.ok(kept.acknowledgement && kept.acknowledgement.afterMs >= 190, `after ${kept.acknowledgement?.afterMs} ms`);
    answer = () => Promise.reject(new Error('the database is away'));
    const lost = await slack.say('And this?', { threadTs: thread });
    assert.equal(lost.acknowledgement, undefined);
    answer = async ({ onKept }) => onKept?.();
    assert.ok(await lost.again());
    const talk = await slack.say('Just talk');
    assert.ok(talk.acknowledgement, 'what is no question is acknowledged too');
  });

  test('gives a message that is delivered twice the same identity, and two messages two', async () => {
    const { thread } = await platform.post({ target, card: sampleCard() });
    const said = await slack.say('Twice', { threadTs: thread! });
    await said.again();
    await slack.say('Twice', { threadTs: thread! });
    await until('all three', () => heard.length === 3);
    const [first, second, third] = heard.map(({ eventId }) => eventId);
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  test('comes back after Slack renews, cuts or loses the connection, and hears again', async () => {
    slack.socket.disconnect('refresh_requested');
    await until('a second connection', () => slack.socket.connectedCount() === 2 && slack.socket.connections.size === 1);
    slack.socket.cut();
    await until('a third connection', () => slack.socket.connectedCount() === 3);
    // For good, as far as the SDK goes: it would leave a rejection that nobody awaits, and never come back.
    slack.fail({ method: 'apps.connections.open', times: 2, how: { status: 503 } });
    slack.fail({ method: 'apps.connections.open', times: 1, how: { error: 'invalid_auth' } });
    slack.socket.cut();
    await until('a fourth connection', () => slack.socket.connectedCount() === 4);
    assert.ok(log.lines.some((line) => line.includes('SLACK_APP_TOKEN')));
    assert.ok(await slack.slash('/kherson'));
    await until('a command', () => heard.length === 1);
  });

  test('notifies the group that a subscription names, and nobody where it names what is none', async () => {
    await platform.post({ target, card: sampleCard(), notify: { role: 'S0123ABC' } });
    await platform.post({ target, card: sampleCard(), notify: { role: '<!channel>' } });
    const [named, none] = slack.publicMessages().map(({ blocks }) => JSON.stringify(blocks));
    assert.match(named!, /"usergroup_id":"S0123ABC"/);
    assert.doesNotMatch(none!, /usergroup|<!channel>/);
  });
});
