import type { Messages } from '../../messages/en.ts';
import type { Clock, Log } from '../../ports.ts';

/** What the Slack platform needs. Nothing is read from the environment. */
export interface SlackOptions {
  /** Begins with `xoxb-`. */
  readonly botToken: string;
  /** Begins with `xapp-`; it opens the socket. */
  readonly appToken: string;
  /** Another server that speaks Slack's Web API, such as `http://127.0.0.1:4100/api/`. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly messages: Messages;
  /** How long one call may take, in milliseconds. Default 10,000: the SDK's own default is for ever. */
  readonly requestTimeoutMs?: number | undefined;
  /** How long the socket may take to open, in milliseconds. Default 30,000. */
  readonly connectTimeoutMs?: number | undefined;
  /** The first pause before connecting again, in milliseconds; it doubles up to 30 times itself. Default 1,000. */
  readonly reconnectAfterMs?: number | undefined;
}
