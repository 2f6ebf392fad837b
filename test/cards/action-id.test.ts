import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAction, encodeAction } from '../../src/cards/action-id.ts';
import { messageKey, partOfKey } from '../../src/cards/message-key.ts';
import type { ActionRequest } from '../../src/domain/card.ts';

const edition = 'abcdefghijkl';
const requests: readonly ActionRequest[] = [
  { kind: 'show', edition, section: 'timeline' },
  { kind: 'ask', edition },
  { kind: 'share', edition },
  { kind: 'question', edition, index: 9999 },
];

for (const request of requests) {
  test(`a button that asks to ${request.kind} is read back, with and without the key of its message`, () => {
    assert.deepEqual(decodeAction(encodeAction(request)), { request });
    const key = messageKey('abcdefghij0123456789', 9999);
    assert.equal(key.length, 25);
    const id = encodeAction(request, key);
    assert.ok(id.length <= 67, `${id.length}`);
    assert.deepEqual(decodeAction(id), { request, messageKey: key });
    assert.equal(partOfKey('abcdefghij0123456789', key), 9999);
  });
}

const foreign = [
  '',
  'ask',
  'ask:',
  'ask:UPPER',
  'ask:k1:a:b',
  'show:k1',
  'show:k1:everything',
  'show:k1:toString',
  'question:k1:-1',
];
for (const id of [
  ...foreign,
  'question:k1:1e3',
  'question:k1:00000',
  'ask:abcdefghijklm',
  'drop:k1',
  `ask:k1:${'a'.repeat(26)}`,
]) {
  test(`"${id}" is no button of ours`, () => assert.equal(decodeAction(id), undefined));
}

test('the key of another card is not taken for ours', () => {
  assert.equal(partOfKey('ab', 'abc-1'), undefined);
  assert.equal(partOfKey('ab', 'ab-0'), undefined);
  assert.equal(partOfKey('ab', 'ab-1x'), undefined);
  assert.equal(partOfKey('ab', 'ab-12'), 12);
});
