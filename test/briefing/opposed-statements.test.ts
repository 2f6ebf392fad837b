import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

function brief(...texts: readonly string[]) {
  const articles = texts.map((text, index) => {
    const article = { id: `${index}`, publisher: `Paper ${index}`, text, published: '2025-03-10' };
    return { article, analysis: analyse(article) };
  });
  return composeBriefing({ articles });
}

const sidesOf = (...texts: readonly string[]): readonly string[] =>
  brief(...texts).disputed.flatMap((claim) => (claim.sides ?? []).map(({ text }) => text));

const union = 'The bank will close its branches in Wales, the union said on Monday.';
const evacuated = 'The hospital in Arica was evacuated on Monday.';

describe('a statement and its denial', () => {
  test('are both sides of a dispute, whoever makes them', () => {
    for (const [first, second] of [
      [union, 'The bank will not close its branches in Wales, its chief executive said on Monday.'],
      [evacuated, 'The hospital in Arica was not evacuated on Monday, the health minister said.'],
      ['The operator said the ferry had passed an inspection.', 'The ferry had not passed an inspection, the minister said.'],
      [
        'Civilians were killed in the strike on the market, the mayor said.',
        'No civilians were killed in the strike on the market.',
      ],
      ['Police said the bridge at Dover is open to lorries.', 'The bridge at Dover is closed to lorries, the police said.'],
    ] as const)
      assert.equal(sidesOf(first, second).length, 2, first);
  });

  test('are so within one article too, where both have a speaker', () => {
    const reply = 'The bank will not close its branches in Wales, its chief executive said.';
    assert.deepEqual(sidesOf(`${union}\n\n${reply}`), [
      'The bank will close its branches in Wales.',
      'The bank will not close its branches in Wales.',
    ]);
  });

  test('are none where both can be right', () => {
    for (const other of [
      'If the talks go on, the bank will not close its branches in Wales, its chief executive said.',
      'The bank will not close its branches in Scotland, its chief executive said.',
      'The bank may not close its branches in Wales, its chief executive said.',
      'The bank will no longer close its branches in Wales, its chief executive said.',
    ])
      assert.deepEqual(sidesOf(union, other), [], other);
  });
});

describe('two statements that share nearly all of their words', () => {
  test('are both shown where they give other numbers', () => {
    const points = brief(
      'Two thirds of the homes in Arica were damaged, the mayor said.',
      'One third of the homes in Arica were damaged, the interior ministry said.',
    ).points.map(({ text }) => text);
    assert.equal(points.length, 2);
  });

  test('are shown once where they say the same', () => {
    const points = brief(
      'The repairs will cost $40 million, the ministry said.',
      'The repairs will cost 40 million dollars, the ministry said.',
    );
    assert.equal(points.points.length, 1);
  });
});
