import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { functionWords } from '../../src/language/function-words.ts';
import { wordsOf } from '../../src/language/words.ts';

const texts: readonly (readonly [string, string])[] = [
  ['Russia’s ministry didn’t say.', "russia ministry didn't say"],
  ["THE MAYOR'S OFFICE", 'the mayor office'],
  ['About 30,000 people fled 2.5 km.', 'about 30,000 people fled 2.5 km'],
  ['The U.S. and the U.K. agreed.', 'the us and the uk agreed'],
  ['Erdoğan met Zoë in the well-known café.', 'erdogan met zoe in the well known cafe'],
  ['', ''],
];

describe('words', () => {
  for (const [text, words] of texts) {
    test(`of ${text || 'nothing'}`, () =>
      assert.equal(
        wordsOf(text)
          .map((word) => word.text)
          .join(' '),
        words,
      ));
  }

  test('know where they stand, without a possessive', () => {
    const text = 'The mayor’s car';
    const at = wordsOf(text, 100).map(({ start, end }) => text.slice(start - 100, end - 100));
    assert.deepEqual(at, ['The', 'mayor', 'car']);
  });

  test('leave words of how much and how often their meaning', () => {
    for (const word of ['all', 'every', 'never', 'already', 'now']) assert.equal(functionWords.has(word), false, word);
  });
});
