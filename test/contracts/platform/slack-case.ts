import { en } from '../../../src/messages/en.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/platform.ts';
import { createRecordedLog, type RecordedLog } from '../../support/recorded-log.ts';
import { sampleCard } from '../../support/sample-card.ts';
import { createSlackDouble, type SlackDouble } from '../../support/slack-double.ts';
import type { PlatformCase, PlatformHarness } from '../platform.ts';

const target = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
const doubles = new WeakMap<PlatformHarness, SlackDouble>();

const create = (slack: SlackDouble, log: RecordedLog) =>
  createSlackPlatform({
    ...{ botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl, log, clock: Date.now, messages: en },
    requestTimeoutMs: 2_000,
  });

/** Elements of rich text that notify somebody, and text that Slack reads for markup. */
const notifying = ['user', 'usergroup', 'broadcast', 'channel', 'mrkdwn'];

function firedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(firedIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  const own = typeof type === 'string' && notifying.includes(type) ? [`an element ${type}`] : [];
  return [...own, ...Object.values(value).flatMap(firedIn)];
}

/** Slack reads angle brackets in a message's text, and nothing else can notify. */
const firedInText = (text: string): string[] => (/<[!@#]|<https?:/.test(text) ? [`text ${text}`] : []);

export const slackCase: PlatformCase = {
  open: async (receive) => {
    const slack = await createSlackDouble();
    const platform = create(slack, createRecordedLog());
    await platform.listen(receive, []);
    const harness: PlatformHarness = {
      platform,
      target,
      shown: () =>
        slack
          .publicMessages()
          .filter(({ channel }) => channel === slack.channel)
          .map(({ blocks, text }) => JSON.stringify(blocks) + text)
          .join('\n'),
      person: 'U1',
      told: () =>
        slack
          .publicMessages()
          .filter(({ channel }) => channel === 'D1')
          .map(({ text }) => text)
          .join('\n'),
      ask: async (text, thread) => {
        const { again } = await slack.say(text, { threadTs: thread });
        return { again: async () => void (await again()) };
      },
      connected: () => slack.socket.connections.size > 0,
      close: async () => {
        await platform.close();
        await slack.close();
      },
    };
    doubles.set(harness, slack);
    return harness;
  },
  trials: {
    fired: (harness) =>
      (doubles.get(harness)?.publicMessages() ?? []).flatMap(({ blocks, text }) => [...firedIn(blocks), ...firedInText(text)]),
    otherBots: async (harness, threadTs) => {
      const slack = doubles.get(harness);
      await slack?.say('It is me', { threadTs, user: 'UBOT', event: { bot_id: 'BBOT' } });
      await slack?.say('I am another bot', { threadTs, user: 'U9', event: { bot_id: 'B9', subtype: 'bot_message' } });
    },
    askAlone: async (harness, text) => {
      const { again } = (await doubles.get(harness)?.say(text, { channel: 'D1' })) ?? {};
      return { again: async () => void (await again?.()) };
    },
    unreachable: () => 'U404',
    rateLimit: (harness, retryAfterSeconds) =>
      doubles.get(harness)?.fail({ method: 'chat.postMessage', times: 1, how: { status: 429, retryAfterSeconds } }),
    secrets: async () => {
      const slack = await createSlackDouble();
      const log = createRecordedLog();
      const platform = create(slack, log);
      const thrown: unknown[] = [];
      const trying = (work: Promise<unknown>) => work.catch((error: unknown) => thrown.push(error));
      for (const how of [
        { status: 500 },
        'reset',
        'hang',
        { error: 'invalid_auth' },
        { status: 429, retryAfterSeconds: 1 },
      ] as const) {
        for (const method of ['auth.test', 'apps.connections.open', 'chat.postMessage']) slack.fail({ method, times: 1, how });
        await trying(platform.listen(async () => undefined, []));
        await trying(platform.listen(async () => undefined, []));
        await trying(platform.post({ target, card: sampleCard() }));
      }
      await platform.listen(async ({ reply }) => reply.privately(sampleCard()), []);
      await slack.slash('/kherson');
      await platform.close();
      await slack.close();
      await trying(platform.post({ target, card: sampleCard() }));
      return { thrown, logged: log.lines, secrets: [slack.botToken, slack.appToken, 'secret-ticket'] };
    },
  },
};
