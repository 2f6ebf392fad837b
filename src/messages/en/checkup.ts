/** What `doctor`, `manifest` and `invite` say. */
export const checkupWords = {
  fine: 'ok   ',
  wrong: 'WRONG',
  doctor: {
    usage: '',
    summary: 'Looks at tokens, scopes, intents and channels, and says what is missing.',
    off: (platform: string, variables: string) => `${platform} is switched off: ${variables} is not set.`,
    allFine: 'Nothing is missing.',
    problems: (count: number) => `${count} ${count === 1 ? 'thing is' : 'things are'} missing.`,
  },
  manifest: {
    usage: 'slack',
    summary: "Prints Slack's app manifest for these topics and writes it to config/slack-manifest.yaml.",
    which: 'Say for which platform: manifest slack',
    written: (file: string) => `Written to ${file}. Paste it at https://api.slack.com/apps, "Create New App", "From a manifest".`,
    appName: 'Dateline',
    appDescription: 'News briefings in which every statement carries the passage it stands on.',
  },
  invite: {
    usage: 'discord',
    summary: 'Prints the link that adds Dateline to a Discord server, with exactly the permissions it needs.',
    which: 'Say for which platform: invite discord',
    noToken: 'DISCORD_TOKEN is not set: the link names your application, which is known by its token.',
  },
  slack: {
    workspace: (team: string, name: string) => `SLACK_BOT_TOKEN works: ${name} in the workspace ${team}.`,
    scopes: (scopes: string) => `The app has the scopes it needs (${scopes}).`,
    missingScopes: (scopes: string) =>
      `The app lacks the scopes ${scopes}. Add them at https://api.slack.com/apps, "OAuth & Permissions", and install the app again.`,
    socket: 'SLACK_APP_TOKEN works: Socket Mode can be opened.',
    inChannel: (channel: string) => `Dateline is in the channel ${channel}.`,
    commands:
      'Slash commands come from the app manifest, which cannot be read from here: where one is missing, use "npm run dateline -- manifest slack".',
  },
  discord: {
    application: (name: string) => `DISCORD_TOKEN works: the application ${name}.`,
    intent: 'The Message Content intent is switched on.',
    servers: (names: string) => `Dateline is in ${names}.`,
    noServer: (link: string) => `Dateline is in no server. Open ${link}`,
    mayWrite: (channel: string) => `Dateline may write and make threads in the channel ${channel}.`,
    mayNot: (channel: string, missing: string) =>
      `In the channel ${channel} Dateline lacks ${missing}. Add it in the channel's settings, "Permissions".`,
  },
} as const;
