import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, storyOf } from './stories.ts';

const derailment = storyOf(
  [
    'Coast Tribune',
    '2024-03-04',
    'At least 6 passengers were killed when a night train left the rails near the harbour on Monday, police said. More than 40 others were injured.',
  ],
  [
    'Valley Radio',
    '2024-03-06',
    'The number of dead from the derailment has climbed to 9, the hospital said on Wednesday.\n\nThe line was laid in 1911.',
  ],
  [
    'Valley Radio',
    '2024-03-07',
    'Repairs have begun. One passenger died beside the last carriage, a witness said.\n\nA derailment in 1998 killed 31 people on the same line.',
  ],
);

describe('a question for a toll', () => {
  for (const question of [
    'How many people died?',
    'How many were killed?',
    'What is the death toll?',
    'how many are dead',
    'How many lives were lost?',
  ]) {
    test(`${question} is met by the newest report in whatever words, an older number behind it`, () => {
      const answer = ask(derailment, question);
      assert.equal(answer.kind, 'answer');
      assert.equal(answer.short, '9');
      assert.match(answer.text, /^As of 6 March 2024: .*climbed to 9.*Earlier: At least 6 \(4 March 2024\)\.$/);
      assert.equal(answer.claims.length, 2);
    });
  }

  test('is met by a toll of its own kind alone', () => {
    assert.equal(ask(derailment, 'How many were injured?').short, 'More than 40');
    assert.equal(ask(derailment, 'How many people are missing?').kind, 'not-in-sources');
  });

  test('has what was known at the moment that is asked about', () => {
    assert.equal(ask(derailment, 'How many people had died as of 5 March?').short, 'At least 6');
  });

  test('is not met by the toll of somewhere, somebody or something else', () => {
    for (const question of ['How many people died in Lisbon?', 'How many children died?', 'How many firefighters were killed?'])
      assert.equal(ask(derailment, question).kind, 'not-in-sources', question);
  });

  test('is met by an older count only where its year is asked for', () => {
    const answer = ask(derailment, 'How many people did the derailment of 1998 kill?');
    assert.equal(answer.short, '31');
  });

  test('shows both numbers where the reports of one day cannot both be right', () => {
    const answer = ask(
      storyOf(
        ['Coast Tribune', '2024-03-04', 'The explosion killed 6 workers, the company said.'],
        ['Valley Radio', '2024-03-04', 'Rescuers put the number of dead at 8, more than the 6 that the company gave.'],
      ),
      'What is the death toll?',
    );
    assert.equal(answer.kind, 'sources-disagree');
    assert.match(answer.text, /8.*6|6.*8/);
    assert.deepEqual(new Set(answer.claims.map(({ evidence }) => evidence[0]!.article)), new Set(['report 0', 'report 1']));
  });

  test('a number of what may come is no toll', () => {
    const answer = ask(
      storyOf([
        'Coast Tribune',
        '2024-03-04',
        'The storm killed 3 people. A second storm could kill 200 people, the weather office said.',
      ]),
      'How many people were killed?',
    );
    assert.equal(answer.short, '3');
  });

  test('sets the publishers side by side where it asks whether they agree', () => {
    const answer = ask(derailment, 'Do the sources agree on the number of dead?');
    assert.equal(answer.kind, 'answer');
    assert.match(answer.text, /Valley Radio, 6 March 2024: .*9.*Coast Tribune, 4 March 2024: .*6/);
  });
});
