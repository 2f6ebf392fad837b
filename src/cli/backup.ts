import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { Failure } from '../domain/failure.ts';
import { loadSettings } from '../settings/load.ts';
import { restore as readBackup, backup as writeBackup } from '../storage/backup.ts';
import { openAsItIs, openDatabase } from '../storage/open.ts';
import type { Command, CommandContext } from './command.ts';
import { configuredPlace } from './open-configured-store.ts';

function fileOf({ words: [file] }: CommandContext): string {
  if (file === undefined) throw new Failure('bad-input', 'Name the file, such as dateline-backup.jsonl.');
  return file;
}

/** `backup`: everything in one file of JSON lines, while the bot goes on. The file is there only once it is whole. */
export const backup: Command = {
  usage: '<file>',
  summary: 'Writes everything that is kept into a file, which either database can be restored from.',
  mostWords: 1,
  async run(context) {
    const file = fileOf(context);
    const place = await configuredPlace(await loadSettings(context));
    const database = await openDatabase({ place, role: 'command' });
    const unfinished = `${file}.unfinished`;
    const output = createWriteStream(unfinished, { flush: true });
    let lines = 0;
    try {
      await writeBackup(database, new Date(context.clock()).toISOString(), async (line) => {
        lines += 1;
        if (!output.write(line)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
      });
      output.end();
      await finished(output);
      await rename(unfinished, file);
    } catch (error) {
      output.destroy();
      // What there is of it is of no use, and takes room that may be what was missing.
      await rm(unfinished, { force: true });
      if (error instanceof Failure) throw error;
      throw new Failure('storage', `The backup could not be written to ${file}.`, { cause: error });
    } finally {
      await database.close();
    }
    context.output.write(`${lines - 2} records written to ${file}\n`);
    return 0;
  },
};

/** `restore`: fills an empty database from a backup of either engine. No bot may be running on it. */
export const restore: Command = {
  usage: '<file>',
  summary: 'Fills a new, empty database from a backup of SQLite or PostgreSQL.',
  mostWords: 1,
  async run(context) {
    const file = fileOf(context);
    const database = await openAsItIs({ place: await configuredPlace(await loadSettings(context)) });
    try {
      const rows = await readBackup(database, () =>
        createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }),
      );
      context.output.write(`${rows} records restored from ${file}\n`);
      return 0;
    } catch (error) {
      const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
      if (code === 'ENOENT') throw new Failure('not-found', `There is no file ${file}.`, { cause: error });
      if (code === 'EISDIR' || code === 'EACCES')
        throw new Failure('bad-input', `${file} cannot be read (${code}). Name a file that \`backup\` wrote.`, { cause: error });
      throw error;
    } finally {
      await database.close();
    }
  },
};
