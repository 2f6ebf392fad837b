import { Failure } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import type { Outcome } from '../ports/deliveries.ts';
import type { DeliverySettings } from './delivery-parts.ts';

/** What a failure means for a delivery. */
export interface Consequence {
  readonly outcome: Pick<Outcome, 'state' | 'readyMs' | 'doubtful' | 'reason'>;
  /** Set where nothing can be sent to this subscription any more. */
  readonly stops?: string | undefined;
  /** Set where the platform asks everyone to wait. */
  readonly holdBackUntilMs?: number | undefined;
}

export interface FailedAttempt {
  readonly attempt: number;
  readonly nowMs: number;
  /** Whether a message may be there that is not recorded. */
  readonly doubtful: boolean;
  readonly random: () => number;
  readonly settings: Pick<DeliverySettings, 'backOffMs' | 'longestBackOffMs'>;
}

/** Doubles with each attempt; between half and all of it by chance, so that those who failed together do not come back together. */
function backOff({ attempt, random, settings }: FailedAttempt): number {
  const full = Math.min(settings.longestBackOffMs, settings.backOffMs * 2 ** Math.min(attempt - 1, 20));
  return full / 2 + (full / 2) * random();
}

/** Decides what follows from a failure: try again, give up this card, or stop the subscription. */
export function consequenceOf(error: unknown, failed: FailedAttempt): Consequence {
  const again = (afterMs: number, doubtful: boolean, reason: string): Consequence => ({
    outcome: { state: 'waiting', readyMs: Math.ceil(failed.nowMs + afterMs), doubtful, reason },
  });
  if (!(error instanceof Failure)) return again(backOff(failed), failed.doubtful, en.delivery.unexpected);
  const reason = error.message;
  switch (error.kind) {
    case 'rate-limited': {
      const waitMs = error.retryAfterMs ?? backOff(failed);
      return { ...again(waitMs, failed.doubtful, reason), holdBackUntilMs: Math.ceil(failed.nowMs + waitMs) };
    }
    case 'gone':
    case 'forbidden':
    case 'unauthorised':
    case 'not-found':
      return { outcome: { state: 'failed', reason }, stops: reason };
    case 'bad-input':
      return { outcome: { state: 'failed', reason } };
    case 'unavailable':
    case 'storage':
    case 'settings':
    case 'internal':
      return again(Math.max(backOff(failed), error.retryAfterMs ?? 0), failed.doubtful, reason);
    default:
      return error.kind satisfies never;
  }
}
