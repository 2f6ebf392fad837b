import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { createExit } from '../../src/briefing/exit-problems.ts';
import { createGate } from '../../src/briefing/gate.ts';
import { type Stated, withhold } from '../../src/briefing/withhold.ts';
import { briefingCard } from '../../src/cards/briefing-card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import type { AnalysedArticle } from '../../src/domain/analysis.ts';
import { anyPublisher } from '../../src/domain/publisher.ts';
import { analyse } from '../../src/language/analyse.ts';

const article = {
  id: 'flood',
  publisher: 'Sample Desk',
  published: '2024-05-03',
  text: [
    'The river Alda burst its banks on 2 May 2024 and drove 400 families from their homes.',
    'The mayor said 12 people were hurt. “We have never seen the water rise so fast,” the mayor said.',
    'The water company disputed the claim of the mayor that 3,000 houses were without water. Only 200 houses were, the company said.',
    'Officials have not confirmed that the dam is damaged. The governor said that it was safe.',
  ].join('\n\n'),
};
const analysed: AnalysedArticle = { article, analysis: analyse(article) };
const briefing = composeBriefing({ articles: [analysed] });
const exit = createExit([analysed], anyPublisher, createGate([analysed]));
const true_: Stated = {
  ...briefing,
  changes: [{ kind: 'new', text: briefing.points[0]!.text, evidence: briefing.points[0]!.evidence }],
};

const first = <T>(list: readonly T[], exchange: (one: T) => T): readonly T[] =>
  list.map((one, at) => (at === 0 ? exchange(one) : one));
const withText = <T extends { readonly text: string }>(one: T, from: string, to: string): T => {
  assert.ok(one.text.includes(from), `"${from}" does not stand in: ${one.text}`);
  return { ...one, text: one.text.replace(from, to) };
};

/** A briefing made false on purpose, by what was done to it; one statement each. */
const falsehoods: Readonly<Record<string, (stated: Stated) => Partial<Stated>>> = {
  'a lead with another number': ({ points }) => ({ points: first(points, (one) => withText(one, '400', '4,000')) }),
  'a point that denies what its passage says': ({ points }) => ({
    points: points.map((one) => (one.text.includes('hurt') ? withText(one, 'were', 'were not') : one)),
  }),
  'a point whose speaker nobody names': ({ points }) => ({
    points: points.map((one) => (one.text.includes('hurt') ? { ...one, by: 'Boris Hale' } : one)),
  }),
  'a point without a passage': ({ points }) => ({ points: first(points, (one) => ({ ...one, evidence: [] })) }),
  'a headline that says more than the lead': ({ headline }) => ({
    headline: headline && { ...headline, text: 'The river Alda killed 40 people' },
  }),
  'a dispute about another matter': ({ disputed }) => ({
    disputed: first(disputed, (one) => ({ ...one, text: 'The union disputed the claim of the mayor that nobody was paid.' })),
  }),
  'an open question that nobody leaves open': ({ unknown }) => ({
    unknown: first(unknown, (one) => ({ ...one, text: 'Officials have not confirmed that the mayor has resigned.' })),
  }),
  'a quote with a word exchanged': ({ quotes }) => ({ quotes: first(quotes, (one) => withText(one, 'never', 'often')) }),
  'a quote put into another mouth': ({ quotes }) => ({ quotes: first(quotes, (one) => ({ ...one, by: 'Boris Hale' })) }),
  'a figure with another amount': ({ figures }) => ({ figures: first(figures, (one) => ({ ...one, amount: '900' })) }),
  'a figure with another value': ({ figures }) => ({ figures: first(figures, (one) => ({ ...one, value: 900 })) }),
  'a figure that counts something else': ({ figures }) => ({ figures: first(figures, (one) => ({ ...one, counts: 'bridges' })) }),
  'an entry of the timeline on another day': ({ timeline }) => ({
    timeline: first(timeline, (one) => ({ ...one, date: '2023-05-02' })),
  }),
  'an entry of the timeline that tells another event': ({ timeline }) => ({
    timeline: first(timeline, (one) => ({ ...one, text: 'The dam broke on 2 May 2024 and killed the governor.' })),
  }),
  'a change that no passage tells': ({ changes }) => ({ changes: first(changes, (one) => withText(one, '400', '4,000')) }),
};

const count = (stated: Stated): number =>
  [stated.points, stated.disputed, stated.unknown, stated.quotes, stated.figures, stated.timeline, stated.changes]
    .map((list) => list.length)
    .reduce((sum, length) => sum + length, stated.headline ? 1 : 0);

describe('what no passage carries', () => {
  test('the sample has a statement of every kind, and all of them are carried', () => {
    for (const kind of ['points', 'disputed', 'unknown', 'quotes', 'figures', 'timeline', 'changes'] as const)
      assert.ok(true_[kind].length > 0, kind);
    assert.ok(true_.disputed[0]?.sides?.length === 2);
    assert.deepEqual(withhold(true_, exit), { kept: withhold(true_, exit).kept, withheld: [] });
    assert.equal(count(withhold(true_, exit).kept), count(true_));
    assert.equal(briefing.withheld, 0);
  });

  for (const [falsehood, make] of Object.entries(falsehoods)) {
    test(`is withheld alone: ${falsehood}`, () => {
      const stated = { ...true_, ...make(true_) };
      const { kept, withheld } = withhold(stated, exit);
      assert.equal(withheld.length, 1, JSON.stringify(withheld));
      assert.equal(count(kept), count(stated) - 1);
    });
  }

  test('one false side takes both sides off a dispute, and the dispute stays', () => {
    const disputed = first(true_.disputed, (one) => ({
      ...one,
      sides: one.sides!.map((side, at) => (at === 1 ? { ...side, text: 'Only 900 houses were.' } : side)),
    }));
    const { kept, withheld } = withhold({ ...true_, points: [], disputed }, exit);
    assert.deepEqual(
      withheld.map(({ text }) => text),
      ['Only 900 houses were.'],
    );
    assert.equal(kept.disputed[0]?.text, true_.disputed[0]?.text);
    assert.equal(kept.disputed[0]?.sides, undefined);
  });

  test('is counted once where two sections show it', () => {
    const false_ = { ...true_.disputed[0]!, text: 'The union disputed that anybody was hurt.' };
    assert.equal(withhold({ ...true_, points: [false_], disputed: [false_] }, exit).withheld.length, 1);
  });

  test('is told on the card', () => {
    const edition = { id: 'flood', topic: 'flood', madeAt: '2024-05-03T08:00:00Z', briefing: { ...briefing, withheld: 1 } };
    assert.match(plainText(briefingCard(edition)), /1 statement withheld: no passage supports it/);
  });
});
