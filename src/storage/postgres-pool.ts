import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { readPostgresAddress, type TlsOptions } from './postgres-tls.ts';
import { storageFailure } from './storage-failure.ts';

/** One instance's connections. Work is batched, so few are needed; PostgreSQL allows 100 in all by default. */
const connectionLimit = 8;

/** How long to wait for a connection before saying that the database is away. */
const connectTimeoutMs = 5_000;

/** PostgreSQL's type number of `bigint`, which comes as text unless it is parsed. Ours are milliseconds: exact as numbers. */
const bigintType = 20;

const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): unknown =>
    type === bigintType
      ? Number
      : format === 'binary'
        ? pg.types.getTypeParser(type, 'binary')
        : pg.types.getTypeParser(type, 'text'),
};

/** The database's place without its user and password. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed ? `PostgreSQL at ${parsed.host}${parsed.pathname}` : 'PostgreSQL';
}

function guarded(where: string, client: pg.PoolClient): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, [...parameters]);
    } catch (error) {
      throw storageFailure(where, error);
    }
  };
  return { query, release: (destroy?: boolean) => client.release(destroy) } as PostgresPoolClient;
}

/** Opens a pool of connections to PostgreSQL for Kysely. Throws `settings` where the address asks for what is not kept. A lost connection is replaced at the next query. */
export function openPostgres(url: string, tls?: TlsOptions): PostgresPool {
  const where = placeOf(url);
  const address = readPostgresAddress(url, tls);
  const pool = new pg.Pool({
    connectionString: address.url,
    max: connectionLimit,
    connectionTimeoutMillis: connectTimeoutMs,
    types,
    ...(address.tls && { ssl: address.tls }),
  });
  // An idle connection that breaks is told here and dropped by the pool; whoever queries next is told if the database is still away.
  pool.on('error', () => undefined);
  // A connection that breaks while it works is told to whoever is waiting for it; without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    options: pool.options,
    connect: async () => {
      try {
        return guarded(where, await pool.connect());
      } catch (error) {
        throw storageFailure(where, error);
      }
    },
    end: () => pool.end(),
  };
}
