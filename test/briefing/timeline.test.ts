import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const timelineOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2022-11-09' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).timeline.map(
    (entry) => `${entry.date} ${entry.text}`,
  );
};

describe('a timeline', () => {
  test('gives the time of a clause to that clause alone', () => {
    assert.deepEqual(timelineOf('The harbour has been closed since soldiers took the island in March.'), [
      '2022-03 Soldiers took the island in March.',
    ]);
  });

  test('leaves out a clause whose pronoun stands for something outside it', () => {
    assert.deepEqual(
      timelineOf(
        'The minister gave up the harbour on Tuesday, the last one that the army held since it took the island in March.',
      ),
      [
        '2022-11-08 The minister gave up the harbour on Tuesday, the last one that the army held since it took the island in March.',
      ],
    );
  });

  test('closes the quotation that it shows the beginning of, and names a speaker once', () => {
    assert.deepEqual(
      timelineOf(
        '“Today is the last day of the strike. We go back to work,” the union said.\n\nNobody was paid, the mayor said on Monday.',
      ),
      ['2022-11-07 Nobody was paid, the mayor said on Monday.', '2022-11-09 “Today is the last day of the strike.”'],
    );
  });

  test('takes no event from the day on a dateline, and the day from "on Sunday morning"', () => {
    assert.deepEqual(
      timelineOf('WROCLAW, Nov 9 (Test Agency) - The river flooded three villages on Sunday morning, the mayor said.'),
      ['2022-11-06 The river flooded three villages on Sunday morning.'],
    );
  });

  test('shows a sentence once, under its finest date', () => {
    assert.deepEqual(
      timelineOf('The carmaker sold fewer cars last year than in 2019. It closed a plant on Monday, as it had said in 2020.'),
      [
        '2021 The carmaker sold fewer cars last year than in 2019.',
        '2022-11-07 It closed a plant on Monday, as it had said in 2020.',
      ],
    );
  });
});
