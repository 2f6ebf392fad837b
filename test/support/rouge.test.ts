import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rouge } from './rouge.ts';

test('a text against itself is 1, against another 0', () => {
  assert.equal(rouge('The troops left.', 'the troops left', 1), 1);
  assert.equal(rouge('The troops left.', 'Nobody came', 2), 0);
  assert.equal(rouge('', '', 1), 0);
});

test('counts words and pairs of words once for each time both have them', () => {
  // 3 of 4 words and 2 of 3 pairs are shared.
  assert.equal(rouge('a b c d', 'a b c e', 1), 0.75);
  assert.equal(rouge('a b c d', 'a b c e', 2), 2 / 3);
});
