import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const unknownOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2024-06-28' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).unknown.map(({ text: words }) => words);
};

describe('what is not known', () => {
  test('takes on no condition of another matter', () => {
    const open =
      'A militia spokesman, who gave his name only as Abu Said, said that none of its fighters had been there, a claim that could not be verified.';
    const next =
      'Two of the dead were foreigners, the director said, but she would not give their nationalities until their families had been told.';
    const [first] = unknownOf(`${open} ${next}`);
    assert.equal(first, open);
  });
});
