import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, storyOf } from './stories.ts';

describe('a name of several words', () => {
  const rows: readonly (readonly [question: string, text: string, short: string])[] = [
    ['When was Volodymyr Zelensky elected?', 'Zelensky was elected in 2019.', '2019'],
    ['When was President Zelensky elected?', 'Mr Zelensky was elected in 2019.', '2019'],
    ['When did Hurricane Nicole make landfall?', 'Nicole made landfall on the coast of Florida on 10 November.', '10 November'],
  ];
  for (const [question, text, short] of rows)
    test(`is met by its last word: ${question}`, () => {
      assert.equal(ask(storyOf(['Coast Tribune', '2024-05-06', text]), question).short, short);
    });

  const others: readonly (readonly [question: string, text: string])[] = [
    ['When was Jill Biden elected?', 'Joe Biden won the vote by a wide margin. Biden was elected in 2020.'],
    ['When was Olena Zelenska elected?', 'Zelensky was elected in 2019.'],
    ['When was Harvard University founded?', 'The University was founded in 1848.'],
  ];
  for (const [question, text] of others)
    test(`is another's where the article says so: ${question}`, () => {
      assert.equal(ask(storyOf(['Coast Tribune', '2024-05-06', text]), question).kind, 'not-in-sources');
    });
});

test('the winner is who wins, not what is won', () => {
  const story = storyOf(['Coast Tribune', '2024-05-06', 'Norwegian GM Magnus Carlsen wins Camp, Bergen trophies.']);
  assert.match(ask(story, 'Who is the Bergen Trophy winner?').short ?? '', /Magnus Carlsen/);
});

test('the line of a fact box is about what the line before names', () => {
  const story = storyOf(['Coast Tribune', '2024-05-06', 'The Gotland ferry.\nFirst voyage: 3 May 2021.']);
  assert.equal(ask(story, "When was the Gotland ferry's first voyage?").short, '3 May 2021');
});
