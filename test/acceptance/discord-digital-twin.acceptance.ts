import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { DigitalDiscord } from 'discord-digital-twin';
import { encodeAction } from '../../src/cards/action-id.ts';
import type { Target } from '../../src/domain/target.ts';
import { en } from '../../src/messages/en.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import type { Incoming, Platform } from '../../src/ports.ts';
import { countingIds } from '../support/counting-ids.ts';
import { discordButtons } from '../support/discord-people.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { sampleActions, sampleCard } from '../support/sample-card.ts';
import { until } from '../support/until.ts';

const commands = [{ name: 'kherson', description: 'What is known about Kherson', hint: 'timeline | ask <question>' }];

/** A Discord that is not ours. It keeps no nonces, drops the ephemeral flag on edits, and never resumes: those are shown elsewhere. */
describe('discord-digital-twin', () => {
  const discord = new DigitalDiscord({ channels: [{ name: 'general', type: 0 }], users: [{ username: 'alice' }] });
  const log = createRecordedLog();
  const heard: Incoming[] = [];
  let answer: (incoming: Incoming) => Promise<unknown> = async () => undefined;
  let platform: Platform;
  let target: Target;
  let alice: string;

  before(async () => {
    await discord.start();
    const channel = (await discord.prisma.channel.findMany())[0]!.id;
    alice = (await discord.getFirstNonBotUserId())!;
    target = { platform: 'discord', workspace: discord.guildId, channel };
    const given = { token: discord.botToken, apiUrl: discord.restUrl, log, clock: Date.now, newId: countingIds(), messages: en };
    platform = createDiscordPlatform(given);
    await platform.listen(async (incoming) => {
      heard.push(incoming);
      await answer(incoming);
    }, commands);
  });
  after(async () => {
    await platform.close();
    await discord.stop();
  });

  const inChannel = () => discord.channel(target.channel);
  const said = async (channel = target.channel) => JSON.stringify(await discord.channel(channel).getMessages());

  test('acknowledges a command and answers it', async () => {
    answer = ({ reply }) => reply.privately(sampleCard('For you alone'));
    const { id: interactionId } = await inChannel()
      .user(alice)
      .runSlashCommand({
        name: 'kherson',
        options: [{ name: 'request', type: 3, value: 'ask How many?' }],
      });
    const acknowledged = await inChannel().waitForInteractionAck({ interactionId });
    assert.equal(acknowledged.type, 5);
    await inChannel().waitForMessage({ predicate: (message) => JSON.stringify(message).includes('For you alone') });
    assert.partialDeepStrictEqual(heard.at(-1), { kind: 'command', command: 'kherson', text: 'ask How many?', target });
  });

  test('posts a card with a thread on it, hears a question there and answers it there', async () => {
    const { thread = '' } = await platform.post({ target, card: sampleCard('The daily card'), key: 'daily' });
    assert.match(await said(), /The daily card/);
    answer = ({ reply }) => reply.publicly(sampleCard('The answer'));
    await discord.thread(thread).user(alice).sendMessage({ content: 'Who says so?' });
    await discord.thread(thread).waitForMessage({ predicate: (message) => JSON.stringify(message).includes('The answer') });
    assert.partialDeepStrictEqual(heard.at(-1), { kind: 'question', text: 'Who says so?', target: { ...target, thread } });
  });

  test('hears a button, and opens the form behind Ask and hears what is sent in', async () => {
    // Not left without an answer: this server takes back the card itself where only the "thinking" is meant.
    answer = ({ reply }) => reply.privately(sampleCard('The details'));
    const { messages } = await platform.post({ target, card: sampleCard('With buttons') });
    const message = (await inChannel().getMessages()).find(({ id }) => id === messages[0])!;
    const buttons = discordButtons(message as never);
    const idOf = (action: keyof typeof sampleActions) =>
      buttons.find(({ custom_id }) => custom_id.startsWith(encodeAction(sampleActions[action])))!.custom_id;
    const who = inChannel().user(alice);
    await who.clickButton({ messageId: message.id, customId: idOf('details') });
    await until('the press', () => heard.at(-1)?.kind === 'action');
    const { id: interactionId } = await who.clickButton({ messageId: message.id, customId: idOf('ask') });
    assert.equal((await inChannel().waitForInteractionAck({ interactionId })).type, 9);
    await who.submitModal({ customId: encodeAction(sampleActions.ask), fields: [{ customId: 'question', value: 'Why?' }] });
    const asked = await until('the question', () =>
      heard.find((incoming) => incoming.kind === 'question' && incoming.text === 'Why?'),
    );
    assert.partialDeepStrictEqual(asked, { edition: 'ed1', addressed: true });
  });

  test('finds its own card again, and says where a channel is gone', async () => {
    const { messages } = await platform.post({ target, card: sampleCard('To be found'), key: 'found' });
    assert.deepEqual(await platform.find(target, 'found'), messages);
    assert.deepEqual(await platform.find(target, 'absent'), []);
    await assert.rejects(platform.post({ target: { ...target, channel: '1' }, card: sampleCard() }), { name: 'Failure' });
  });

  test('listens on 127.0.0.1 alone, which it would not by itself, and nothing was logged as wrong', async () => {
    // A server on all addresses also answers on the other addresses of the loopback.
    const elsewhere = connect(discord.port, '127.0.0.2');
    await assert.rejects(once(elsewhere, 'connect'), { code: 'ECONNREFUSED' });
    const errors = log.lines.filter((line) => line.startsWith('error'));
    assert.deepEqual(errors, []);
  });
});
