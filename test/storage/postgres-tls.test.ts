import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Failure } from '../../src/domain/failure.ts';
import { openStore } from '../../src/storage/open.ts';
import { readPostgresAddress, type TlsOptions } from '../../src/storage/postgres-tls.ts';
import { type OwnPostgres, skipOwnPostgres, startOwnPostgres } from '../support/own-postgres.ts';

const saying =
  (kind: Failure['kind'], words: RegExp) =>
  (error: unknown): boolean =>
    error instanceof Failure && error.kind === kind && words.test(error.message);

describe('an encrypted PostgreSQL', { skip: skipOwnPostgres }, () => {
  let server: OwnPostgres;
  before(async () => {
    server = await startOwnPostgres();
    await server.encryptedOnly(true);
  });
  after(() => server.remove());

  const use = async (url: string, tls?: TlsOptions): Promise<void> => {
    const store = await openStore({ place: { engine: 'postgres', url, tls }, role: 'command' });
    try {
      assert.deepEqual(await store.articleRevisions('none'), []);
    } finally {
      await store.close();
    }
  };

  test('is used where its authority is named, beside its address or in it', async () => {
    await use(server.url(), { authority: server.authority });
    await use(server.url('sslmode=verify-full'), { authority: server.authority });
    await use(server.url('sslmode=require'), { authority: server.authority });
    await use(server.url(`sslmode=verify-full&sslrootcert=${server.authorityFile}`));
    await use(server.url('sslmode=no-verify'));
  });

  test('is refused where its certificate is from another authority, or from one that nobody named', async () => {
    const notTrusted = saying('storage', /not from an authority that is trusted; name the file of that authority in DATABASE_CA/);
    for (const parameters of ['', 'sslmode=require', 'sslmode=verify-ca', 'sslmode=verify-full']) {
      await assert.rejects(use(server.url(parameters), { authority: server.otherAuthority }), notTrusted, parameters);
    }
    await assert.rejects(use(server.url('sslmode=require')), notTrusted);
    await assert.rejects(use(server.url('ssl=true')), notTrusted);
  });

  test('is refused where its certificate is for another name, unless the name is not to be looked at', async () => {
    const authority = { authority: server.authority };
    const another = saying('storage', /certificate is for another host name/);
    await assert.rejects(use(server.url('', '127.0.0.1'), authority), another);
    await assert.rejects(use(server.url('sslmode=verify-full', '127.0.0.1'), authority), another);
    await use(server.url('sslmode=verify-ca', '127.0.0.1'), authority);
  });

  test('says that it wants encryption where none is asked for', async () => {
    await assert.rejects(use(server.url()), saying('storage', /takes encrypted connections alone; set DATABASE_CA/));
    await assert.rejects(use(server.url('sslmode=disable')), saying('storage', /takes encrypted connections alone/));
  });

  test('where both are taken, an address without a word about it is not encrypted', async () => {
    await server.encryptedOnly(false);
    await use(server.url());
    await use(server.url('sslmode=disable'));
    await server.encryptedOnly(true);
  });
});

describe("what a PostgreSQL's address asks for", () => {
  const address = 'postgres://u@db.example/dateline';
  test('is taken out of it, and nothing else', () => {
    const { url, tls } = readPostgresAddress(`${address}?application_name=x&sslmode=verify-full`);
    assert.deepEqual([url, tls?.rejectUnauthorized], [`${address}?application_name=x`, true]);
    assert.equal(readPostgresAddress(address).tls, undefined);
    assert.equal(readPostgresAddress(`${address}?sslmode=no-verify`).tls?.rejectUnauthorized, false);
  });
  test('is refused in words where it is not kept, or says the opposite of the settings', () => {
    const read = (parameters: string, tls?: TlsOptions) => () => readPostgresAddress(`${address}?${parameters}`, tls);
    assert.throws(
      read('sslmode=prefer'),
      saying('settings', /sslmode=prefer, which is not kept\. Write one of: disable, require/),
    );
    assert.throws(read('sslmode=disable', { authority: 'x' }), saying('settings', /remove one of the two/));
    assert.throws(
      read('sslmode=require&sslrootcert=/nowhere.crt'),
      saying('settings', /sslrootcert=\/nowhere\.crt, which cannot/),
    );
  });
});
