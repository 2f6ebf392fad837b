import type { Messages } from '../../messages/en.ts';
import type { CommandDescription } from '../../ports.ts';

/** What the bot may do, each with its reason. */
export const botScopes = {
  'chat:write': 'posts cards',
  commands: 'hears slash commands',
  'channels:history': 'hears questions in threads, and finds its own cards after a crash',
  'groups:history': 'the same in private channels',
  'im:history': 'hears what is written to it alone',
  'channels:read': 'tells in doctor whether it is in a channel',
  'groups:read': 'the same for private channels',
} as const;

/** Slack's most: https://docs.slack.dev/reference/app-manifest */
const longest = { description: 2_000, hint: 1_000 } as const;

/** The app as Slack creates it from a manifest: the code's own commands, scopes and events, and Socket Mode. */
export function slackManifest(commands: readonly CommandDescription[], messages: Messages) {
  const { appName, appDescription } = messages.checkup.manifest;
  return {
    display_information: { name: appName, description: appDescription },
    features: {
      bot_user: { display_name: appName, always_online: true },
      // Without the tab nobody can write to the bot alone, and it can write to nobody.
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      slash_commands: commands.map(({ name, description, hint }) => ({
        command: `/${name}`,
        description: description.slice(0, longest.description),
        usage_hint: hint.slice(0, longest.hint),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(botScopes) } },
    settings: {
      event_subscriptions: { bot_events: ['message.channels', 'message.groups', 'message.im'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}
