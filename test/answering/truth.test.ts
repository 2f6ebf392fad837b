import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, storyOf } from './stories.ts';

const city = storyOf([
  'Coast Tribune',
  '2022-11-14',
  'The city of Visby was still without electricity on Monday. Police crews began to return to Visby on Saturday, the council said.\n\nThe council disputed the claim of the ministry that the army took all of its equipment along; “a lot” of the equipment was left behind, it said.',
]);

describe('whether a thing is true that the articles tell in other words', () => {
  test('is told by what they do say', () => {
    const answer = ask(city, 'Is it true that Visby has no electricity?');
    assert.equal(answer.kind, 'answer');
    assert.match(
      answer.text,
      /^The articles do not say just that\. What they say: The city of Visby was still without electricity/,
    );
  });

  test('is told to be disputed where it is', () => {
    assert.match(ask(city, 'Is it true that the army took all of its equipment?').text, /^That is disputed:/);
  });

  test('is refused where they speak of something else', () => {
    for (const question of [
      'Is it true that the mayor of Visby resigned?',
      'Is it true that the army returned to Visby in March?',
      'Is it true that the police were killed?',
    ])
      assert.equal(ask(city, question).kind, 'not-in-sources', question);
  });
});
