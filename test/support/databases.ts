import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StoreOptions } from '../../src/storage/open.ts';

/** A place for a store that is empty, and what takes it away again. */
export interface EmptyPlace {
  readonly place: StoreOptions['place'];
  remove(): Promise<void>;
}

/** An engine that tests run on, or the reason why they do not. */
export interface TestEngine {
  readonly name: string;
  readonly skip: string | false;
  emptyPlace(): Promise<EmptyPlace>;
}

async function sqlitePlace(): Promise<EmptyPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
  return {
    place: { engine: 'sqlite', file: join(folder, 'dateline.db') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs one statement on the server that TEST_DATABASE_URL names. */
async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function postgresPlace(url: string): Promise<EmptyPlace> {
  const name = `dateline_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    place: { engine: 'postgres', url: own.href },
    remove: () => onServer(url, `drop database if exists ${name} with (force)`),
  };
}

const testDatabaseUrl = process.env.TEST_DATABASE_URL;

/** Both engines: PostgreSQL takes part where TEST_DATABASE_URL names a server on which databases may be made. */
export const testEngines: readonly TestEngine[] = [
  { name: 'sqlite', skip: false, emptyPlace: sqlitePlace },
  {
    name: 'postgres',
    skip: testDatabaseUrl ? false : 'TEST_DATABASE_URL names no PostgreSQL server',
    emptyPlace: () => postgresPlace(testDatabaseUrl ?? ''),
  },
];
