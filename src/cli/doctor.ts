import type { PlatformName } from '../domain/target.ts';
import { en } from '../messages/en.ts';
import type { Finding } from '../platforms/finding.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';
import type { Command, CommandContext } from './command.ts';

const words = en.checkup.doctor;

/** The channels that the configuration posts to on a platform. */
const channelsOn = ({ file }: Settings, platform: PlatformName): readonly string[] => [
  ...new Set(file.subscriptions.filter(({ target }) => target.platform === platform).map(({ target }) => target.channel)),
];

async function findings(settings: Settings, { clock }: CommandContext): Promise<readonly Finding[]> {
  const { slack, discord } = settings.environment;
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const common = { messages: en, log: quiet, clock };
  const checks = [
    slack
      ? (await import('../platforms/slack/checkup.ts')).checkSlack({ ...common, ...slack }, channelsOn(settings, 'slack'))
      : [{ ok: true, words: words.off('Slack', 'SLACK_BOT_TOKEN') }],
    discord
      ? (await import('../platforms/discord/checkup.ts')).checkDiscord({ ...common, ...discord }, channelsOn(settings, 'discord'))
      : [{ ok: true, words: words.off('Discord', 'DISCORD_TOKEN') }],
  ];
  return (await Promise.all(checks)).flat();
}

/** `doctor`: what is missing before cards can be posted, in words. */
export const doctor: Command = {
  usage: words.usage,
  summary: words.summary,
  mostWords: 0,
  async run(context) {
    const found = await findings(await loadSettings(context), context);
    for (const { ok, words: said } of found) context.output.write(`${ok ? en.checkup.fine : en.checkup.wrong}  ${said}\n`);
    const wrong = found.filter(({ ok }) => !ok).length;
    context.output.write(`\n${wrong === 0 ? words.allFine : words.problems(wrong)}\n`);
    return wrong === 0 ? 0 : 1;
  },
};
