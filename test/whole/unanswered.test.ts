import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createDiscordDouble, type DiscordDouble } from '../support/discord-double.ts';
import { makeProjectFolder, type ProjectFolder } from '../support/project-folder.ts';
import { type RunningDateline, startDatelineProcess } from '../support/running-dateline.ts';
import { createSlackDouble, type SlackDouble } from '../support/slack-double.ts';
import { until } from '../support/until.ts';

const patienceMs = 20_000;
const question = "Who disputes the ministry's claim?";

/** A place where a person asks the bot alone, and where the answer can be held up. */
interface Place {
  readonly name: string;
  ask(): Promise<unknown>;
  /** The next answer never comes back to Dateline; `processed`: it is there all the same. */
  holdUp(processed: boolean): void;
  /** How often Dateline tried to answer. */
  tries(): number;
  answers(): readonly string[];
}

describe('a question that is being answered when the process is killed', () => {
  let slack: SlackDouble;
  let discord: DiscordDouble;
  let project: ProjectFolder;
  let running: RunningDateline;
  let direct = '';

  const start = async (): Promise<void> => {
    running = await startDatelineProcess({
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATELINE_DATA: project.data },
    });
  };

  before(async () => {
    [slack, discord] = await Promise.all([createSlackDouble(), createDiscordDouble()]);
    direct = discord.world.directChannel(discord.world.person.id)?.id ?? '';
    project = await makeProjectFolder([]);
  });
  after(async () => {
    await Promise.all([slack.close(), discord.close()]);
    await project.remove();
  });

  const discordPosts = /^\/channels\/\d+\/messages$/;
  const places: readonly Place[] = [
    {
      name: 'Slack',
      ask: () => slack.say(question, { channel: 'D1' }),
      holdUp: (processed) => slack.fail({ method: 'chat.postMessage', times: 1, how: 'hang', processed }),
      tries: () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length,
      answers: () => slack.publicMessages().flatMap(({ channel, text }) => (channel === 'D1' ? [text] : [])),
    },
    {
      name: 'Discord',
      ask: async () => discord.say(question, { channel: direct }),
      holdUp: (processed) => discord.fail({ method: 'POST', path: discordPosts, times: 1, how: 'hang', processed }),
      tries: () => discord.calls.filter(({ method, path }) => method === 'POST' && discordPosts.test(path)).length,
      answers: () =>
        discord
          .publicMessages()
          .flatMap(({ channel_id, components }) => (channel_id === direct ? [JSON.stringify(components)] : [])),
    },
  ];

  for (const processed of [false, true]) {
    test(`is answered once after the restart, where the answer ${processed ? 'had' : 'had not'} arrived`, async () => {
      await start();
      const before = places.map(({ answers }) => answers().length);
      await Promise.all(
        places.map(async ({ name, ask, holdUp, tries }) => {
          const tried = tries();
          holdUp(processed);
          await ask();
          await until(`the answer that is held up on ${name}`, () => tries() > tried, patienceMs);
        }),
      );
      await running.kill();
      await start();
      for (const [index, { name, answers }] of places.entries()) {
        const there = before[index] ?? 0;
        const answer = await until(`the answer on ${name}`, () => answers()[there], patienceMs);
        assert.match(answer, /Khlan/);
      }
      // What is asked next is answered after it, so nothing of the first can still be on its way.
      for (const { name, ask, answers } of places) {
        const there = answers().length;
        await ask();
        await until(`the next answer on ${name}`, () => answers().length > there, patienceMs);
      }
      assert.deepEqual(
        places.map(({ answers }, index) => answers().length - (before[index] ?? 0)),
        [2, 2],
      );
      assert.equal(await running.stop(), 0);
    });
  }
});
