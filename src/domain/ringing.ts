import type { PlatformName } from './target.ts';

/** What of a subscription's wish to ring a platform can do. */
export interface Ringing {
  /** Whether a message can come without a sound. */
  readonly silently: boolean;
  /** The form of the ids of those whom a card can mention; absent where it can mention nobody. */
  readonly role?: RegExp | undefined;
}

/**
 * How each platform rings: Discord has silent messages (https://docs.discord.com/developers/resources/message#message-object-message-flags)
 * and roles, Slack user groups (https://docs.slack.dev/messaging/formatting-message-text#mentioning-groups) and nothing silent. The
 * playground never makes a sound.
 */
export const ringing: Readonly<Record<PlatformName, Ringing>> = {
  web: { silently: true },
  slack: { silently: false, role: /^S[A-Z0-9]{2,20}$/ },
  discord: { silently: true, role: /^\d{1,20}$/ },
};
