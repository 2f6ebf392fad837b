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
});
