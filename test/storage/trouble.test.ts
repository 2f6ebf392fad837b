import assert from 'node:assert/strict';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { Failure } from '../../src/domain/failure.ts';
import { createEventStore } from '../../src/storage/events.ts';
import { openDatabase, openStore } from '../../src/storage/open.ts';
import { testEngines } from '../support/databases.ts';

const at = '2026-03-01T08:00:00.000Z';
const saying =
  (words: RegExp) =>
  (error: unknown): boolean =>
    error instanceof Failure && error.kind === 'storage' && words.test(error.message);

describe('a SQLite file in trouble', () => {
  test('says that the disk is full, keeps what it has, and goes on when there is room', async () => {
    const { place, remove } = await testEngines[0]!.emptyPlace();
    const database = await openDatabase({ place });
    const events = createEventStore(database);
    await events.firstSeen('before', at);
    await sql`pragma max_page_count = 1`.execute(database.query);
    const long = 'x'.repeat(1_000_000);
    await assert.rejects(events.firstSeen(long, at), saying(/the disk is full; make room/));
    await assert.rejects(
      database.query
        .transaction()
        .execute((transaction) => createEventStore({ ...database, query: transaction }).firstSeen(long, at)),
      saying(/the disk is full; make room/),
    );
    assert.equal(await events.firstSeen('before', at), false);
    await sql`pragma max_page_count = 1000000`.execute(database.query);
    assert.equal(await events.firstSeen(long, at), true);
    await database.close();
    await remove();
  });

  test('says that it may only be read', async () => {
    const { place, remove } = await testEngines[0]!.emptyPlace();
    const database = await openDatabase({ place });
    await sql`pragma query_only = on`.execute(database.query);
    await assert.rejects(
      createEventStore(database).firstSeen('event', at),
      saying(/may only be read; allow this user to write it/),
    );
    await database.close();
    await remove();
  });
});

/** A way to PostgreSQL that can be cut. */
async function createCutableWay(to: URL): Promise<{ url: string; cut(): Promise<void>; mend(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const start = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((incoming) => {
        const outgoing = connect(Number(to.port || '5432'), to.hostname);
        for (const [one, other] of [
          [incoming, outgoing],
          [outgoing, incoming],
        ] as const) {
          sockets.add(one);
          one.on('error', () => other.destroy());
          one.on('close', () => sockets.delete(one));
          one.pipe(other);
        }
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await start(0);
  const { port } = server.address() as AddressInfo;
  const own = new URL(to.href);
  own.hostname = '127.0.0.1';
  own.port = String(port);
  return {
    url: own.href,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      server = await start(port);
    },
  };
}

const postgres = testEngines[1]!;

describe('a PostgreSQL that goes away', { skip: postgres.skip }, () => {
  test('is told in words, without its password, and used again when it comes back', async () => {
    const { place, remove } = await postgres.emptyPlace();
    assert.ok(place.engine === 'postgres');
    const direct = new URL(place.url);
    direct.password = 'canary';
    const way = await createCutableWay(direct);
    const store = await openStore({ place: { engine: 'postgres', url: way.url } });
    assert.equal(await store.firstSeen('before', at), true);
    await way.cut();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await assert.rejects(store.firstSeen('while away', at), (error: unknown) => {
        assert.ok(saying(/Storage \(PostgreSQL at/)(error), String(error));
        assert.doesNotMatch(String(error), /canary/);
        return true;
      });
    }
    await way.mend();
    assert.equal(await store.firstSeen('before', at), false);
    assert.equal(await store.firstSeen('after', at), true);
    await store.close();
    await way.cut();
    await remove();
  });
});
