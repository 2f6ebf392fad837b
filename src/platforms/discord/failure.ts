import { DiscordAPIError, DiscordjsError, HTTPError, RateLimitError } from 'discord.js';
import { Failure } from '../../domain/failure.ts';
import type { Messages } from '../../messages/en.ts';
import { type Redaction, redactedCause } from '../redaction.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const goneCodes = new Set<number | string>([10_003, 10_004, 10_008, 10_015, 10_062, 50_027, 50_083]);
const forbiddenCodes = new Set<number | string>([50_001, 50_013, 50_007]);
/** A thread was made on this message before. */
export const threadExists = 160_004;
/** An interaction was acknowledged before. */
export const alreadyAcknowledged = 40_060;

/** Why a gateway connection was closed for good: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
const gatewayClosedFor = { badToken: 4004, disallowedIntents: 4014 } as const;

export interface DiscordFailures {
  /** What an error means; `channel` names the place. */
  of(error: unknown, about?: { readonly channel?: string }): Failure;
  /** What a fatal close of the gateway means. */
  ofClose(code: number): Failure;
}

/** Turns the SDK's errors into failures that hold no secret and say what to change. */
export function createDiscordFailures(messages: Messages, redact: Redaction): DiscordFailures {
  const words = messages.chat.discord;

  function ofApi(error: DiscordAPIError, channel: string, cause: Error): Failure {
    const reason = redact(`${error.code}: ${error.message.split('\n', 1)[0]}`);
    if (error.status === 401) return new Failure('unauthorised', words.badToken, { cause });
    if (goneCodes.has(error.code)) return new Failure('gone', words.gone(channel, reason), { cause });
    if (forbiddenCodes.has(error.code) || error.status === 403)
      return new Failure('forbidden', words.forbidden(channel, reason), { cause });
    if (error.status >= 500) return new Failure('unavailable', words.unavailable(`HTTP ${error.status}`), { cause });
    return new Failure('bad-input', words.refused(reason), { cause });
  }

  const ofClose = (code: number, cause?: Error): Failure => {
    if (code === gatewayClosedFor.badToken) return new Failure('unauthorised', words.badToken, { cause });
    if (code === gatewayClosedFor.disallowedIntents) return new Failure('forbidden', words.missingIntent, { cause });
    return new Failure('unavailable', words.closed(code), { cause });
  };

  return {
    ofClose,
    of: (error, { channel = '' } = {}) => {
      if (error instanceof Failure) return error;
      const cause = redactedCause(error, redact);
      if (error instanceof RateLimitError) {
        const retryAfterMs = Math.max(error.retryAfter, error.sublimitTimeout, 1);
        return new Failure('rate-limited', words.rateLimited(Math.ceil(retryAfterMs / 1000)), { cause, retryAfterMs });
      }
      if (error instanceof DiscordAPIError) return ofApi(error, channel, cause);
      if (error instanceof HTTPError) return new Failure('unavailable', words.unavailable(`HTTP ${error.status}`), { cause });
      if (error instanceof DiscordjsError && error.code === 'TokenInvalid') return ofClose(gatewayClosedFor.badToken, cause);
      if (error instanceof Error && /disallowed intents/i.test(error.message))
        return ofClose(gatewayClosedFor.disallowedIntents, cause);
      return new Failure('unavailable', words.unavailable(cause.message), { cause });
    },
  };
}
