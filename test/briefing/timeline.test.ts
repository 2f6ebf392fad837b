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

  test('tells no clause without its subject and verb', () => {
    assert.deepEqual(
      timelineOf('The sailor has lived abroad since being convicted of smuggling tobacco at the airport in 2012.'),
      [],
    );
    assert.deepEqual(timelineOf('The sailor ran a shop, before in 1986 buying the inn at the harbour where he was born.'), []);
    assert.deepEqual(timelineOf('The price of fish has since eased but in March stood above that of the year before.'), [
      '2022-03 The price of fish has since eased but in March stood above that of the year before.',
    ]);
  });

  test('ends a clause at no abbreviation, and takes the country with the town', () => {
    assert.deepEqual(timelineOf('The wall has been guarded since soldiers stopped in March at the house of Gen. Wolff.'), [
      '2022-03 Soldiers stopped in March at the house of Gen. Wolff.',
    ]);
    assert.deepEqual(timelineOf('The wall has been guarded since soldiers landed in March at Wexford, Ireland.'), [
      '2022-03 Soldiers landed in March at Wexford, Ireland.',
    ]);
  });

  test('gives no clause the time of what somebody in it only announced', () => {
    assert.deepEqual(timelineOf('The harbour has been quiet since the mayor announced that he would resign in December.'), []);
  });

  test('takes the year that tells which thing is meant for no date', () => {
    assert.deepEqual(timelineOf("The minister faces questions over the council's 2011 decision to sell the harbour."), []);
    assert.deepEqual(timelineOf('That 1978 resolution calls for an end of the siege of the harbour.'), []);
    assert.deepEqual(timelineOf('The minister told USA TODAY that the harbour would be sold to a baker.'), []);
    assert.deepEqual(timelineOf('The minister repeated a false claim about the 2003 sale of the harbour.'), []);
    assert.deepEqual(timelineOf('The minister lost her seat in the 2019 election to a baker from the coast.'), [
      '2019 The minister lost her seat in the 2019 election to a baker from the coast.',
    ]);
  });

  test('takes no year of what is said of a noun aside', () => {
    assert.deepEqual(timelineOf('The baker, who ran for the council in 2004, gave the harbour a new crane.'), []);
    assert.deepEqual(timelineOf('A goal that the council set in 2009 remains far out of reach.'), []);
    assert.deepEqual(timelineOf('A goal set by the council in 2009 has remained far out of reach.'), []);
  });

  test('takes no date of what something is held against', () => {
    assert.deepEqual(timelineOf('The harbour took in far fewer ships than in 2019, and the town is poorer for it.'), []);
    assert.deepEqual(timelineOf('The revenue of the harbour was 291 million crowns, up from 252 million in 1988.'), []);
    assert.deepEqual(timelineOf('Millions voted in the first free elections of the country since 1990.'), []);
    assert.deepEqual(timelineOf('The results from the south were late in every vote since 1998.'), []);
    assert.deepEqual(timelineOf('The closure would save the firm 900 million crowns a year, but not before 2027.'), []);
    assert.deepEqual(timelineOf('More than 60 ships left the harbour in 2019, among them nine tugs.'), [
      '2019 More than 60 ships left the harbour in 2019, among them nine tugs.',
    ]);
  });

  test('takes no date of the page, nor a day that nothing dates', () => {
    assert.deepEqual(timelineOf('Posted: November 8, 2022 The council has sold the old mill to a baker from the coast.'), []);
    assert.deepEqual(timelineOf('The captain sold his ship. A month later, he paid a visit to the old mill.'), []);
    assert.deepEqual(timelineOf('The ferry will be sold to a baker from the coast next month.'), [
      '2022-12 The ferry will be sold to a baker from the coast next month.',
    ]);
  });
});
