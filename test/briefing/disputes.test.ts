import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const sidesOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2024-06-28' };
  const [dispute] = composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).disputed;
  return (dispute?.sides ?? []).map((side) => `${side.by}: ${side.text}`);
};

describe('the sides of a dispute', () => {
  test('hold what somebody else said right before words that take it up', () => {
    assert.deepEqual(
      sidesOf(
        'The authorities are hiding the number of victims, a spokeswoman for the union said. The ministry rejected the accusation.',
      ),
      [
        'a spokeswoman for the union: The authorities are hiding the number of victims.',
        'The ministry: The ministry rejected the accusation.',
      ],
    );
  });

  test('hold no words of the one who denies as the accusation', () => {
    assert.deepEqual(sidesOf('The bridge is safe, the mayor said. The mayor denied the allegations on Friday.'), []);
  });
});
