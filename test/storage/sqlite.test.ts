import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Failure } from '../../src/domain/failure.ts';
import { openStore } from '../../src/storage/open.ts';

const saysOfStorage =
  (words: RegExp) =>
  (error: unknown): boolean =>
    error instanceof Failure && error.kind === 'storage' && words.test(error.message);

describe('a SQLite store', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-sqlite-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const place = (name: string) => ({ engine: 'sqlite' as const, file: join(folder, name, 'dateline.db') });

  test('tells a second bot to leave, and lets a command work beside the first', async () => {
    const bot = await openStore({ place: place('two') });
    await assert.rejects(openStore({ place: place('two') }), saysOfStorage(/already running/));
    const command = await openStore({ place: place('two'), role: 'command' });
    assert.equal(await command.firstSeen('event', '2026-03-01T08:00:00Z'), true);
    assert.equal(await bot.firstSeen('event', '2026-03-01T08:00:00Z'), false);
    await command.close();
    await bot.close();
    const next = await openStore({ place: place('two') });
    await next.close();
  });

  test('says that a damaged file is damaged', async () => {
    const file = join(folder, 'damaged.db');
    await writeFile(file, 'this was a database once, before the disk went bad'.repeat(100));
    await assert.rejects(openStore({ place: { engine: 'sqlite', file } }), saysOfStorage(/damaged; put it aside and restore/));
  });

  test('says that a folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    await assert.rejects(
      openStore({ place: { engine: 'sqlite', file: join(folder, 'file', 'dateline.db') } }),
      saysOfStorage(/Storage \(/),
    );
  });
});
