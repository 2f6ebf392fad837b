import { REST } from 'discord.js';
import type { DiscordOptions } from './options.ts';

/** How long one call may take, in milliseconds. */
export const defaultRequestTimeoutMs = 10_000;

/** A person waits for these; a longer wait is told instead. */
const shortWaitMs = 2_500;

/**
 * Discord's REST without the gateway, so that posting does not depend on a connection.
 * `posting` may try once more after a broken answer: its nonce keeps one message from becoming two. `replying` may not:
 * Discord does not promise that for what answers a command.
 */
export interface DiscordRest {
  readonly posting: REST;
  readonly replying: REST;
  /** Puts the token back, which the SDK throws away after a single 401 and then never sends again. */
  withToken(): REST;
}

export function createDiscordRest(options: Pick<DiscordOptions, 'token' | 'apiUrl' | 'requestTimeoutMs'>): DiscordRest {
  const common = {
    version: '10',
    timeout: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
    ...(options.apiUrl ? { api: options.apiUrl } : {}),
  } as const;
  // Without a filter the SDK waits and retries for ever.
  const posting = new REST({ ...common, retries: 1, rejectOnRateLimit: () => true }).setToken(options.token);
  const replying = new REST({ ...common, retries: 0, rejectOnRateLimit: ({ retryAfter }) => retryAfter > shortWaitMs });
  return { posting, replying, withToken: () => posting.setToken(options.token) };
}
