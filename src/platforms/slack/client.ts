import bolt from '@slack/bolt';
import type { SlackOptions } from './options.ts';

export type SlackClient = InstanceType<typeof bolt.webApi.WebClient>;
type ClientOptions = NonNullable<ConstructorParameters<typeof bolt.webApi.WebClient>[1]>;
type SlackLogger = NonNullable<ClientOptions['logger']>;

/** How long one call may take, in milliseconds: the SDK itself would wait for ever. */
export const defaultRequestTimeoutMs = 10_000;

/** Enough for a moment's trouble; a call that only reads may be made again without harm. */
const readingRetries = { retries: 2, minTimeout: 500, factor: 2 } as const;

/**
 * The options of every client that calls Slack: a new object each time, because the SDK's Socket Mode client writes
 * its own hundred retries into the object it is given. Nothing that posts is retried by the SDK: Slack has no way to
 * know a repeated message, so a message that was stored before the connection broke would be there twice.
 */
export function clientOptions(options: SlackOptions, logger: SlackLogger): ClientOptions {
  return {
    ...(options.apiUrl ? { slackApiUrl: options.apiUrl } : {}),
    timeout: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  };
}

/** A client that posts (never retried) and one that reads (retried). */
export interface SlackClients {
  readonly posting: SlackClient;
  readonly reading: SlackClient;
}

export function createSlackClients(options: SlackOptions, logger: SlackLogger): SlackClients {
  const create = (more: ClientOptions = {}) =>
    new bolt.webApi.WebClient(options.botToken, { ...clientOptions(options, logger), ...more });
  return { posting: create(), reading: create({ retryConfig: readingRetries }) };
}
