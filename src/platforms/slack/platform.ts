import { setTimeout as pause } from 'node:timers/promises';
import bolt from '@slack/bolt';
import type { Platform } from '../../ports.ts';
import { createRedaction } from '../redaction.ts';
import { acknowledgingKept } from './acknowledge-kept.ts';
import { clientOptions, createSlackClients, defaultRequestTimeoutMs } from './client.ts';
import { createSlackConnection, type SlackConnection } from './connection.ts';
import { createSlackFailures } from './failure.ts';
import { findOnSlack } from './find.ts';
import { listenOnSlack, type Ongoing } from './listen.ts';
import type { SlackOptions } from './options.ts';
import { postToSlack } from './post.ts';
import { createSdkLogger } from './sdk-logger.ts';

/** How long closing waits for answers that are being written, in milliseconds. */
const lastAnswersMs = 5_000;

/** Slack, through Socket Mode: nothing needs to reach this machine from outside. */
export function createSlackPlatform(options: SlackOptions): Platform {
  const { botToken, appToken, clock, log, messages } = options;
  const redact = createRedaction([botToken, appToken]);
  const logger = createSdkLogger(log, redact);
  const failures = createSlackFailures(messages, redact);
  const clients = createSlackClients(options, logger);
  let connection: SlackConnection | undefined;
  let ongoing: Ongoing | undefined;

  const post: Platform['post'] = (request) => postToSlack({ client: clients.posting, failures, messages }, request);
  const find: Platform['find'] = (target, key) => findOnSlack({ client: clients.reading, failures, clock }, target, key);

  return {
    name: 'slack',
    post,
    // Slack takes a person for a channel and opens the direct message itself.
    tell: async (user, card) => void (await post({ target: { platform: 'slack', channel: user }, card, openThread: false })),
    find,
    hearAgain: async (record) => ongoing?.hearAgain(record),

    listen: async (receive) => {
      const receiver = new bolt.SocketModeReceiver({
        appToken,
        logger,
        autoReconnectEnabled: false,
        installerOptions: { clientOptions: clientOptions(options, logger) },
      });
      const app = new bolt.App({
        token: botToken,
        receiver: acknowledgingKept(receiver),
        logger,
        convoStore: false,
        // Otherwise a bad token is found out by a promise that nobody awaits, which ends the process.
        deferInitialization: true,
        clientOptions: clientOptions(options, logger),
      });
      ongoing = listenOnSlack(app, {
        client: clients.posting,
        failures,
        messages,
        post,
        find,
        receive,
        timeoutMs: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
        onFailure: (error) => {
          const { kind, message } = failures.of(error);
          log.error({ platform: 'slack', kind }, message);
        },
      });
      try {
        await app.init();
      } catch (error) {
        throw failures.of(error);
      }
      connection = createSlackConnection(receiver.client, options, failures);
      await connection.open();
    },

    close: async () => {
      await connection?.close();
      await Promise.race([ongoing?.settled(), pause(lastAnswersMs, undefined, { ref: false })]);
    },
  };
}
