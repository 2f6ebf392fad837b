import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What Dateline needs in a channel, in the words of Discord's settings. */
export const neededPermissions = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

/** The link that adds the application to a server with exactly these permissions and its slash commands. */
export function inviteLink(application: string): string {
  const permissions = Object.values(neededPermissions).reduce((all, one) => all | one, 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
