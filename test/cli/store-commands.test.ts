import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { runCommand } from '../../src/cli/dateline.ts';
import { tellingActions } from '../../src/flows/tell-maker.ts';
import { openStore } from '../../src/storage/open.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';

const friday = Date.parse('2022-11-11T10:00:00Z');

describe('commands on the store', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-cli-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs a command on a data folder of its own and gives its status and what it wrote. */
  async function dateline(words: string, { data = 'data', nowMs = friday } = {}) {
    const [name, ...rest] = words.split(' ');
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const status = await runCommand(name, {
      words: rest,
      input: new PassThrough(),
      output,
      errors,
      environment: { DATELINE_DATA: join(folder, data) },
      root: join(import.meta.dirname, '..', '..'),
      clock: () => nowMs,
    });
    output.end();
    errors.end();
    return { status, said: await text(output), errors: await text(errors) };
  }

  test('subscribes, lists, sends now and shows the state', async () => {
    const made = await dateline('subscribe slack:T1/C1 kherson daily 08:00');
    assert.match(made.said, /gets the briefing on Kherson daily at 08:00 Kyiv time/);
    assert.match((await dateline('subscribe slack:T1/C1')).said, /active/);
    assert.match((await dateline('subscribe slack:T1/C1 now')).said, /on its way/);
    const shown = await dateline('status');
    assert.match(shown.said, /1 subscription\. Deliveries: 1 waiting\./);
    assert.equal(shown.status, 0);
    assert.match((await dateline('deliveries')).said, /kherson {2}slack:T1\/C1 {2}waiting/);
    assert.match((await dateline('deliveries --failed')).said, /no such deliveries/);
  });

  test('does nothing where there are words that it does not know', async () => {
    for (const words of ['prune --dry-run', 'status --json', 'why kherson harbour', 'backup a b', 'forget web:one web:two']) {
      const { status, said, errors } = await dateline(words, { data: 'unread' });
      assert.deepEqual([status, said], [2, ''], words);
      assert.match(errors, /is one word too many/, words);
    }
    assert.match((await dateline('why')).errors, /Name a subscription, a topic or an article/);
    assert.match((await dateline('forget someone')).errors, /Name the person by platform and id/);
    for (const limit of ['many', '0', '1.5']) {
      const { status, errors } = await dateline(`deliveries --limit ${limit}`);
      assert.equal(status, 2);
      assert.match(errors, /--limit takes a number of lines/);
    }
    const { status, errors } = await dateline(`restore ${folder}`, { data: 'unread' });
    assert.equal(status, 2);
    assert.match(errors, /cannot be read \(EISDIR\)/);
  });

  test('leaves nothing half written where a backup fails, and says where the data folder cannot be', async () => {
    await mkdir(join(folder, 'taken.jsonl'));
    const { status, errors } = await dateline(`backup ${join(folder, 'taken.jsonl')}`, { data: 'unread' });
    assert.equal(status, 1);
    assert.match(errors, /could not be written to .*taken\.jsonl/);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('unfinished')),
      [],
    );
    await writeFile(join(folder, 'a-file'), '');
    assert.match((await dateline('status', { data: 'a-file' })).errors, /a file stands where its folder should be/);
    assert.match((await dateline('status', { data: 'a-file/below' })).errors, /a file stands where its folder should be/);
  });

  test('says by its status whether a subscription was made', async () => {
    const made = await dateline('subscribe slack:T1/C2 kherson daily 25:00', { data: 'asked' });
    assert.deepEqual([made.status, made.said], [2, '']);
    assert.match(made.errors, /do not understand when "daily 25:00" is/);
    assert.equal((await dateline('subscribe slack:T1/C2 pause 3', { data: 'asked' })).status, 2);
    assert.equal((await dateline('subscribe slack:T1/C2 list', { data: 'asked' })).status, 0);
  });

  test('says where it needs more words', async () => {
    const { status, errors } = await dateline('subscribe nowhere kherson daily 08:00');
    assert.equal(status, 2);
    assert.match(errors, /Say where, such as web:general/);
    assert.match((await dateline('backup')).errors, /Name the file/);
    assert.match((await dateline('restore /nowhere.jsonl', { data: 'other' })).errors, /There is no file/);
  });

  test('knows the articles that a command has read', async () => {
    const article = 'why kherson/2022-11-09-withdrawal-ordered';
    assert.match((await dateline(article, { data: 'read' })).errors, /no subscription, topic or article/);
    assert.match((await dateline('brief kherson', { data: 'read' })).said, /Kherson/i);
    assert.match(
      (await dateline(article, { data: 'read' })).said,
      /wording 1, first read 2022-11-11.*no edition has been made since/s,
    );
    assert.equal((await dateline('ask kherson Who ordered it?', { data: 'asked' })).status, 0);
    assert.match((await dateline(article, { data: 'asked' })).said, /wording 1/);
  });

  test('says why', async () => {
    const [, id = ''] = /^(\w{12}) {2}kherson/m.exec((await dateline('status')).said) ?? [];
    assert.match((await dateline(`why ${id}`)).said, /It is active\. Next slot 2022-11-12T06:00/);
    assert.match((await dateline('why kherson')).said, /1 subscription\..*No edition has been made yet/s);
    assert.match((await dateline('why nothing')).errors, /no subscription, topic or article "nothing"/);
  });

  test('shows whether who made a stopped subscription could be told', async () => {
    const store = await openStore({ place: { engine: 'sqlite', file: join(folder, 'stopped', 'dateline.sqlite') } });
    const audit = (subject: string, action: string, atMs: number, detail = '') => ({
      ...changeOf(subject, action, atMs),
      detail,
    });
    for (const id of ['told', 'not-told', 'unknown']) {
      await store.saveSubscription(subscriptionOf(id, friday), changeOf(id));
      await store.stopSubscription(id, audit(id, 'stop', friday, 'The channel is gone.'));
    }
    await store.recordAudit(audit('told', tellingActions.told, friday + 1));
    await store.recordAudit(audit('not-told', tellingActions.notTold, friday + 1, 'They take no messages.'));
    await store.close();
    const { said, status } = await dateline('status', { data: 'stopped' });
    assert.match(said, /^told .*The channel is gone\. {2}Who made it was told\.$/m);
    assert.match(said, /^not-told .*Who made it could not be told: They take no messages\.$/m);
    assert.match(said, /^unknown .*Who made it was not told\.$/m);
    assert.equal(status, 1);
  });

  test('moves everything into another database, forgets and prunes', async () => {
    const file = join(folder, 'backup.jsonl');
    assert.match((await dateline(`backup ${file}`)).said, /records written/);
    assert.match((await dateline(`restore ${file}`, { data: 'moved' })).said, /records restored/);
    assert.match((await dateline('status', { data: 'moved' })).said, /1 subscription\. Deliveries: 1 waiting\./);
    assert.match((await dateline(`restore ${file}`, { data: 'moved' })).errors, /the database is not empty/);
    await writeFile(file, 'spoilt');
    assert.match((await dateline(`restore ${file}`, { data: 'third' })).errors, /does not begin as a backup/);
    assert.match((await dateline('forget slack:U1')).said, /0 records of this person/);
    assert.match((await dateline('prune')).said, /nothing to remove/);
  });
});
