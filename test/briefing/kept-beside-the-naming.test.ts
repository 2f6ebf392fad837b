import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const leadOf = (text: string): string | undefined => {
  const article = { id: 'a', text, published: '2025-03-10' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).lead?.text;
};

describe('what stands beside a naming and belongs to what is said stays', () => {
  for (const text of [
    'At least, the governor said, 40 homes burned down in the fire on Sunday.',
    'Up to, officials said, 300 people were on the ferry that sank.',
    'Mostly, the ministry said, the money went to schools in the north.',
    'Rarely, the coach said, had the team trained so badly before a final.',
    'Nearly, the mayor said, all of the homes on the coast were lost in the fire.',
    'In Lima, the mayor said 40 homes had burned down in the fire.',
  ])
    test(text, () => assert.equal(leadOf(text), text));

  test('and what only links, or tells when and where it was said, goes', () => {
    for (const opening of [
      'But on Monday',
      'In a statement',
      'Last week',
      'Meanwhile',
      'Asked about the fire',
      'In an interview with the BBC',
    ])
      assert.equal(
        leadOf(`${opening}, the mayor said that 40 homes had burned down in the fire.`),
        '40 homes had burned down in the fire.',
        opening,
      );
  });

  test('without its naming, where what opens the sentence is told of', () =>
    assert.equal(
      leadOf('Under the new law, the minister said, the banks must close by May.'),
      'Under the new law the banks must close by May.',
    ));

  test('without a comma between a verb and what it needs', () => {
    assert.equal(leadOf('The dam may, engineers said, burst within the next days.'), 'The dam may burst within the next days.');
    assert.equal(leadOf('The plant will, the operator said, restart in May.'), 'The plant will restart in May.');
  });
});
