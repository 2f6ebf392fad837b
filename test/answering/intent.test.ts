import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { intentOf } from '../../src/answering/intent.ts';

describe('who asks to be told about', () => {
  test('a name wants to know who or what that is', () =>
    assert.deepEqual(intentOf('Can you tell me a bit more about Anna Lind?'), { kind: 'definition', name: 'Anna Lind' }));

  for (const message of ['Tell me about the withdrawal from Visby', "Tell me about Sweden's withdrawal from Visby"])
    test(`an event asks for a fact: ${message}`, () => assert.equal(intentOf(message).kind, 'fact'));

  test('nothing, in however many words, is understood at once', () =>
    assert.equal(intentOf(`tell me ${'more '.repeat(80)}1`).kind, 'fact'));

  test('changes names the day since when, whichever way it is put', () => {
    for (const message of ['What has changed since Friday?', 'Any updates since Friday?', 'What is new since Friday?'])
      assert.deepEqual(intentOf(message), { kind: 'changes', since: 'Friday' });
    for (const message of ['Anything new?', 'Any updates?'])
      assert.deepEqual(intentOf(message), { kind: 'changes', since: undefined });
  });
});
