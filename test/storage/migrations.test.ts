import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { Failure } from '../../src/domain/failure.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { migrations } from '../../src/storage/migrations/all.ts';
import { severalTopics } from '../../src/storage/migrations/several-topics.ts';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { openPostgres } from '../../src/storage/postgres-pool.ts';
import { openSqlite } from '../../src/storage/sqlite-database.ts';
import type { Database, Tables } from '../../src/storage/tables.ts';
import { testEngines } from '../support/databases.ts';

function bare(place: StoreOptions['place']): Database {
  const dialect =
    place.engine === 'sqlite'
      ? new SqliteDialect({ database: openSqlite(place.file) })
      : new PostgresDialect({ pool: openPostgres(place.url) });
  return { engine: place.engine, query: new Kysely<Tables>({ dialect }) };
}

/** Opens the store in a process of its own, and closes it. */
async function openInProcess(place: StoreOptions['place']): Promise<void> {
  const module = new URL('../../src/storage/open.ts', import.meta.url).href;
  const script = `import { openStore } from ${JSON.stringify(module)};
    await (await openStore(${JSON.stringify({ place, role: 'command' })})).close();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
}

/** Every table with its columns, to compare two databases. */
async function schemaOf({ query }: Database): Promise<string> {
  const tables = await query.introspection.getTables();
  return tables
    .map(({ name, columns }) => `${name}: ${columns.map((column) => `${column.name} ${column.dataType}`).join(', ')}`)
    .sort()
    .join('\n');
}

for (const engine of testEngines) {
  describe(`migrations on ${engine.name}`, { skip: engine.skip }, () => {
    test('lead from every earlier version to the same schema, with what was there', async () => {
      const schemas = new Set<string>();
      for (let version = 0; version <= migrations.length; version += 1) {
        const { place, remove } = await engine.emptyPlace();
        const database = bare(place);
        await migrate(database, migrations.slice(0, version));
        if (version > 0) await sql`insert into events (id, at) values ('kept', 'then')`.execute(database.query);
        await migrate(database);
        const kept = await database.query.selectFrom('events').selectAll().execute();
        assert.equal(kept.length, version > 0 ? 1 : 0);
        schemas.add(await schemaOf(database));
        await database.query.destroy();
        await remove();
      }
      assert.equal(schemas.size, 1);
    });

    test('bring the topic, the last edition and the language of a subscription over', async () => {
      const { place, remove } = await engine.emptyPlace();
      const database = bare(place);
      const before = migrations.indexOf(severalTopics);
      await migrate(database, migrations.slice(0, before));
      const wishes = { cadence: { kind: 'daily', at: '08:00' }, timeZone: 'UTC', onlyChanges: false, opensThread: true };
      for (const [id, language] of [
        ['plain', undefined],
        ['british', 'en-GB'],
        ['unheard', 'uk'],
      ]) {
        await sql`insert into subscriptions (id, topic, platform, workspace, channel, thread, state, origin, created_at, wishes, last_edition)
          values (${id}, 'harbour', 'web', '', 'general', '', 'paused', 'chat', 1, ${JSON.stringify({ ...wishes, language })}, 'e1')`.execute(
          database.query,
        );
      }
      await database.query.destroy();
      const store = await openStore({ place });
      const found = await store.subscriptions({ topic: 'harbour' });
      assert.deepEqual(
        found.map(({ id, topics, lastEditions, language, cadence }) => [id, topics, lastEditions, language, cadence]),
        [
          ['british', ['harbour'], { harbour: 'e1' }, 'en', wishes.cadence],
          ['plain', ['harbour'], { harbour: 'e1' }, undefined, wishes.cadence],
          ['unheard', ['harbour'], { harbour: 'e1' }, undefined, wishes.cadence],
        ],
      );
      await store.close();
      await remove();
    });

    test('are applied once by two that start together', async () => {
      const { place, remove } = await engine.emptyPlace();
      await Promise.all([openInProcess(place), openInProcess(place)]);
      const store = await openStore({ place });
      await store.close();
      await remove();
    });

    test('refuse a database that a newer Dateline wrote', async () => {
      const { place, remove } = await engine.emptyPlace();
      const database = bare(place);
      await migrate(database);
      await database.query
        .updateTable('schema_version')
        .set({ version: migrations.length + 1 })
        .execute();
      await assert.rejects(
        migrate(database),
        (error: unknown) => error instanceof Failure && /newer Dateline/.test(error.message),
      );
      await database.query.destroy();
      await remove();
    });
  });
}
