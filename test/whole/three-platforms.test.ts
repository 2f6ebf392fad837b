import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createDiscordDouble, type DiscordDouble } from '../support/discord-double.ts';
import { makeProjectFolder, type ProjectFolder } from '../support/project-folder.ts';
import { type RunningDateline, startDatelineProcess } from '../support/running-dateline.ts';
import { createSlackDouble, type SlackDouble } from '../support/slack-double.ts';
import { until } from '../support/until.ts';
import { openWebClient, type WebClient } from '../support/web-client.ts';

/** 08:00 in Kyiv, in winter. */
const slot = '2022-11-14T06:00:00Z';
const headline = /Kherson/;
const patienceMs = 20_000;

/** One place where the card comes and questions are asked, however the platform does it. */
interface Place {
  readonly name: string;
  /** All cards that everyone sees in the channel itself, and all that was said in threads. */
  cards(): readonly string[];
  answers(): readonly string[];
  privately(): readonly string[];
  command(text: string): Promise<unknown>;
  ask(question: string): Promise<unknown>;
}

describe('web, Slack and Discord in one process', () => {
  let slack: SlackDouble;
  let discord: DiscordDouble;
  let project: ProjectFolder;
  let running: RunningDateline;
  let client: WebClient;
  let asked = 0;

  const start = async (now: string): Promise<void> => {
    running = await startDatelineProcess(
      {
        ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
        ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
        ...{ DATELINE_DATA: project.data, DATELINE_TEST_ROOT: project.root, DATELINE_TEST_NOW: now },
      },
      'test/support/dateline-at.ts',
    );
    client = await openWebClient(`${running.address}/`);
  };
  const kill = async (): Promise<void> => {
    client.close();
    await running.kill();
  };

  before(async () => {
    [slack, discord] = await Promise.all([createSlackDouble(), createDiscordDouble()]);
    project = await makeProjectFolder([
      { platform: 'web', channel: 'general' },
      { platform: 'slack', workspace: 'T1', channel: slack.channel },
      { platform: 'discord', workspace: discord.world.guild, channel: discord.channel },
    ]);
  });
  after(async () => {
    await kill();
    await Promise.all([slack.close(), discord.close()]);
    await project.remove();
  });

  const slackThread = (): string => slack.publicMessages().find(({ threadTs }) => !threadTs)?.ts ?? '';
  const discordThread = (): string => discord.publicMessages().find(({ channel_id }) => channel_id === discord.channel)?.id ?? '';
  const webThread = (): string => client.messages.find(({ card, thread, onlyYou }) => card && !thread && !onlyYou)?.id ?? '';
  const web = (body: Readonly<Record<string, unknown>>) => {
    asked += 1;
    return client.send('api/messages', { event: `event-${String(asked).padStart(4, '0')}`, ...body });
  };

  const places: readonly Place[] = [
    {
      name: 'the web',
      cards: () => client.messages.flatMap((one) => (one.card && !one.thread && !one.onlyYou ? [JSON.stringify(one.card)] : [])),
      answers: () => client.messages.flatMap((one) => (one.card && one.thread && !one.onlyYou ? [JSON.stringify(one.card)] : [])),
      privately: () => client.messages.flatMap((one) => (one.card && one.onlyYou ? [JSON.stringify(one.card)] : [])),
      command: (text) => web({ text: `/kherson ${text}` }),
      ask: (text) => web({ text, thread: webThread() }),
    },
    {
      name: 'Slack',
      cards: () => slack.publicMessages().flatMap(({ threadTs, text }) => (threadTs ? [] : [text])),
      answers: () => slack.publicMessages().flatMap(({ threadTs, text }) => (threadTs ? [text] : [])),
      privately: () => slack.privateMessages().map(({ text }) => text),
      command: (text) => slack.slash('/kherson', text),
      ask: (text) => slack.say(text, { threadTs: slackThread() }),
    },
    {
      name: 'Discord',
      cards: () =>
        discord.publicMessages().flatMap((one) => (one.channel_id === discord.channel ? [JSON.stringify(one.components)] : [])),
      answers: () =>
        discord.publicMessages().flatMap((one) => (one.channel_id === discord.channel ? [] : [JSON.stringify(one.components)])),
      privately: () => discord.privateMessages().map(({ components }) => JSON.stringify(components)),
      command: (text) => discord.slash('kherson', text).acknowledged,
      ask: async (text) => discord.say(text, { channel: discordThread() }),
    },
  ];

  const onAll = (work: (place: Place) => Promise<void>): Promise<unknown> => Promise.all(places.map(work));

  test('shows the same card for a command on each, and posts nothing before its time', async () => {
    await start('2022-11-14T05:30:00Z');
    await onAll(async ({ name, command, privately, cards }) => {
      await command('');
      const card = await until(`a card on ${name}`, () => privately()[0], patienceMs);
      assert.match(card, headline);
      assert.match(card, /Disputed/i);
      assert.deepEqual(cards(), []);
    });
    await kill();
  });

  test('posts the daily card to all three in the same minute', async () => {
    await start(slot);
    await onAll(async ({ name, cards }) => {
      const card = await until(`the daily card on ${name}`, () => cards()[0], patienceMs);
      assert.match(card, headline);
    });
  });

  test('answers a question in the thread of each card, and says where the articles say nothing', async () => {
    await onAll(async ({ name, ask, answers }) => {
      await ask('How many civilians died?');
      assert.match(await until(`a refusal on ${name}`, () => answers()[0], patienceMs), /do not say/i);
      await ask("Who disputes the ministry's claim?");
      assert.match(await until(`an answer on ${name}`, () => answers()[1], patienceMs), /Khlan/);
    });
  });

  test('after a kill -9 understands the next question in each thread from the one before, and posts no card twice', async () => {
    await kill();
    await start('2022-11-14T06:02:00Z');
    await onAll(async ({ name, ask, answers, cards }) => {
      await until(`the card on ${name}`, () => cards()[0], patienceMs);
      const before = answers().length;
      await ask('What did he say?');
      const answer = await until(`the next answer on ${name}`, () => answers()[before], patienceMs);
      // Alone the question means nobody: who `he` is stands in the turn before, which was kept.
      assert.match(answer, /Khlan/, `${name}: ${answer}`);
      assert.equal(cards().length, 1, `cards on ${name}`);
    });
    assert.equal(await running.stop(), 0);
  });
});
