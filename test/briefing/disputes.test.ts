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

  test('are found where “this” takes the words up', () => {
    assert.deepEqual(
      sidesOf(
        'The governor said the slope had been weakened by logging. The company denied this and said it had left in 2019.',
      )[0],
      'The governor: The slope had been weakened by logging.',
    );
  });

  test('hold no words of the one who denies as the accusation', () => {
    assert.deepEqual(sidesOf('The bridge is safe, the mayor said. The mayor denied the allegations on Friday.'), []);
  });
});

describe('the dispute on a card', () => {
  test('is one with both sides, rather than a newer denial alone', () => {
    const texts = [
      ['2024-06-26', 'The mayor disputed the claim of the union that 300 drivers were on strike. “Not even 40,” she said.'],
      [
        '2024-06-28',
        'Buses ran again on Friday. Drivers cheered at the depot on Friday morning. The union denied that it had lost money. ' +
          'Buses to the coast will run again on Sunday. Trams ran all week.',
      ],
    ] as const;
    const articles = texts.map(([published, text], index) => {
      const article = { id: `${index}`, text, published };
      return { article, analysis: analyse(article) };
    });
    const disputed = composeBriefing({ articles, points: 4 }).points.filter(({ status }) => status === 'disputed');
    assert.deepEqual(
      disputed.map(({ sides }) => sides?.map(({ by }) => by)),
      [['the union', 'The mayor']],
    );
  });
});
