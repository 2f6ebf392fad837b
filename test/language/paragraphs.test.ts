import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateInText, findParagraphs } from '../../src/language/paragraphs.ts';

const kinds = (text: string): string[][] => findParagraphs(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('paragraphs', () => {
  test('a leading date is metadata, the story behind it is prose', () => {
    assert.deepEqual(kinds(' date 2022-11-12 Troops left the city.'), [
      ['metadata', 'date 2022-11-12'],
      ['prose', 'Troops left the city.'],
    ]);
    assert.equal(dateInText(' date 2022-11-12 Troops left the city.'), '2022-11-12');
    assert.equal(dateInText('On 2022-11-12 troops left.'), undefined);
  });

  const lines: readonly (readonly [string, string])[] = [
    ['caption', 'A soldier looks at the river near the town. (Source: Associated Press)'],
    ['caption', 'The mayor at the town hall on Monday. Photo: City press office'],
    ['caption', 'A bridge over the river (Reuters/File)'],
    ['caption', 'File photo: the bridge before the flood.'],
    ['credit', '(Source: Associated Press)'],
    ['credit', 'Reporting by the Kyiv desk; Editing by the night desk'],
    ['boilerplate', 'Read more: What we know about the dam'],
    ['boilerplate', 'Subscribe to our newsletter for more stories.'],
    ['boilerplate', 'Sign up for the morning briefing'],
    ['boilerplate', '* * *'],
    ['metadata', 'Published: 12 November 2022, 09:00'],
    ['heading', 'What happens next'],
    ['prose', "The judge told her: 'You looked these people in the eye.'"],
    ['prose', 'Readers more than doubled in a year.'],
    ['prose', 'Watching the river rise, the mayor ordered people to leave.'],
    ['prose', 'The source of the fire is not known.'],
  ];
  for (const [kind, line] of lines) test(`${kind}: ${line}`, () => assert.deepEqual(kinds(line), [[kind, line]]));

  test('an empty line ends a paragraph, a wrapped line does not', () => {
    assert.deepEqual(kinds('The river rose by two\nmetres overnight.\n\nFerries stopped.'), [
      ['prose', 'The river rose by two\nmetres overnight.'],
      ['prose', 'Ferries stopped.'],
    ]);
    assert.deepEqual(kinds('Ferries stopped.\nTrains ran.'), [
      ['prose', 'Ferries stopped.'],
      ['prose', 'Trains ran.'],
    ]);
  });
});
