import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { storageFailure } from './storage-failure.ts';

/** How long a write waits for another process's write. CLI commands write for milliseconds; five seconds is far beyond. */
const busyTimeoutMs = 5_000;

/** Prepared statements kept. Queries have some hundred shapes; lists of varying length make more, so the store is emptied when full. */
const statementLimit = 500;

/** Longer ones are lists of many rows, seldom of the same length twice: kept, they would only take memory. */
const keptLength = 2_000;

/** Kysely hands over strings, numbers and nulls alone: no query of ours holds anything else. */
const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];

function guardedStatement(where: string, statement: StatementSync): SqliteStatement {
  const guard = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      throw storageFailure(where, error);
    }
  };
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => guard(() => statement.all(...values(parameters))),
    run: (parameters) => guard(() => statement.run(...values(parameters))),
    iterate: (parameters) => guard(() => statement.iterate(...values(parameters))),
  };
}

function open(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
    // FULL: a record that was confirmed survives a power cut, not only a crash of the process.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;');
    return database;
  } catch (error) {
    throw storageFailure(file, error);
  }
}

/** Opens a SQLite file for Kysely through `node:sqlite`, with its folder made where it is missing. Throws `storage`. */
export function openSqlite(file: string): SqliteDatabase {
  const database = open(file);
  const statements = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    // SQLite ends a transaction itself when the disk is full; a second rollback would hide why.
    if (sql === 'rollback' && !database.isTransaction) return prepare('select 1');
    const kept = statements.get(sql);
    if (kept) return kept;
    if (statements.size >= statementLimit) statements.clear();
    try {
      // IMMEDIATE takes the write lock at once: a transaction that reads first could otherwise fail when it comes to write.
      const statement = guardedStatement(file, database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (sql.length <= keptLength) statements.set(sql, statement);
      return statement;
    } catch (error) {
      throw storageFailure(file, error);
    }
  };
  return { prepare, close: () => database.close() };
}
