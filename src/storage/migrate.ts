import { type Kysely, sql, type Transaction } from 'kysely';
import { Failure } from '../domain/failure.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import type { Database, Tables } from './tables.ts';

/** PostgreSQL's advisory lock for our schema: any number will do, as long as it is always this one ("date" in ASCII). */
const lockNumber = 0x64617465;

async function versionOf(query: Kysely<Tables>): Promise<number> {
  await query.schema.createTable('schema_version').ifNotExists().addColumn('version', 'integer').execute();
  const row = await query.selectFrom('schema_version').select('version').executeTakeFirst();
  if (row) return row.version;
  await query.insertInto('schema_version').values({ version: 0 }).execute();
  return 0;
}

/**
 * Brings the schema up to date, forward only. All steps are one transaction under a lock, so two that start together do it once
 * and a crash leaves the earlier version. Throws `storage` where a newer Dateline wrote the database.
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await database.query.transaction().execute(async (transaction: Transaction<Tables>) => {
    // SQLite's transactions begin with the write lock in hand and need no other.
    if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(transaction);
    const version = await versionOf(transaction);
    if (version > steps.length) {
      throw new Failure(
        'storage',
        `The database has schema version ${version}, this Dateline knows ${steps.length}: a newer Dateline wrote it. Install that version or restore a backup.`,
      );
    }
    for (const step of steps.slice(version)) await step(transaction, database.engine);
    if (version < steps.length) await transaction.updateTable('schema_version').set({ version: steps.length }).execute();
  });
}
