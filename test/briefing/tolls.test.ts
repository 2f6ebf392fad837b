import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

/** Whether a briefing of two reports says that their accounts differ. */
function differ(first: string, second: string, days: readonly [string, string] = ['2024-09-15', '2024-09-15']): boolean {
  const articles = [first, second].map((text, index) => {
    const article = { id: `${index}`, publisher: `Paper ${index}`, text, published: days[index] };
    return { article, analysis: analyse(article) };
  });
  return composeBriefing({ articles }).disputed.some((claim) => (claim.sides?.length ?? 0) === 2);
}

const ministry = 'The flood in Nysa killed 12 people, the interior ministry said.';

describe('tolls of one event', () => {
  test('contradict each other however they are worded', () => {
    for (const other of [
      'Fifteen people died in the flood in Nysa, local firefighters said.',
      'The death toll from the flood in Nysa has risen to 15, local firefighters said.',
      'The flood in Nysa has claimed the lives of 15 people, according to local firefighters.',
      'In Nysa 15 people were killed by the flood, local firefighters said.',
    ])
      assert.ok(differ(ministry, other), other);
    assert.ok(
      differ(
        'The strike injured 30 people in Nysa, the army said.',
        'Doctors in Nysa said 55 people were wounded in the strike.',
      ),
    );
    assert.ok(differ('Police said that 8 people are missing in Nysa.', 'In Nysa 20 people are still missing, the mayor said.'));
  });

  test('do not where both can be right', () => {
    for (const other of [
      'At least 10 people died in the flood in Nysa, local firefighters said.',
      'The flood in Nysa injured 15 people, local firefighters said.',
      'The flood in Nysa killed 15 cows, local firefighters said.',
      'The flood in Opole killed 15 people, local firefighters said.',
    ])
      assert.equal(differ(ministry, other), false, other);
  });

  test('of one day and of a whole year do not contradict each other', () => {
    assert.equal(differ(ministry, 'Floods have killed 63 people in Nysa this year, local firefighters said.'), false);
  });

  test('are an update, not a contradiction, two days later', () => {
    const later = 'The death toll from the flood in Nysa has risen to 15, local firefighters said.';
    assert.equal(differ(ministry, later, ['2024-09-15', '2024-09-17']), false);
  });

  test('give way to the later report on a card', () => {
    const later = 'The death toll from the flood in Nysa has risen to 17, the ministry said.';
    const articles = [ministry, later].map((text, index) => {
      const article = { id: `${index}`, publisher: `Paper ${index}`, text, published: `2024-09-1${5 + 2 * index}` };
      return { article, analysis: analyse(article) };
    });
    const points = composeBriefing({ articles }).points.map((point) => point.text);
    assert.deepEqual(points, ['The death toll from the flood in Nysa has risen to 17.']);
  });
});
