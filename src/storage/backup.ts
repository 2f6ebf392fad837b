import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Database, Tables } from './tables.ts';

/** The form of the file. A change that older Datelines cannot read is another number. */
const formatVersion = 1;

/** Rows read or written at a time. */
const rowsAtOnce = 500;

/** Every table with its key, in an order in which each row comes after those it refers to. */
const tables: readonly (readonly [keyof Tables & string, readonly string[]])[] = [
  ['articles', ['id', 'revision']],
  ['editions', ['id']],
  ['conversations', ['id']],
  ['turns', ['conversation', 'number']],
  ['events', ['id']],
  ['subscriptions', ['id']],
  ['subscription_topics', ['subscription', 'topic']],
  ['deliveries', ['id']],
  ['delivery_messages', ['delivery', 'part']],
  ['post_limits', ['name']],
  ['shared_editions', ['name']],
  ['audit', ['id']],
  ['web_messages', ['id']],
];

type Row = Readonly<Record<string, string | number | null>>;

const headSchema = z.object({ dateline: z.literal('backup'), version: z.number(), schema: z.number(), at: z.string() });
const rowSchema = z.object({ table: z.string(), row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) });
const endSchema = z.object({ end: z.literal(true), rows: z.number(), sha256: z.string() });

/** The rows of a table in the order of its key, a page at a time. */
async function* rowsOf(query: Kysely<Tables>, [table, key]: (typeof tables)[number]): AsyncGenerator<Row> {
  let last: Row | undefined;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (;;) {
    const after: Row | undefined = last;
    const behind = after ? sql`where (${columns}) > (${sql.join(key.map((column) => after[column]))})` : sql``;
    const page =
      await sql<Row>`select * from ${sql.table(table)} ${behind} order by ${columns} limit ${sql.lit(rowsAtOnce)}`.execute(query);
    yield* page.rows;
    last = page.rows.at(-1);
    if (page.rows.length < rowsAtOnce) return;
  }
}

async function* allLines(query: Kysely<Tables>, at: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ dateline: 'backup', version: formatVersion, schema: migrations.length, at });
  let rows = 0;
  for (const table of tables) {
    for await (const row of rowsOf(query, table)) {
      rows += 1;
      yield line({ table: table[0], row });
    }
  }
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') })}\n`;
}

/** Hands out everything as lines of JSON, as of one moment; `write` is waited for. The bot may go on meanwhile. */
export async function backup({ query, engine }: Database, at: string, write: (line: string) => Promise<void>): Promise<void> {
  await query.connection().execute(async (connection) => {
    // A snapshot: in WAL a reader keeps nobody from writing.
    await (engine === 'sqlite' ? sql`begin deferred` : sql`begin isolation level repeatable read read only`).execute(connection);
    try {
      for await (const line of allLines(connection, at)) await write(line);
    } finally {
      await sql`commit`.execute(connection);
    }
  });
}

const damaged = (why: string): Failure => new Failure('bad-input', `The backup cannot be restored: ${why}. Nothing was changed.`);

function parse<Value>(line: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a whole backup and makes sure that nothing is missing or changed; gives its schema's version. */
async function check(lines: AsyncIterable<string>): Promise<number> {
  const hash = createHash('sha256');
  let schema: number | undefined;
  let rows = 0;
  let last: string | undefined;
  for await (const line of lines) {
    if (last !== undefined) {
      hash.update(`${last}\n`);
      rows += 1;
    } else {
      const head = parse(line, headSchema);
      if (!head) throw damaged('it does not begin as a backup of Dateline does');
      if (head.version > formatVersion || head.schema > migrations.length) throw damaged('a newer Dateline wrote it');
      schema = head.schema;
    }
    last = line;
  }
  const end = parse(last ?? '', endSchema);
  if (schema === undefined || !end) throw damaged('its end is missing');
  if (end.rows !== rows - 1 || end.sha256 !== hash.digest('hex')) throw damaged('it was changed or is damaged');
  return schema;
}

async function insertRows(query: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(
    query,
  );
}

async function insertAll(query: Kysely<Tables>, lines: AsyncIterable<string>): Promise<number> {
  const known = new Set<string>(tables.map(([table]) => table));
  let inserted = 0;
  let waiting: { table: string; rows: Row[] } = { table: '', rows: [] };
  const flush = async (table: string): Promise<void> => {
    if (waiting.rows.length > 0) await insertRows(query, waiting.table, waiting.rows);
    inserted += waiting.rows.length;
    waiting = { table, rows: [] };
  };
  for await (const line of lines) {
    const read = parse(line, rowSchema);
    if (!read) continue;
    if (!known.has(read.table)) throw damaged(`it has a table ${read.table}`);
    if (read.table !== waiting.table || waiting.rows.length >= rowsAtOnce) await flush(read.table);
    waiting.rows.push(read.row);
  }
  await flush('');
  return inserted;
}

async function refuseUnlessEmpty({ query }: Database): Promise<void> {
  const present = new Set((await query.introspection.getTables()).map(({ name }) => name));
  for (const [table] of tables) {
    if (!present.has(table)) continue;
    const found = await sql`select 1 from ${sql.table(table)} limit 1`.execute(query);
    if (found.rows.length > 0) throw damaged('the database is not empty; restore into a new one');
  }
}

/**
 * Fills an empty database from a backup of either engine; gives the number of rows. `lines` gives the file's lines anew each time:
 * the whole is checked before anything is written, and it is written in one transaction. Throws `bad-input` in words.
 */
export async function restore(database: Database, lines: () => AsyncIterable<string>): Promise<number> {
  const schema = await check(lines());
  await refuseUnlessEmpty(database);
  // Rows go in under the schema they came from, and take every later step with it.
  await migrate(database, migrations.slice(0, schema));
  const rows = await database.query.transaction().execute((transaction) => insertAll(transaction, lines()));
  await migrate(database);
  return rows;
}
