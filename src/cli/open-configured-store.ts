import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { Store } from '../ports.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';
import { openStore, type StoreOptions } from '../storage/open.ts';
import type { CommandContext } from './command.ts';

/** Where the settings say that everything is kept: a SQLite file in the data folder, or PostgreSQL. */
export async function configuredPlace({ environment: { database, dataFolder } }: Settings): Promise<StoreOptions['place']> {
  if (!database) return { engine: 'sqlite', file: join(dataFolder, 'dateline.sqlite') };
  const { url, certificateAuthorityFile: file } = database;
  return { engine: 'postgres', url, tls: file === undefined ? undefined : { authority: await readAuthority(file) } };
}

async function readAuthority(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Failure('settings', `DATABASE_CA names ${file}, which cannot be read.`, { cause: error });
  }
}

/** Runs a command with the settings and the store open beside a bot that may be running, and closes the store again. */
export async function withStore(
  context: CommandContext,
  run: (store: Store, settings: Settings) => Promise<number>,
): Promise<number> {
  const settings = await loadSettings(context);
  const store = await openStore({ place: await configuredPlace(settings), role: 'command' });
  try {
    return await run(store, settings);
  } finally {
    await store.close();
  }
}
