import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../domain/failure.ts';
import { storageFailure } from './storage-failure.ts';

const busy = 5;

/**
 * Takes the place of the one bot on a SQLite file and gives the function that leaves it. The lock is the operating system's, on a
 * file beside the database: it ends with the process, however that ends, and commands that do not take it work beside the bot.
 * Throws `storage` where another bot has it.
 */
export function lockForBot(file: string): () => void {
  const lockFile = `${file}.bot`;
  try {
    const lock = new DatabaseSync(lockFile, { timeout: 0 });
    try {
      lock.exec('pragma locking_mode = exclusive; begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'errcode') === busy) {
      throw new Failure(
        'storage',
        `Another Dateline bot is already running on ${file}. Stop it first, or give this one its own data folder.`,
      );
    }
    throw storageFailure(lockFile, error);
  }
}
