import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitRuns } from '../../src/cards/split-runs.ts';

const cost = (text: string): number => text.length;
const pieces = (text: string, maximum: number): readonly string[] =>
  splitRuns([{ text }], { maximum, cost, runCost: 0 }).map((piece) => piece.map((run) => run.text).join(''));

const rows: readonly (readonly [what: string, text: string, maximum: number, pieces: readonly string[]])[] = [
  ['keeps what fits', 'one two', 7, ['one two']],
  ['breaks between words', 'one two three', 8, ['one two ', 'three']],
  ['breaks a word only where it alone is too long', 'a muchtoolong b', 5, ['a ', 'mucht', 'oolon', 'g b']],
  ['never breaks a letter from its marks', 'e\u0301e\u0301e\u0301', 4, ['e\u0301e\u0301', 'e\u0301']],
  ['never breaks an emoji that is one for the eye', '👩‍👩‍👧👩‍👩‍👧', 10, ['👩‍👩‍👧', '👩‍👩‍👧']],
  ['never tears a code point, even where one letter is longer than a piece', '👩‍👩‍👧', 3, ['👩‍', '👩‍', '👧']],
  ['says nothing of nothing', '', 5, []],
];
for (const [what, text, maximum, expected] of rows) test(what, () => assert.deepEqual(pieces(text, maximum), expected));

test('loses nothing, keeps every piece within the limit and every mark on its words', () => {
  const runs = fc.array(
    fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 60 }),
      mark: fc.constantFrom(undefined, 'strong' as const),
      href: fc.constantFrom(undefined, 'https://a.example'),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(runs, fc.integer({ min: 24, max: 60 }), (line, maximum) => {
      const split = splitRuns(line, { maximum, cost, runCost: 4 });
      const whole = (marked: readonly { text: string; mark?: string | undefined }[], mark?: string) =>
        marked.flatMap((run) => (run.mark === mark ? [run.text] : [])).join('');
      for (const mark of [undefined, 'strong']) assert.equal(whole(split.flat(), mark), whole(line, mark));
      for (const piece of split) {
        const used = piece.reduce((sum, run) => sum + run.text.length + 4 + (run.href?.length ?? 0), 0);
        assert.ok(used <= maximum, `${used} of ${maximum}`);
        assert.ok(piece.every(({ text }) => text.isWellFormed()));
      }
    }),
    { numRuns: 200 },
  );
});
