import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rootOf, stemOf } from '../../src/language/stem.ts';

const inflections: readonly string[] = [
  'withdraw withdraws withdrew withdrawn withdrawing withdrawal',
  'organise organises organised organizing organize',
  'centre center centres',
  'city cities',
  'use uses used using',
  'agree agrees agreed agreeing',
  'thought thoughts thinks',
  'Israeli Israelis'.toLowerCase(),
  'crisis crises',
  'defence defense defences',
  'notable notably',
];

const families: readonly string[] = [
  'invest investing investment investments investor',
  'organisation organizer organise',
  'investigate investigation investigators',
  'operate operating operation',
  'require requirement required',
  'politics political politically',
  'accountable accountability',
  'manage manager management',
];

/** Words that only look alike. */
const strangers: readonly (readonly [string, string])[] = [
  ['file', 'fill'],
  ['pole', 'poll'],
  ['found', 'founded'],
  ['general', 'gentle'],
  ['succeed', 'successor'],
  ['success', 'successor'],
];

describe('stems', () => {
  for (const row of inflections) {
    test(`one stem: ${row}`, () => assert.equal(new Set(row.split(' ').map(stemOf)).size, 1));
  }
  for (const row of families) {
    test(`one root: ${row}`, () => assert.equal(new Set(row.split(' ').map((word) => rootOf(stemOf(word)))).size, 1));
  }
  for (const [one, other] of strangers) {
    test(`two roots: ${one}, ${other}`, () => assert.notEqual(rootOf(stemOf(one)), rootOf(stemOf(other))));
  }
  test('leaves what is no word of English as it stands', () => {
    const run = 'ations'.repeat(1_000);
    assert.equal(rootOf(stemOf(run)), run);
  });
});
