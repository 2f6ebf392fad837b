import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const figuresOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2024-06-28' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).figures.map(
    ({ amount, counts }) => `${amount} | ${counts}`,
  );
};

describe('the figures of a briefing', () => {
  test('keep the words that make a number inexact', () => {
    assert.deepEqual(
      figuresOf(
        'More than 60 villages were flooded on Friday. Between 200 and 300 houses fell down, and almost 40 bridges are closed. ' +
          'Relief needs 20 to 30 boats a day.',
      ),
      ['More than 60 | villages', 'Between 200 and 300 | houses', 'almost 40 | bridges', '20 to 30 | boats'],
    );
  });

  test('name all that a number counts', () => {
    assert.deepEqual(
      figuresOf(
        'Sappers cleared 2,000 mines, tripwires and unexploded shells in a week. They took 50 pieces of their equipment along. About 200 police officers watched them.',
      ),
      ['2,000 | mines, tripwires and unexploded shells', '50 | pieces of their equipment', 'About 200 | police officers'],
    );
  });

  test('say of a share and of money what they are for, and are left out where the text does not', () => {
    assert.deepEqual(
      figuresOf(
        'With 60 percent of votes counted on Sunday, the mayor led. The city will spend 1 billion zlotys and $2 million on repairs. Shares rose 8 percent. The air force shot down 31 of 44 drones.',
      ),
      ['60 percent | of votes', '1 billion | zlotys', '$2 million | on repairs', '31 of 44 | drones'],
    );
  });

  test('of a share name neither part as a count, and of a range in words both ends', () => {
    assert.deepEqual(
      figuresOf(
        'Almost one in five small firms may close, and two out of three trains were late. We heard six or seven people under the roof. ' +
          'Police found three doors, and fires were burning behind them.',
      ),
      ['six or seven | people', 'three | doors'],
    );
  });

  test('are given by who tells that somebody else gave them', () => {
    const text = 'Fisherman Nils Holm said the company had offered him 3,000 crowns.';
    const article = { id: 'a', text, published: '2024-06-28' };
    const { figures } = composeBriefing({ articles: [{ article, analysis: analyse(article) }] });
    assert.deepEqual(
      figures.map(({ amount, by }) => `${amount} | ${by}`),
      ['3,000 | Fisherman Nils Holm'],
    );
  });

  test('are no ages', () => {
    assert.deepEqual(figuresOf('The death of the 81-year-old man was a shock to the twelve-year-olds of the school.'), []);
  });
});
