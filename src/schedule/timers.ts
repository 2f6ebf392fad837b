import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.ts';

const aborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Waiting on the real clock. */
export function createTimers(): {
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  within<Result>(ms: number, work: Promise<Result>): Promise<Result>;
} {
  const wait = async (ms: number, signal?: AbortSignal): Promise<void> => {
    try {
      await sleep(ms, undefined, signal && { signal });
    } catch (error) {
      if (!aborted(error)) throw error;
    }
  };
  return {
    wait,
    async within(ms, work) {
      const done = new AbortController();
      const tooLong = async (): Promise<never> => {
        await wait(ms, done.signal);
        // What is still under way may yet succeed: looking again only makes sense after as long a wait.
        throw new Failure('unavailable', `There was no answer within ${Math.round(ms / 1_000)} seconds.`, { retryAfterMs: ms });
      };
      try {
        return await Promise.race([work, tooLong()]);
      } finally {
        done.abort();
      }
    },
  };
}
