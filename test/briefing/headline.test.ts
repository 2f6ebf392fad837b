import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

function headlineOf(text: string): string | undefined {
  const article = { id: 'a', text };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).headline?.text;
}

describe('a headline cut from the lead', () => {
  test('ends at the first comma that leaves a statement', () => {
    const text = 'The council has bought the old mill on the river bank, which stood empty for nine years.';
    assert.equal(headlineOf(text), 'The council has bought the old mill on the river bank');
  });

  test('does not end within a number', () => {
    const text = 'The council has paid 2,250,000 euros for the old mill on the river bank, which stood empty for nine years.';
    assert.equal(headlineOf(text), 'The council has paid 2,250,000 euros for the old mill on the river bank');
  });

  test('is the whole lead where a comma parts only a circumstance from what is said', () => {
    for (const text of [
      'Now that the last of the voters has been counted, the mayor will have to find a new council.',
      'Four days after the tide had torn away the wall of the old harbour, the mayor asked for help.',
      'The last time the mayor came to the old mill on the bank, its gates were shut.',
      'Worried that the river might flood the old mill on its bank, the council bought 900 sandbags.',
    ])
      assert.equal(headlineOf(text), text);
  });

  test('has a verb of its own outside what is said of its subject', () => {
    for (const text of [
      'An old mill on the river bank which has stood empty for years, with broken windows and no roof, was sold.',
      'The mayor of the largest town on the northern coast, a baker by trade, has left the council.',
      'The rescue of the crew began on Friday night while a handful of people, among them two nurses, were on the bank.',
    ])
      assert.equal(headlineOf(text), text);
  });

  test('ends within no list, no remark that goes on and no pair of single marks', () => {
    for (const text of [
      'The council marked the end of the works with a road race, fried fish and music on the old bridge.',
      'The mayor will speak to the fishermen of the northern coast in May, June and July of this year.',
      'The mayor described the harbour wall as a long, crumbling heap of stones that nobody can mend.',
      'The strike on the coast has put the council of the town, which has no money, into a difficult position.',
      'The council voted on Thursday to hold the old mayor, a baker by trade, in contempt of its orders.',
      'The council has called for the old mayor of the town, a baker by trade, to be sent home.',
      "The council has called the plan for the old mill a 'bold, sound and cheap' way out of its debts.",
    ])
      assert.equal(headlineOf(text), text);
  });

  test('takes the country with the town and the year with the day', () => {
    assert.equal(
      headlineOf(
        'The council will open the new road to the harbour in Wexford, Ireland, after nine years of works on the coast.',
      ),
      'The council will open the new road to the harbour in Wexford, Ireland',
    );
    assert.equal(
      headlineOf('The council opened the new road to the harbour on May 2, 2013, after nine years of works on the coast.'),
      'The council opened the new road to the harbour on May 2, 2013',
    );
  });

  test('keeps what turns it', () => {
    const text = 'The council will sell the old mill on the river bank, unless a court stops the sale by the end of May.';
    assert.equal(headlineOf(text), text);
  });

  test('names a speaker once', () => {
    assert.equal(
      headlineOf('The fishermen of the northern coast fear that the new wall will ruin the harbour for good.'),
      'The fishermen of the northern coast fear that the new wall will ruin the harbour for good.',
    );
  });
});
