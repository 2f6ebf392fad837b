import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const pointsOf = (text: string, points: number): readonly string[] => {
  const article = { id: 'a', text, published: '2024-06-28' };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }], points }).points.map((point) => point.text);
};

describe('the order of points', () => {
  test('opens with what the article puts first, though a later sentence repeats more of the story', () => {
    const [lead] = pointsOf(
      'LIMA, June 28 (Test Agency) - An earthquake of magnitude 7.2 shook the south of Peru on Friday, authorities said.\n\n' +
        "A survey put the earthquake's depth at 28 km and its magnitude at 7.2. A second survey gave a magnitude of 7.2 and a depth of 28 km.\n\n" +
        'Schools stay shut until Monday.',
      3,
    );
    assert.equal(lead, 'An earthquake of magnitude 7.2 shook the south of Peru on Friday.');
  });

  test('keeps a sentence that begins with "It" behind the one it leans on', () => {
    const points = pointsOf(
      'The water company lost its licence on Thursday after a vote in the council. Two councillors stayed away from the vote on the licence.\n\n' +
        'Last year the company paid its director £2m. It spilled sewage into the river for 3,500 hours.',
      4,
    );
    assert.equal(
      points.indexOf('It spilled sewage into the river for 3,500 hours.'),
      points.indexOf('Last year the company paid its director £2m.') + 1,
    );
    assert.equal(points.length, 4);
  });
});
