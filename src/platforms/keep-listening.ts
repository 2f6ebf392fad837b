import { Failure } from '../domain/failure.ts';
import type { Log, Platform } from '../ports.ts';

export interface KeepListeningOptions {
  readonly log: Log;
  /** The pause after the first try in vain, in milliseconds; it doubles up to 60 times itself. Default 5,000. */
  readonly firstPauseMs?: number | undefined;
}

const defaultFirstPauseMs = 5_000;
const longestPauseFactor = 60;

/** What time may heal; a bad token or a missing intent is final until somebody changes it. */
const passing = (error: unknown): error is Failure =>
  error instanceof Failure && (error.kind === 'unavailable' || error.kind === 'rate-limited');

/**
 * A platform that need not be reachable when Dateline starts: `listen` goes on trying behind the scenes where the platform
 * is away, and throws only what is final. Posting meanwhile fails with `unavailable`, and is tried again by deliveries.
 */
export function keepListening(platform: Platform, { log, firstPauseMs = defaultFirstPauseMs }: KeepListeningOptions): Platform {
  let waiting: NodeJS.Timeout | undefined;
  let closed = false;

  function again(failure: Failure, failed: number, listen: () => Promise<void>): void {
    if (closed) return;
    log.warn({ platform: platform.name, kind: failure.kind, tries: failed }, failure.message);
    const pauseMs = Math.min(firstPauseMs * 2 ** (failed - 1), firstPauseMs * longestPauseFactor);
    waiting = setTimeout(
      () => {
        listen().catch((error: unknown) => {
          if (passing(error)) again(error, failed + 1, listen);
          else log.error({ platform: platform.name }, error instanceof Failure ? error.message : String(error));
        });
      },
      Math.max(pauseMs, failure.retryAfterMs ?? 0),
    );
  }

  return {
    ...platform,
    listen: async (receive, commands) => {
      closed = false;
      const listen = () => platform.listen(receive, commands);
      try {
        await listen();
      } catch (error) {
        if (!passing(error)) throw error;
        again(error, 1, listen);
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(waiting);
      await platform.close();
    },
  };
}
