import { en } from '../../../src/messages/en.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/platform.ts';
import { countingIds } from '../../support/counting-ids.ts';
import { createDiscordDouble, type DiscordDouble } from '../../support/discord-double.ts';
import { createRecordedLog, type RecordedLog } from '../../support/recorded-log.ts';
import { sampleCard } from '../../support/sample-card.ts';
import { until } from '../../support/until.ts';
import type { PlatformCase, PlatformHarness } from '../platform.ts';

const doubles = new WeakMap<PlatformHarness, DiscordDouble>();
const messages = /^\/channels\/\d+\/messages$/;
const commands = [{ name: 'kherson', description: 'What is known', hint: 'ask <question>' }];

const create = (discord: DiscordDouble, log: RecordedLog) =>
  createDiscordPlatform({
    ...{ token: discord.token, apiUrl: discord.apiUrl, log, clock: Date.now, newId: countingIds(), messages: en },
    requestTimeoutMs: 500,
  });

const targetOf = (discord: DiscordDouble) =>
  ({ platform: 'discord', workspace: discord.world.guild, channel: discord.channel }) as const;

/** What Discord's markdown would make of a text, where nothing escapes it. */
const markdown = /(?<!\\)(?:<[@#!:]|\*\*b\*\*|`c`|\]\(https)/;

/** Mentions are allowed by each message itself; none may be. */
function fired(discord: DiscordDouble): readonly string[] {
  const posts = discord.calls.filter(({ method, path }) => method === 'POST' && messages.test(path));
  return posts.flatMap(({ body }) => {
    const { allowed_mentions: allowed, components } = body as { allowed_mentions?: unknown; components: unknown };
    const mentions = JSON.stringify(allowed) === '{"parse":[]}' ? [] : ['mentions are allowed'];
    const texts = [...JSON.stringify(components).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map((found) =>
      JSON.parse(`"${found[1]}"`),
    );
    return [...mentions, ...texts.filter((text: string) => markdown.test(text))];
  });
}

export const discordCase: PlatformCase = {
  open: async (receive) => {
    const discord = await createDiscordDouble();
    const platform = create(discord, createRecordedLog());
    await platform.listen(receive, commands);
    const harness: PlatformHarness = {
      platform,
      target: targetOf(discord),
      shown: () =>
        JSON.stringify(
          discord.publicMessages().flatMap((one) => (discord.world.isDirect(one.channel_id) ? [] : [one.components])),
        ),
      person: discord.world.person.id,
      told: () =>
        JSON.stringify(
          discord.publicMessages().flatMap((one) => (discord.world.isDirect(one.channel_id) ? [one.components] : [])),
        ),
      ask: async (text, thread) => {
        const said = discord.say(text, { channel: thread });
        return { again: async () => discord.again(said) };
      },
      connected: () => discord.gateway.counts().connected > 0,
      close: async () => {
        await platform.close();
        await discord.close();
      },
    };
    doubles.set(harness, discord);
    return harness;
  },
  trials: {
    fired: (harness) => {
      const discord = doubles.get(harness);
      return discord ? fired(discord) : ['no server'];
    },
    otherBots: async (harness, thread) => {
      const discord = doubles.get(harness);
      await harness.platform.post({ target: { ...harness.target, thread }, card: sampleCard('It is me') });
      discord?.say('I am another bot', { channel: thread, more: { author: discord.world.otherBot } });
    },
    askAlone: async (harness, text) => {
      const discord = doubles.get(harness);
      const channel = discord?.world.directChannel(discord.world.person.id)?.id;
      const said = discord?.say(text, channel === undefined ? {} : { channel });
      return {
        again: async () => {
          if (said) discord?.again(said);
        },
      };
    },
    unreachable: (harness) => {
      const world = doubles.get(harness)?.world;
      const direct = world?.directChannel(world.person.id);
      if (direct) world?.forbidden.add(direct.id);
      return world?.person.id ?? '';
    },
    rateLimit: (harness, retryAfterSeconds) =>
      doubles.get(harness)?.fail({ method: 'POST', path: messages, times: 1, how: { status: 429, retryAfterSeconds } }),
    secrets: async () => {
      const discord = await createDiscordDouble();
      const log = createRecordedLog();
      const platform = create(discord, log);
      const target = targetOf(discord);
      const thrown: unknown[] = [];
      const trying = (work: Promise<unknown>) => work.catch((error: unknown) => thrown.push(error));
      for (const how of [{ status: 500 }, 'reset', 'hang', { status: 401 }, { status: 429 }] as const) {
        discord.fail({ method: 'POST', path: messages, times: 2, how });
        await trying(platform.post({ target, card: sampleCard() }));
        await trying(platform.post({ target, card: sampleCard() }));
      }
      await platform.listen(async ({ reply }) => reply.privately(sampleCard()), commands);
      // An interaction's token is a secret of its own, and it stands in the address that is called.
      discord.fail({ method: 'PATCH', path: /^\/webhooks\//, times: 1, how: { status: 400, code: 50_035 } });
      const { token } = discord.slash('kherson');
      await until('the failed answer in the log', () => log.lines.length > 0);
      await platform.close();
      await discord.close();
      await trying(platform.post({ target, card: sampleCard() }));
      return { thrown, logged: log.lines, secrets: [discord.token, token] };
    },
  },
};
