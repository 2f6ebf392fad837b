import { Failure } from '../domain/failure.ts';
import type { PlatformName } from '../domain/target.ts';
import { en } from '../messages/en.ts';
import type { Clock, EventStore, Log, Platform } from '../ports.ts';
import { answerLeaseMs } from './receive.ts';

/** An answer to what was asked longer ago comes when nobody waits for it any more, in milliseconds. */
const worthAnsweringMs = 3_600_000;

export interface UnansweredOptions {
  readonly store: Pick<EventStore, 'takeUnanswered'>;
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'hearAgain'>>;
  /** This life of the process, as the receiver has it. */
  readonly holder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes what answers the questions that an earlier life of the process, or another instance that is gone, left unanswered. Never throws. */
export function createUnansweredFinisher({ store, platforms, holder, clock, log }: UnansweredOptions): () => Promise<void> {
  const tell = (error: unknown): void =>
    log.error(
      { problem: error instanceof Failure ? error.kind : error instanceof Error ? error.stack : 'unknown' },
      error instanceof Failure ? error.message : en.delivery.unexpected,
    );
  return async () => {
    const nowMs = clock();
    try {
      const { taken, givenUp } = await store.takeUnanswered({
        platforms: [...platforms.keys()],
        holder,
        nowMs,
        untilMs: nowMs + answerLeaseMs,
        heardAfter: new Date(nowMs - worthAnsweringMs).toISOString(),
      });
      for (const { platform, record } of taken) await platforms.get(platform)?.hearAgain(record).catch(tell);
      if (givenUp > 0) log.warn({ questions: givenUp }, en.requests.givenUp);
      if (taken.length > 0) log.info({ questions: taken.length }, en.requests.answeredLate);
    } catch (error) {
      tell(error);
    }
  };
}
