import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

test('a text of many stretches is read to its end, and who was named in an earlier one is known in a later', () => {
  const opening = 'Mayor Ursula von der Leyen opened the bridge on Monday.\n\n';
  const filler = 'The water rose in the harbour. '.repeat(100).trim();
  const last = 'The bridge is safe, von der Leyen said.';
  const text = `${opening}${`${filler}\n\n`.repeat(70)}${last}`;
  const { attributions, sentences } = analyse({ id: 'a', text });
  assert.equal(sentences.length, 7_002);
  assert.equal(attributions.length, 1);
  assert.match(attributions[0]?.by ?? '', /von der Leyen/);
  const [content] = attributions[0]?.content ?? [];
  assert.equal(content && text.slice(content.start, content.end), 'The bridge is safe');
});
