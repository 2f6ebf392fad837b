import { setTimeout as pause } from 'node:timers/promises';
import type bolt from '@slack/bolt';
import { Failure } from '../../domain/failure.ts';
import type { SlackFailures } from './failure.ts';
import type { SlackOptions } from './options.ts';

type SocketClient = InstanceType<typeof bolt.SocketModeReceiver>['client'];

/** The socket to Slack, held open. */
export interface SlackConnection {
  /** Resolves when Slack has said hello; throws `Failure` where the first try fails. */
  open(): Promise<void>;
  close(): Promise<void>;
}

const defaultConnectTimeoutMs = 30_000;
const defaultReconnectAfterMs = 1_000;
const longestPauseFactor = 30;
/** How long a farewell may take: the SDK itself would wait half a minute for the other side's. */
const farewellMs = 1_000;

/**
 * Holds the socket open. The SDK's own reconnecting is off: where it fails for good the rejection is nobody's, which
 * ends the process, and it pauses five seconds even for the reconnects that Slack asks for every hour or so.
 */
export function createSlackConnection(client: SocketClient, options: SlackOptions, failures: SlackFailures): SlackConnection {
  const { log, messages } = options;
  const words = messages.chat.slack;
  const timeoutMs = options.connectTimeoutMs ?? defaultConnectTimeoutMs;
  const firstPauseMs = options.reconnectAfterMs ?? defaultReconnectAfterMs;
  let state: 'closed' | 'connecting' | 'connected' = 'closed';
  let waiting: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    state = 'connecting';
    let tooLate: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      tooLate = setTimeout(() => {
        reject(new Failure('unavailable', words.noConnection(Math.ceil(timeoutMs / 1000))));
        void client.disconnect();
      }, timeoutMs);
    });
    try {
      await Promise.race([client.start(), patience]);
      state = 'connected';
    } catch (error) {
      throw failures.of(error ?? new Error('closed'), { token: 'app' });
    } finally {
      clearTimeout(tooLate);
    }
  }

  function reconnect(failed: number): void {
    if (state === 'closed') return;
    // The first try is made at once: Slack renews connections as a matter of course.
    const waitMs = failed === 0 ? 0 : Math.min(firstPauseMs * 2 ** (failed - 1), firstPauseMs * longestPauseFactor);
    waiting = setTimeout(() => {
      connect().then(
        () => log.info({ platform: 'slack' }, words.connected),
        (failure: Failure) => {
          log.error({ platform: 'slack', kind: failure.kind, reason: failure.message }, words.cannotReconnect);
          reconnect(failed + 1);
        },
      );
    }, waitMs);
  }

  client.on('disconnected', () => {
    if (state !== 'connected') return;
    state = 'connecting';
    log.info({ platform: 'slack' }, words.reconnecting);
    reconnect(0);
  });

  return {
    open: async () => {
      try {
        await connect();
      } catch (failure) {
        state = 'closed';
        throw failure;
      }
    },
    close: async () => {
      state = 'closed';
      clearTimeout(waiting);
      await Promise.race([client.disconnect(), pause(farewellMs, undefined, { ref: false })]);
    },
  };
}
