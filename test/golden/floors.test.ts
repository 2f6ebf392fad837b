import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lowered, measure, readFloors } from './floors.ts';

describe('golden floors', () => {
  test('no figure is below its floor', async () => assert.deepEqual(lowered(await readFloors(), await measure()), []));

  test('a lower or missing figure is told', () => {
    const floors = { times: { value: 80, span: 90 } };
    assert.deepEqual(lowered(floors, { times: { value: 79.9 } }), [
      'times value is 79.9, below its floor of 80',
      'times span is no longer measured; its floor is 90',
    ]);
    assert.deepEqual(lowered(floors, { times: { value: 80, span: 95 } }), []);
  });
});
