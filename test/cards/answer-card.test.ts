import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerCard } from '../../src/cards/answer-card.ts';
import { ask, type Report, storyOf } from '../answering/stories.ts';

const said = (question: string, ...reports: readonly Report[]): readonly string[] =>
  answerCard(ask(storyOf(...reports), question)).blocks.flatMap((block) => (block.kind === 'claim' ? block.text : []));

test('a weekday is told with its day, under which the passage stands word for word', () => {
  assert.deepEqual(said('When did the bridge fall?', ['Coast Tribune', '2024-05-06', 'The bridge fell on Sunday.']), [
    'Sunday (5 May 2024)',
  ]);
});

test('a statement that stands under the answer with its passage is not told above it too', () => {
  const told = said(
    'What did the mayor of Visby say?',
    ['Coast Tribune', '2024-05-06', 'The harbour is full, the mayor of Visby said.'],
    ['Coast Tribune', '2024-05-07', 'The harbour is empty, the mayor of Visby said.'],
  );
  assert.deepEqual(told, ['The harbour is empty, the mayor of Visby said.', 'The harbour is full, the mayor of Visby said.']);
});
