import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Store } from '../ports.ts';
import { createArticleStore } from './articles.ts';
import { createClaimer } from './claim.ts';
import { createConversationStore } from './conversations.ts';
import { createDeliveryQueries } from './delivery-queries.ts';
import { createEditionStore } from './editions.ts';
import { createEnqueuer } from './enqueue.ts';
import { createEventStore } from './events.ts';
import { migrate } from './migrate.ts';
import type { TlsOptions } from './postgres-tls.ts';
import { createProgress } from './progress.ts';
import { createSharedEditions } from './shared-editions.ts';
import { openSqlite } from './sqlite-database.ts';
import { lockForBot } from './sqlite-lock.ts';
import { createSubscriptionStore } from './subscriptions.ts';
import type { Database, Tables } from './tables.ts';
import { createUpkeep } from './upkeep.ts';
import { createWebTranscript } from './web-transcript.ts';

/** Which database, and who asks. */
export interface StoreOptions {
  /** A SQLite file (its folder is made), or the URL of a PostgreSQL database. */
  readonly place:
    | { readonly engine: 'sqlite'; readonly file: string }
    | { readonly engine: 'postgres'; readonly url: string; readonly tls?: TlsOptions | undefined };
  /** A SQLite file takes one `bot` at a time; a `command` works beside it. Default `bot`. */
  readonly role?: 'bot' | 'command' | undefined;
}

interface OpenDatabase extends Database {
  close(): Promise<void>;
}

/** Opens the database as it is, whatever its schema: for a restore. Throws `storage` with the reason in words. */
export async function openAsItIs({ place, role = 'bot' }: StoreOptions): Promise<OpenDatabase> {
  return place.engine === 'sqlite' ? sqlite(place.file, role) : postgres(place.url, place.tls);
}

/** Opens the database itself and brings its schema up to date. Throws `storage` with the reason in words. */
export async function openDatabase(options: StoreOptions): Promise<OpenDatabase> {
  const open = await openAsItIs(options);
  try {
    await migrate(open);
  } catch (error) {
    await open.close();
    throw error;
  }
  return open;
}

function sqlite(file: string, role: 'bot' | 'command'): OpenDatabase {
  const database = openSqlite(file);
  const leave = role === 'bot' && file !== ':memory:' ? lockOrClose(file, database) : undefined;
  const query = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const close = async (): Promise<void> => {
    await query.destroy();
    leave?.();
  };
  return { engine: 'sqlite', query, close };
}

function lockOrClose(file: string, database: SqliteDatabase): () => void {
  try {
    return lockForBot(file);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function postgres(url: string, tls: TlsOptions | undefined): Promise<OpenDatabase> {
  // Read from disk only where it is used: most run on SQLite.
  const { openPostgres } = await import('./postgres-pool.ts');
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPostgres(url, tls) }) });
  return { engine: 'postgres', query, close: () => query.destroy() };
}

/** Opens the store of everything that Dateline keeps. Throws `storage` with the reason in words. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  return {
    ...createEditionStore(database),
    ...createConversationStore(database),
    ...createEventStore(database),
    ...createSubscriptionStore(database),
    ...createEnqueuer(database),
    ...createClaimer(database),
    ...createProgress(database),
    ...createDeliveryQueries(database),
    ...createSharedEditions(database),
    ...createWebTranscript(database),
    ...createArticleStore(database),
    ...createUpkeep(database),
    close: () => database.close(),
  };
}
