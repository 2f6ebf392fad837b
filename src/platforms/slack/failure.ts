import bolt from '@slack/bolt';
import { Failure } from '../../domain/failure.ts';
import type { Messages } from '../../messages/en.ts';
import { type Redaction, redactedCause } from '../redaction.ts';

const badToken = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
]);
const goneChannel = new Set(['channel_not_found', 'is_archived', 'thread_not_found', 'message_not_found']);
const noPerson = new Set(['user_not_found', 'user_disabled', 'cannot_dm_bot', 'messages_tab_disabled']);
const outside = new Set(['not_in_channel', 'user_not_in_channel']);
const notAllowed = new Set([
  'missing_scope',
  'no_permission',
  'access_denied',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'ekm_access_denied',
  'org_login_required',
  'team_access_not_granted',
  'is_inactive',
]);
/** Slack's own trouble: whether the message was stored is not known. */
const unclear = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'accesslimited']);
const limited = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Where Slack limits without saying for how long. */
const defaultRetryAfterMs = 30_000;

export interface SlackFailures {
  /** What an error of a call means. `channel` names the place; `token` which token the call was made with. */
  of(error: unknown, about?: { readonly channel?: string; readonly token?: 'bot' | 'app' }): Failure;
}

/** Turns the SDK's errors into failures that hold no secret and say what to change. */
export function createSlackFailures(messages: Messages, redact: Redaction): SlackFailures {
  const words = messages.chat.slack;

  function ofCode(
    code: string,
    { channel = '', token = 'bot' }: { channel?: string; token?: 'bot' | 'app' },
    cause: Error,
  ): Failure {
    if (badToken.has(code))
      return new Failure('unauthorised', token === 'bot' ? words.badBotToken(code) : words.badAppToken(code), { cause });
    if (goneChannel.has(code)) return new Failure('gone', words.channelGone(channel, code), { cause });
    if (noPerson.has(code)) return new Failure('forbidden', words.cannotTell(code), { cause });
    if (outside.has(code)) return new Failure('forbidden', words.notInChannel(channel), { cause });
    if (notAllowed.has(code)) return new Failure('forbidden', words.notAllowed(code), { cause });
    if (limited.has(code))
      return new Failure('rate-limited', words.rateLimited(defaultRetryAfterMs / 1000), {
        cause,
        retryAfterMs: defaultRetryAfterMs,
      });
    if (unclear.has(code)) return new Failure('unavailable', words.unavailable(code), { cause });
    return new Failure('bad-input', words.refused(code), { cause });
  }

  return {
    of: (error, about = {}) => {
      if (error instanceof Failure) return error;
      const cause = redactedCause(error, redact);
      if (error instanceof bolt.webApi.WebAPIPlatformError) return ofCode(error.data.error, about, cause);
      if (error instanceof bolt.webApi.WebAPIRateLimitedError)
        return new Failure('rate-limited', words.rateLimited(error.retryAfter), { cause, retryAfterMs: error.retryAfter * 1000 });
      if (error instanceof bolt.webApi.WebAPIHTTPError)
        return new Failure('unavailable', words.unavailable(`HTTP ${error.statusCode}`), { cause });
      return new Failure('unavailable', words.unavailable(cause.message), { cause });
    },
  };
}
