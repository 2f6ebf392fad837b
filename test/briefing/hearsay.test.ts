import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const quotesOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2024-06-28' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }] }).quotes.map(
    ({ text: words, by }) => `${by}: ${words}`,
  );
};

describe('words that only somebody else tells of', () => {
  test('are no quote of theirs', () => {
    assert.deepEqual(
      quotesOf(
        'In an open letter the former employees said that Mr Vale had once told a designer that she was "paid to nod". ' +
          'The tourist said that the manager had told guests, "Stay inside, it is a small one."',
      ),
      [],
    );
  });

  test('are a quote where the report itself gives them beside another’s', () => {
    assert.deepEqual(
      quotesOf(
        'The prime minister promised 20 million euros in aid, which the opposition leader, Elly Schlein, dismissed as "a drop in a bucket". ' +
          'Foreign Minister Nadia Murad said the rebels had "gone back on their word", while their negotiator, Yusuf Alim, said it was "all in the list".',
      ),
      [
        'Elly Schlein, the opposition leader: a drop in a bucket',
        'Foreign Minister Nadia Murad: gone back on their word',
        'Yusuf Alim, their negotiator: all in the list',
      ],
    );
  });
});
