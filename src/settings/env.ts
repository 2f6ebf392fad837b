/** One variable of the environment. */
export interface EnvironmentVariable {
  readonly name: string;
  /** What it is for, in one line; `.env.example` repeats it. */
  readonly description: string;
  /** Whether its value must never be shown. */
  readonly secret: boolean;
  /** What is used where it is not set. */
  readonly fallback?: string | undefined;
}

/** Every variable Dateline knows. `.env.example` lists exactly these. */
export const environmentVariables: readonly EnvironmentVariable[] = [
  {
    name: 'DATELINE_PORT',
    description: 'Port of the playground on 127.0.0.1; the next free one is taken where it is in use.',
    secret: false,
    fallback: '4040',
  },
  { name: 'DATELINE_DATA', description: 'Folder of the database, created where it is missing.', secret: false, fallback: 'data' },
  { name: 'LOG_LEVEL', description: 'trace, debug, info, warn, error or silent.', secret: false, fallback: 'warn' },
  {
    name: 'SLACK_BOT_TOKEN',
    description: 'Bot token of the Slack app (xoxb-…). With the app token it switches Slack on.',
    secret: true,
  },
  { name: 'SLACK_APP_TOKEN', description: 'App-level token for Socket Mode (xapp-…).', secret: true },
  { name: 'SLACK_API_URL', description: 'Another address for the Slack Web API: a proxy or a test server.', secret: false },
  { name: 'DISCORD_TOKEN', description: 'Bot token of the Discord application. It switches Discord on.', secret: true },
  {
    name: 'DISCORD_GUILD_ID',
    description: 'Registers the slash commands in this server only, where they appear at once.',
    secret: false,
  },
  { name: 'DISCORD_API_URL', description: 'Another address for the Discord API: a proxy or a test server.', secret: false },
  {
    name: 'DATABASE_URL',
    description: 'PostgreSQL instead of the SQLite file, for several instances (postgres://…).',
    secret: true,
  },
  {
    name: 'DATABASE_CA',
    description: 'File with the certificate authority of the PostgreSQL server; switches TLS on.',
    secret: false,
  },
];

/** The environment of this process. Nothing else in Dateline reads it. */
export const processEnvironment = (): Readonly<Record<string, string | undefined>> => process.env;
