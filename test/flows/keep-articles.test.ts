import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../../src/domain/article.ts';
import { Failure } from '../../src/domain/failure.ts';
import { anyPublisher } from '../../src/domain/publisher.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { createKeepingLibrary } from '../../src/flows/keep-articles.ts';
import { createLibrary } from '../../src/flows/library.ts';
import type { SourceProblem } from '../../src/ports.ts';
import { createRecordedLog } from '../support/recorded-log.ts';

const topic: Topic = { slug: 'harbour', names: ['The harbour'], timeZone: 'UTC', command: 'harbour', folder: 'x', questions: [] };

function scene() {
  const articles: Article[] = [{ id: 'a1', text: 'The bridge opened on Monday.', published: '2022-11-12' }];
  const saved: string[] = [];
  const away = { times: 0 };
  const log = createRecordedLog();
  const told: string[] = [];
  const problems: SourceProblem[] = [];
  const library = createKeepingLibrary({
    library: createLibrary({
      source: { read: async () => ({ articles: [...articles], problems: [...problems] }) },
      publishers: anyPublisher,
      clock: () => Date.parse('2022-11-13'),
    }),
    store: {
      saveArticles: async (some) => {
        if (away.times-- > 0) throw new Failure('storage', 'The database is away.');
        saved.push(...some.map(({ text }) => text));
        return some.length;
      },
    },
    clock: () => 1,
    log,
    tell: ({ where, message }) => void told.push(`${where}: ${message}`),
  });
  return { articles, problems, told, saved, away, log, library };
}

describe('articles that are read', () => {
  test('are written down afterwards, once for as long as they stay the same', async () => {
    const { articles, saved, library } = scene();
    await library.read(topic);
    assert.deepEqual(saved, []);
    await library.keep();
    await library.read(topic);
    await library.keep();
    assert.deepEqual(saved, ['The bridge opened on Monday.']);
    articles[0] = { id: 'a1', text: 'The bridge opened on Tuesday.', published: '2022-11-12' };
    await library.read(topic);
    await library.keep();
    assert.deepEqual(saved.slice(1), ['The bridge opened on Tuesday.']);
  });

  test('are tried again where the database was away, and nobody is told but the log', async () => {
    const { saved, away, log, library } = scene();
    away.times = 1;
    await library.read(topic);
    await library.keep();
    assert.deepEqual([saved.length, log.lines.length], [0, 1]);
    await library.keep();
    assert.equal(saved.length, 1);
  });

  test('tell what is wrong with a file when it arrives, once, and again when it comes back', async () => {
    const { problems, told, library } = scene();
    await library.read(topic);
    assert.deepEqual(told, []);
    const broken = { where: 'harbour/b.md', message: 'the file is not UTF-8' };
    problems.push(broken);
    await library.read(topic);
    await library.read(topic);
    assert.deepEqual(told, ['harbour/b.md: the file is not UTF-8']);
    problems.pop();
    await library.read(topic);
    problems.push(broken);
    await library.read(topic);
    assert.equal(told.length, 2);
  });
});
