import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { batch } from '../../src/cli/batch.ts';

interface Running {
  readonly input: PassThrough;
  readonly answers: Interface;
  readonly done: Promise<number>;
}

function start(...words: readonly string[]): Running {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const context = { words, input, output, errors: new PassThrough(), environment: {}, root: process.cwd(), clock: () => 0 };
  const done = batch.run(context).finally(() => output.end());
  return { input, answers: createInterface({ input: output }), done };
}

async function answersTo(words: readonly string[], lines: readonly string[]): Promise<readonly unknown[]> {
  const { input, answers, done } = start(...words);
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
    const { input, answers, done } = start('brief');
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
    await assert.rejects(start('summarise').done, { message: 'batch takes one of: analyse, brief, ask, verify.' });
  });
});
