import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { type Line, linesOf } from '../../src/cli/lines.ts';

async function read(chunks: readonly (string | Uint8Array)[], longest?: number): Promise<readonly (string | undefined)[]> {
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const lines: Line[] = [];
  for await (const line of linesOf(input, longest)) lines.push(line);
  assert.deepEqual(
    lines.map(({ number }) => number),
    lines.map((_, index) => index + 1),
  );
  return lines.map(({ text }) => text);
}

describe('lines', () => {
  const rows: readonly (readonly [string, readonly (string | Uint8Array)[], readonly string[]])[] = [
    ['end where the system says, the last one with the input', ['a\nb\r\n\nc'], ['a', 'b', '', 'c']],
    ['are none in an empty input', [], []],
    ['begin behind a byte order mark', ['\uFEFFa\n\uFEFFb'], ['a', '\uFEFFb']],
    ['hold what other systems end a line with', ['"a\u2028b\u2029c"\n', 'd\re\n'], ['"a\u2028b\u2029c"', 'd\re']],
    [
      'come together from pieces cut anywhere, within a letter too',
      [...Buffer.from('zé\r\n😀')].map((byte) => Uint8Array.of(byte)),
      ['zé', '😀'],
    ],
    ['show where a byte is not UTF-8', [Uint8Array.of(0x61, 0xff, 0x62)], ['a\uFFFDb']],
  ];
  for (const [promise, chunks, expected] of rows)
    test(promise, async () => {
      assert.deepEqual(await read(chunks), expected);
    });

  test('are left out where they are too long, and only they', async () => {
    assert.deepEqual(await read(['a\n', 'bbb', 'bbb\nc\n', 'ddddd'], 4), ['a', undefined, 'c', undefined]);
  });

  test('tell of an input that breaks off', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a\nb');
      throw new Error('the cable is out');
    };
    const given: (string | undefined)[] = [];
    await assert.rejects(
      async () => {
        for await (const { text } of linesOf(broken())) given.push(text);
      },
      { kind: 'unavailable', message: 'the input cannot be read: the cable is out' },
    );
    assert.deepEqual(given, ['a']);
  });
});
