import type { Messages } from '../../messages/en.ts';
import type { Clock, Log, NewId } from '../../ports.ts';

/** What the Discord platform needs. Nothing is read from the environment. */
export interface DiscordOptions {
  readonly token: string;
  /** Register the commands in this server alone, where they appear at once; otherwise everywhere, which takes Discord longer. */
  readonly guildId?: string | undefined;
  /** Another server that speaks Discord's REST, such as `http://127.0.0.1:4200/api`; it names its own gateway. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly messages: Messages;
  /** How long one call may take, in milliseconds. Default 10,000. */
  readonly requestTimeoutMs?: number | undefined;
  /** How long connecting may take, in milliseconds: where the gateway refuses connections the SDK waits for ever. Default 30,000. */
  readonly connectTimeoutMs?: number | undefined;
  /** The first pause before connecting anew after a fatal close, in milliseconds; it doubles up to 64 times itself. Default 5,000. */
  readonly reconnectAfterMs?: number | undefined;
}
