import { environmentVariables } from './env.ts';
import type { EnvironmentSettings, SettingsProblem } from './settings.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const highestPort = 65_535;

type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable, or its fallback; a variable that is empty counts as not set, as in a copied `.env.example`. */
function settingOf(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || environmentVariables.find((variable) => variable.name === name)?.fallback;
}

/** Checks the environment: settings and every problem at once. No message repeats a value that is secret. */
export function readEnvironment(environment: Environment): {
  readonly settings: EnvironmentSettings;
  readonly problems: readonly SettingsProblem[];
} {
  const problems: SettingsProblem[] = [];
  const wrong = (where: string, message: string): void => void problems.push({ where, message });
  const get = (name: string): string | undefined => settingOf(environment, name);

  const port = Number(get('DATELINE_PORT'));
  if (!Number.isInteger(port) || port < 0 || port > highestPort)
    wrong('DATELINE_PORT', `write a port between 0 and ${highestPort} (0 takes any free one)`);

  const logLevel = logLevels.find((level) => level === get('LOG_LEVEL'));
  if (!logLevel) wrong('LOG_LEVEL', `write one of: ${logLevels.join(', ')}`);

  for (const name of ['SLACK_API_URL', 'DISCORD_API_URL']) {
    const address = get(name);
    if (address !== undefined && !/^https?:\/\/[^\s]+$/.test(address))
      wrong(name, 'write a whole address that begins with http:// or https://');
  }

  const [botToken, appToken] = [get('SLACK_BOT_TOKEN'), get('SLACK_APP_TOKEN')];
  if (botToken && !appToken)
    wrong(
      'SLACK_APP_TOKEN',
      'Slack needs both tokens: add the app-level token (xapp-…), or remove SLACK_BOT_TOKEN to leave Slack off',
    );
  if (appToken && !botToken)
    wrong('SLACK_BOT_TOKEN', 'Slack needs both tokens: add the bot token (xoxb-…), or remove SLACK_APP_TOKEN to leave Slack off');

  const token = get('DISCORD_TOKEN');
  const url = get('DATABASE_URL');
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
    wrong('DATABASE_URL', 'write an address that begins with postgres://, or remove it to use the SQLite file');

  return {
    problems,
    settings: {
      port,
      dataFolder: get('DATELINE_DATA') ?? 'data',
      logLevel: logLevel ?? 'warn',
      slack: botToken && appToken ? { botToken, appToken, apiUrl: get('SLACK_API_URL') } : undefined,
      discord: token ? { token, guildId: get('DISCORD_GUILD_ID'), apiUrl: get('DISCORD_API_URL') } : undefined,
      database: url ? { url, certificateAuthorityFile: get('DATABASE_CA') } : undefined,
    },
  };
}
