import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const pointsOf = (text: string): readonly string[] => {
  const article = { id: 'a', text, published: '2025-03-10' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }], points: 6 }).points.map(({ text: said }) => said);
};

describe('lines without a full stop', () => {
  test('are the story where there is nothing else, as in an alert', () => {
    assert.deepEqual(pointsOf('Dam bursts near Arica, hundreds leave their homes'), [
      'Dam bursts near Arica, hundreds leave their homes.',
    ]);
    assert.deepEqual(pointsOf('DAM BURSTS NEAR ARICA, 12 DEAD'), ['DAM BURSTS NEAR ARICA, 12 DEAD.']);
  });

  test('are points as items of a list, without the mark before them', () => {
    assert.deepEqual(pointsOf('- Schools are closed until Friday at noon\n- The army brought tents to the stadium'), [
      'Schools are closed until Friday at noon.',
      'The army brought tents to the stadium.',
    ]);
    assert.deepEqual(pointsOf('1. The army will bring tents.\n2. The airport will open again on Tuesday.'), [
      'The army will bring tents.',
      'The airport will open again on Tuesday.',
    ]);
  });

  test('are headings beside a story', () => {
    assert.deepEqual(pointsOf('Water at night\n\nThe dam burst on Monday and the water came at night.'), [
      'The dam burst on Monday and the water came at night.',
    ]);
  });
});
