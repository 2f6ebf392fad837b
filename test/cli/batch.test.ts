import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { batch } from '../../src/cli/batch.ts';
import type { CommandContext } from '../../src/cli/command.ts';

interface Running {
  readonly input: PassThrough;
  readonly answers: Interface;
  readonly done: Promise<number>;
}

function start(words: readonly string[], changed: Partial<CommandContext> = {}): Running {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const context = { input, output, errors: new PassThrough(), environment: {}, root: process.cwd(), clock: () => 0 };
  const done = batch.run({ ...context, ...changed, words }).finally(() => output.end());
  return { input, answers: createInterface({ input: output }), done };
}

async function answersTo(words: readonly string[], lines: readonly string[]): Promise<readonly unknown[]> {
  const { input, answers, done } = start(words);
  const read: unknown[] = [];
  answers.on('line', (line) => read.push(JSON.parse(line)));
  input.end(`${lines.join('\n')}\n`);
  assert.equal(await done, 0);
  await once(answers, 'close');
  return read;
}

const record = (id: unknown, text: string): string => JSON.stringify({ id, articles: [{ id: 'a', text }] });
const flood = 'The river Alda flooded the old town on Monday. Forty houses stand empty, the mayor said.';

describe('batch', () => {
  test('answers each line while the input is still open', async () => {
    const { input, answers, done } = start(['brief']);
    const lines = answers[Symbol.asyncIterator]();
    for (const id of ['first', 'second']) {
      input.write(`${record(id, flood)}\n`);
      const { value = '' } = await lines.next();
      assert.match(value, new RegExp(`^\\{"id":"${id}","briefing":.*The river Alda flooded the old town`));
    }
    input.end();
    assert.equal(await done, 0);
  });

  test('answers in the order of the lines, whatever they take', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => record(at, flood.repeat(at % 7 === 0 ? 200 : 1)));
    const answers = await answersTo(['brief'], lines);
    assert.deepEqual(
      answers.map((answer) => (answer as { id: number }).id),
      lines.map((_, at) => at),
    );
  });

  test('tells of a bad line and goes on', async () => {
    const answers = await answersTo(['brief'], ['{"id": 1', '', '{"id": 2}', '[]', record(3, flood)]);
    const [notJson, noArticles, noRecord, good] = answers as { id: unknown; error?: { kind: string; message: string } }[];
    assert.deepEqual(notJson, { id: null, error: { kind: 'bad-input', message: 'line 1 is not JSON' } });
    assert.equal(noArticles?.id, 2);
    assert.match(noArticles?.error?.message ?? '', /^articles: /);
    assert.deepEqual([noRecord?.id, noRecord?.error?.kind], [null, 'bad-input']);
    assert.deepEqual([good?.id, good?.error], [3, undefined]);
  });

  test('takes a line as the whole of what stands before its end', async () => {
    const answers = await answersTo(['brief'], [`\uFEFF${record(1, flood)}\r`, record(2, `${flood}\u2028${flood}`)]);
    assert.deepEqual(
      (answers as { id: number; error?: unknown }[]).map(({ id, error }) => [id, error]),
      [
        [1, undefined],
        [2, undefined],
      ],
    );
  });

  test('goes on behind what cannot be written down again', async () => {
    const deep = `{"id": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const [first, second] = (await answersTo(['brief'], [deep, record(2, flood)])) as { id: unknown; error?: { kind: string } }[];
    assert.deepEqual([first?.id, first?.error?.kind], [null, 'bad-input']);
    assert.deepEqual([second?.id, second?.error], [2, undefined]);
  });

  const refused: readonly (readonly [string, object, string])[] = [
    [
      'a day that is not in the calendar',
      { articles: [{ id: 'a', text: flood, date: '2023-02-29' }] },
      'articles.0.date: there is no such day',
    ],
    ['a moment that is none', { articles: [], asOf: '2024-05-03Tnoon' }, 'asOf: there is no such day'],
    [
      'two articles with one id',
      {
        articles: [
          { id: '7', text: flood },
          { id: 7, text: `${flood} ${flood}` },
        ],
      },
      'articles.1.id: another article has the id 7',
    ],
  ];
  for (const [what, fields, message] of refused)
    test(`refuses ${what}`, async () => {
      const [answer] = (await answersTo(['brief'], [JSON.stringify({ id: 1, ...fields })])) as { error?: unknown }[];
      assert.deepEqual(answer?.error, { kind: 'bad-input', message });
    });

  test('takes one article sent twice', async () => {
    const article = { id: 'a', text: flood };
    const [answer] = (await answersTo(['brief'], [JSON.stringify({ id: 1, articles: [article, article] })])) as object[];
    assert.ok(answer && 'briefing' in answer);
  });

  test('answers what it has read where the input breaks off', async () => {
    const broken = async function* (): AsyncGenerator<string> {
      yield `${record(1, flood)}\n${record(2, flood)}\n`;
      throw new Error('the cable is out');
    };
    const { answers, done } = start(['brief'], { input: Readable.from(broken(), { objectMode: false }) });
    const read: string[] = [];
    answers.on('line', (line) => read.push(line));
    await assert.rejects(done, { kind: 'unavailable', message: /the cable is out/ });
    assert.deepEqual(
      read.map((line) => JSON.parse(line).id),
      [1, 2],
    );
  });

  test('ends where the settings are off', async () => {
    await assert.rejects(start(['brief'], { root: join(import.meta.dirname, 'nowhere') }).done, { kind: 'settings' });
  });

  test('gives for each operation what it asks for', async () => {
    const article = { id: 'a', text: flood };
    const asked = { id: 1, articles: [article], question: 'How many houses stand empty?' };
    const stated = { id: 1, articles: [article], statement: 'The river Alda flooded the old town on Monday.' };
    const [analysis] = (await answersTo(['analyse'], [JSON.stringify({ id: 1, text: flood })])) as { sentences: unknown[] }[];
    const [answer] = (await answersTo(['ask'], [JSON.stringify(asked)])) as { kind: string; short: string }[];
    const [support] = (await answersTo(['verify'], [JSON.stringify(stated)])) as { supported: boolean }[];
    assert.equal(analysis?.sentences.length, 2);
    assert.deepEqual([answer?.kind, answer?.short], ['answer', 'Forty']);
    assert.equal(support?.supported, true);
  });

  test('says which operations there are', async () => {
    await assert.rejects(start(['summarise']).done, { message: 'batch takes one of: analyse, brief, ask, verify.' });
  });
});
