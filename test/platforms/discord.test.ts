import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeAction } from '../../src/cards/action-id.ts';
import type { Target } from '../../src/domain/target.ts';
import { en } from '../../src/messages/en.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import type { Incoming, Platform } from '../../src/ports.ts';
import { countingIds } from '../support/counting-ids.ts';
import { createDiscordDouble, type DiscordDouble } from '../support/discord-double.ts';
import { discordButtons } from '../support/discord-people.ts';
import type { DiscordMessageRecord } from '../support/discord-world.ts';
import { createRecordedLog, type RecordedLog } from '../support/recorded-log.ts';
import { sampleActions, sampleCard } from '../support/sample-card.ts';
import { until } from '../support/until.ts';

const commands = [{ name: 'kherson', description: 'What is known about Kherson', hint: 'timeline | sources | ask <question>' }];

const text = ({ components }: DiscordMessageRecord): string => JSON.stringify(components);

describe('Discord', () => {
  let discord: DiscordDouble;
  let platform: Platform;
  let log: RecordedLog;
  let heard: Incoming[];
  let answer: (incoming: Incoming) => Promise<void>;
  let target: Target;

  beforeEach(async () => {
    discord = await createDiscordDouble();
    target = { platform: 'discord', workspace: discord.world.guild, channel: discord.channel };
    log = createRecordedLog();
    heard = [];
    answer = async () => undefined;
    platform = createDiscordPlatform({
      token: discord.token,
      apiUrl: discord.apiUrl,
      log,
      clock: Date.now,
      newId: countingIds(),
      messages: en,
      reconnectAfterMs: 20,
    });
    await platform.listen(async (incoming) => {
      heard.push(incoming);
      await answer(incoming);
    }, commands);
  });

  afterEach(async () => {
    await platform.close();
    await discord.close();
  });

  const press = (message: DiscordMessageRecord, action: keyof typeof sampleActions) => {
    const wanted = encodeAction(sampleActions[action]);
    const button = discordButtons(message).find(({ custom_id }) => custom_id.startsWith(wanted));
    return discord.press(message, button?.custom_id ?? wanted);
  };

  test('registers its commands and acknowledges one at once, however slow its answer, which the asker alone sees', async () => {
    answer = async ({ reply }) => {
      await pause(300);
      await reply.privately(sampleCard());
    };
    const acknowledged = await discord.slash('kherson', 'ask How & why, <@1>?').acknowledged;
    assert.equal(acknowledged?.type, 5);
    assert.ok(acknowledged.afterMs < 250, `acknowledged after ${acknowledged.afterMs} ms`);
    const card = await until('a private card', () => discord.privateMessages()[0]);
    assert.match(text(card), /The bridge is open again/);
    assert.equal(discord.publicMessages().length, 0);
    assert.partialDeepStrictEqual(heard[0], { kind: 'command', command: 'kherson', text: 'ask How & why, @someone?', target });
  });

  test('shares a card with the channel, makes a thread on it and stops thinking', async () => {
    let thread: string | undefined;
    answer = async ({ reply }) => {
      thread = (await reply.publicly(sampleCard())).thread;
    };
    await discord.slash('kherson').acknowledged;
    const card = await until('a card', () => discord.publicMessages()[0]);
    await until('its thread', () => thread);
    assert.equal(thread, card.id);
    assert.partialDeepStrictEqual(discord.world.channels.get(thread!), {
      name: 'The bridge is open again',
      parent_id: discord.channel,
    });
    await until('the end of thinking', () => [...discord.world.messages.values()].every(({ flags }) => !(flags & 128)));
  });

  test('hands over a press with the thread of its card', async () => {
    const { thread } = await platform.post({ target, card: sampleCard() });
    await press(discord.publicMessages()[0]!, 'details').acknowledged;
    const incoming = await until('a press', () => heard[0]);
    assert.partialDeepStrictEqual(incoming, { kind: 'action', action: sampleActions.details, target: { ...target, thread } });
  });

  test('opens the form behind Ask by itself and answers where it was opened', async () => {
    answer = async ({ reply }) => reply.privately(sampleCard('An answer'));
    await platform.post({ target, card: sampleCard() });
    const form = press(discord.publicMessages()[0]!, 'ask');
    assert.equal((await form.acknowledged)?.type, 9);
    const sent = await discord.submit(form, ' Who disputes it? ');
    assert.equal((await sent.acknowledged)?.type, 5);
    await until('an answer', () => discord.privateMessages()[0]);
    assert.equal(heard.length, 1);
    assert.partialDeepStrictEqual(heard[0], {
      kind: 'question',
      text: 'Who disputes it?',
      edition: 'ed1',
      addressed: true,
      target,
    });
  });

  test('hands over a question in a thread and answers in that thread', async () => {
    const { thread } = await platform.post({ target, card: sampleCard() });
    answer = async ({ reply }) => {
      await reply.publicly(sampleCard('In the thread'));
    };
    discord.say(`<@${discord.world.person.id}> is it <:open:12> now?`, {
      channel: thread!,
      more: { mentions: [discord.world.person] },
    });
    const reply = await until('an answer', () => discord.publicMessages()[1]);
    assert.equal(reply.channel_id, thread);
    assert.partialDeepStrictEqual(heard[0], {
      kind: 'question',
      text: '@alice is it :open: now?',
      target: { ...target, thread },
    });
  });

  test('answers one who speaks to it by name, in a thread of its own', async () => {
    answer = async ({ reply }) => {
      await reply.publicly(sampleCard('To you'));
    };
    const { id } = discord.say(`<@${discord.world.bot.id}> who says so?`);
    const reply = await until('an answer', () => discord.publicMessages()[0]);
    assert.equal(reply.channel_id, id);
    assert.partialDeepStrictEqual(heard[0], { kind: 'question', text: 'who says so?', addressed: true });
  });

  test('does not hear the channel, itself, other bots, webhooks, pins or an empty mention', async () => {
    const { thread = '' } = await platform.post({ target, card: sampleCard() });
    discord.say('Just talk');
    discord.say('I am a bot', { channel: thread, more: { author: discord.world.otherBot } });
    discord.say('I am a webhook', { channel: thread, more: { webhook_id: '77' } });
    discord.say('pinned', { channel: thread, more: { type: 6 } });
    discord.say(`<@${discord.world.bot.id}>`, { channel: thread });
    await platform.post({ target: { ...target, thread }, card: sampleCard('Myself') });
    discord.say('A person', { channel: thread });
    await until('the person', () => heard.length > 0);
    assert.deepEqual(
      heard.map((incoming) => incoming.kind === 'question' && incoming.text),
      ['A person'],
    );
  });

  test('gives a message that is delivered twice the same identity, and two messages two', async () => {
    const { thread = '' } = await platform.post({ target, card: sampleCard() });
    const said = discord.say('Twice', { channel: thread });
    discord.again(said);
    discord.say('Twice', { channel: thread });
    await until('all three', () => heard.length === 3);
    const [first, second, third] = heard.map(({ eventId }) => eventId);
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  test('hears what was said while it was away: resumed, or read in the threads after a new session', async () => {
    const { thread = '' } = await platform.post({ target, card: sampleCard() });
    discord.gateway.cut();
    discord.say('While resuming', { channel: thread });
    await until('the first question', () => heard.length === 1);
    assert.partialDeepStrictEqual(discord.gateway.counts(), { sessions: 1, resumed: 1 });
    discord.gateway.mood.refuseResume = true;
    discord.gateway.cut();
    await pause(50);
    discord.world.addMessage({ channel_id: thread, author: discord.world.person, content: 'Before the new session' });
    const heardIt = () => heard.find((incoming) => incoming.kind === 'question' && incoming.text === 'Before the new session');
    await until('the second question', heardIt, 15_000);
    assert.equal(discord.gateway.counts().sessions, 2);
  });

  test('starts anew where Discord closed the connection for good, and says why', async () => {
    discord.gateway.closeWith(4014);
    await until('a second session', () => discord.gateway.counts().sessions === 2, 15_000);
    assert.ok(log.lines.some((line) => line.includes('Message Content Intent')));
    assert.ok(await discord.slash('kherson').acknowledged);
    await until('a command', () => heard.length === 1);
  });

  test('rings for nobody or for one role, as a subscription says', async () => {
    await platform.post({ target, card: sampleCard(), notify: 'silent' });
    await platform.post({ target, card: sampleCard(), notify: { role: '4711' } });
    const [silent, loud] = discord.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    assert.partialDeepStrictEqual(silent?.body, { flags: 4096 | 32_768 });
    assert.partialDeepStrictEqual(loud?.body, { allowed_mentions: { parse: [], roles: ['4711'] } });
    assert.match(JSON.stringify(loud?.body), /"content":"<@&4711>"/);
  });
});
