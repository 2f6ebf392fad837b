import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { Failure } from '../../src/domain/failure.ts';
import { backup, restore } from '../../src/storage/backup.ts';
import { migrations } from '../../src/storage/migrations/all.ts';
import { severalTopics } from '../../src/storage/migrations/several-topics.ts';
import { openAsItIs, openStore, type StoreOptions } from '../../src/storage/open.ts';
import { changeOf, subscriptionOf } from '../contracts/store/subscriptions.ts';
import { testEngines } from '../support/databases.ts';
import { briefingWith } from '../support/delivery-bench.ts';

const at = '2026-03-01T08:00:00.000Z';

/** More rows than are read at a time, of several tables, with nulls, big numbers and any script. */
async function fill(place: StoreOptions['place']): Promise<void> {
  const store = await openStore({ place });
  await store.saveEdition({ id: 'e1', topic: 'порт', madeAt: at, briefing: briefingWith(1) });
  await store.openConversation({
    id: 'c1',
    target: { platform: 'slack', channel: 'C1', thread: '1' },
    topic: 'порт',
    edition: 'e1',
  });
  for (let number = 0; number < 3; number += 1) {
    await store.addTurn('c1', { question: `"${number}"\n?`, answer: '⚓' }, { platform: 'slack', id: 'U1' }, at);
  }
  await store.saveSubscription(subscriptionOf('s1', 1_700_000_000_000), changeOf('s1'));
  await store.enqueueDue({
    nowMs: 1_700_000_000_000,
    limit: 1,
    superseded: '',
    plan: () => ({ deliveries: [{ id: 'd1', slotMs: 1_700_000_000_000, state: 'waiting' }] }),
  });
  await store.append({ id: 'w1', channel: 'general', at, openThread: true, text: 'hello' });
  await store.saveArticles(
    Array.from({ length: 1_200 }, (_, index) => ({ id: `a${index}`, text: `Text ${index}.` })),
    1,
  );
  await store.close();
}

async function linesOf(place: StoreOptions['place']): Promise<string[]> {
  const database = await openAsItIs({ place, role: 'command' });
  const lines: string[] = [];
  await backup(database, at, async (line) => void lines.push(line.trimEnd()));
  await database.close();
  return lines;
}

async function restoreInto(place: StoreOptions['place'], lines: readonly string[]): Promise<number> {
  const database = await openAsItIs({ place });
  try {
    return await restore(database, async function* () {
      yield* lines;
    });
  } finally {
    await database.close();
  }
}

const rowsIn = (lines: readonly string[]): string[] => lines.slice(0, -1).toSorted();

for (const from of testEngines) {
  for (const to of testEngines) {
    describe(`a backup from ${from.name} to ${to.name}`, { skip: from.skip || to.skip }, () => {
      test('brings everything over', async () => {
        const [source, target] = [await from.emptyPlace(), await to.emptyPlace()];
        await fill(source.place);
        const lines = await linesOf(source.place);
        assert.equal(await restoreInto(target.place, lines), lines.length - 2);
        assert.deepEqual(rowsIn(await linesOf(target.place)), rowsIn(lines));
        const store = await openStore({ place: target.place });
        assert.equal((await store.conversationAt({ platform: 'slack', channel: 'C1', thread: '1' }))?.turns.length, 3);
        await store.close();
        await source.remove();
        await target.remove();
      });
    });
  }
}

/** The lines of a backup as a Dateline of that schema wrote them. */
function backupLines(schema: number, rows: readonly unknown[]): readonly string[] {
  const lines = [{ dateline: 'backup', version: 1, schema, at }, ...rows].map((line) => JSON.stringify(line));
  const sha256 = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return [...lines, JSON.stringify({ end: true, rows: rows.length, sha256 })];
}

/** A subscription of the time when it had one topic. */
const earlierSubscription = {
  table: 'subscriptions',
  row: {
    ...{
      id: 's1',
      topic: 'harbour',
      platform: 'web',
      workspace: '',
      channel: 'general',
      thread: '',
      state: 'paused',
      reason: null,
    },
    ...{ origin: 'chat', creator_platform: null, creator_id: null, created_at: 1, next_due_at: null, next_local: null },
    ...{ wishes: '{"cadence":{"kind":"daily","at":"08:00"},"timeZone":"UTC"}', last_edition: null },
  },
};

for (const engine of testEngines) {
  describe(`a backup that an earlier Dateline wrote, restored into ${engine.name}`, { skip: engine.skip }, () => {
    for (const schema of migrations.slice(0, migrations.indexOf(severalTopics)).keys()) {
      test(`of schema ${schema + 1} takes every later step`, async () => {
        const { place, remove } = await engine.emptyPlace();
        const rows = [{ table: 'events', row: { id: 'kept', at: 'then' } }, ...(schema >= 1 ? [earlierSubscription] : [])];
        assert.equal(await restoreInto(place, backupLines(schema + 1, rows)), rows.length);
        const store = await openStore({ place });
        assert.equal(await store.firstSeen('kept', at), false);
        if (schema >= 1) assert.deepEqual((await store.subscription('s1'))?.topics, ['harbour']);
        await store.close();
        await remove();
      });
    }
  });
}

describe('a restore', () => {
  const [engine] = testEngines;

  /** What is done to a good backup, and what is said of it. */
  const harm: readonly (readonly [string, (lines: readonly string[]) => readonly string[], RegExp])[] = [
    ['was cut off', (lines) => lines.slice(0, -1), /its end is missing/],
    ['lost a line', (lines) => lines.toSpliced(5, 1), /was changed or is damaged/],
    ['was changed', (lines) => lines.map((line) => line.replace('Text 7.', 'Text 8.')), /was changed or is damaged/],
    ['is something else', () => ['hello'], /does not begin as a backup/],
    ['is empty', () => [], /its end is missing/],
    ['is of a newer Dateline', (lines) => lines.map((line) => line.replace('"version":1', '"version":2')), /newer Dateline/],
  ];
  for (const [name, change, words] of harm) {
    test(`refuses a file that ${name}, and changes nothing`, async () => {
      const [source, target] = await Promise.all([engine!.emptyPlace(), engine!.emptyPlace()]);
      await fill(source.place);
      const lines = change(await linesOf(source.place));
      await assert.rejects(
        restoreInto(target.place, lines),
        (error: unknown) => error instanceof Failure && words.test(error.message),
      );
      const store = await openStore({ place: target.place });
      assert.deepEqual(await store.articleRevisions('a7'), []);
      await store.close();
      await source.remove();
      await target.remove();
    });
  }

  test('refuses a database that holds something', async () => {
    const { place, remove } = await engine!.emptyPlace();
    await fill(place);
    await assert.rejects(restoreInto(place, await linesOf(place)), /the database is not empty/);
    await remove();
  });
});
