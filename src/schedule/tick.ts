import { schedule } from 'node-cron';

/**
 * Calls `tick` at the start of each minute, never twice at once. Nothing depends on a tick: what one misses, because the process
 * was blocked or away, the next one finds. `tick` must not throw. Gives the function that ends it.
 */
export function startTicking(tick: () => Promise<void>): () => Promise<void> {
  const task = schedule('* * * * *', tick, { noOverlap: true, suppressMissedWarning: true, name: 'slots' });
  return async () => {
    await task.destroy();
  };
}
