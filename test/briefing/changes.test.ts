import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import type { AnalysedArticle } from '../../src/domain/analysis.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';

const analysed = (article: Article): AnalysedArticle => ({ article, analysis: analyse(article) });

const first: Article = {
  id: 'first',
  publisher: 'Hill Gazette',
  published: '2024-05-06',
  text: 'A landslide buried the road to the valley on Monday and 12 houses were destroyed.\n\nThe road will stay closed for a week.',
};

/** Kinds of change between an edition of some articles and the next one of more. */
const changes = (before: readonly Article[], after: readonly Article[]) => {
  const previous = composeBriefing({ articles: before.map(analysed) });
  return composeBriefing({ articles: after.map(analysed), previous }).changes;
};

describe('changes since an earlier edition', () => {
  test('are none where nothing is new', () => assert.deepEqual(changes([first], [first]), []));

  test('give the old number beside the new one', () => {
    const text = 'The landslide that buried the road to the valley destroyed 19 houses, not fewer.';
    const [change] = changes([first], [first, { id: 'second', publisher: 'Hill Gazette', published: '2024-05-08', text }]);
    assert.deepEqual([change?.kind, change?.before, change?.evidence[0]?.article], ['changed', '12 houses', 'second']);
    assert.match(change?.text ?? '', /19 houses/);
  });

  test('say that another family confirms it now', () => {
    const text = 'On Monday 12 houses were destroyed by a landslide, which buried the valley road.';
    const [change] = changes([first], [first, { id: 'second', publisher: 'Lake Radio', published: '2024-05-06', text }]);
    assert.equal(change?.kind, 'confirmed');
  });

  test('tell what is new', () => {
    const text = 'Engineers cleared the first lane of the pass on Tuesday evening.';
    const found = changes([first], [first, { id: 'second', publisher: 'Hill Gazette', published: '2024-05-07', text }]);
    assert.deepEqual(
      found.map(({ kind, text: said }) => [kind, said]),
      [['new', 'Engineers cleared the first lane of the pass on Tuesday evening']],
    );
  });

  test('give what was wrong beside its correction', () => {
    const text = first.text.replace('12', '21');
    const found = changes([first], [first, { ...first, id: 'second', published: '2024-05-07', text, correctionOf: 'first' }]);
    assert.deepEqual(
      found.map(({ kind, before }) => [kind, /\d+ houses/.exec(before ?? '')?.[0]]),
      [['corrected', '12 houses']],
    );
  });

  test('give the old magnitude and the old sum beside the new one', () => {
    const quake: Article = {
      ...first,
      text: 'An earthquake of magnitude 6.1 struck northern Chile on Monday.\n\nThe damage was put at $40 million by the government.',
    };
    const text =
      'The earthquake that struck northern Chile on Monday was revised to magnitude 6.4.\n\nThe government now puts the damage at $65 million.';
    const found = changes([quake], [quake, { id: 'second', publisher: 'Hill Gazette', published: '2024-05-08', text }]);
    assert.deepEqual(
      found.map(({ kind, before }) => [kind, before]),
      [
        ['changed', '6.1'],
        ['changed', '$40 million'],
      ],
    );
  });

  test('say that a fact is disputed now where somebody else gives another number or denies it', () => {
    const ferry: Article = {
      ...first,
      text: 'The ferry was carrying about 120 passengers, the operator said.\n\nThe operator said the ferry had passed an inspection in January.',
    };
    const text =
      'The ferry was carrying about 210 passengers, the harbour master said.\n\nThe ferry had not passed an inspection in January, the minister said.';
    const found = changes([ferry], [ferry, { id: 'second', publisher: 'Lake Radio', published: '2024-05-07', text }]);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['disputed', 'disputed'],
    );
  });

  test('take the same open question in fewer words for nothing new', () => {
    const early: Article = { ...first, text: `${first.text}\n\nIt was not clear why the slope gave way.` };
    const text = `${first.text}\n\nIt was not clear why it gave way.`;
    assert.deepEqual(changes([early], [early, { id: 'second', publisher: 'Lake Radio', published: '2024-05-07', text }]), []);
  });

  test('tell what no article says any more', () => {
    const other: Article = { id: 'other', published: '2024-05-06', text: 'A bus with 40 pilgrims is missing in the mountains.' };
    const found = changes([first, other], [first]);
    assert.deepEqual(
      found.map(({ kind, evidence }) => [kind, evidence]),
      [['dropped', []]],
    );
  });

  test('see that a toll has risen, though the old number said "at least"', () => {
    const before = {
      id: 'before',
      published: '2024-09-15',
      text: 'At least 12 people have died in floods in the south, the ministry said.',
    };
    const after = {
      id: 'after',
      published: '2024-09-17',
      text: 'The death toll from floods in the south has risen to 17, the ministry said.',
    };
    assert.deepEqual(
      changes([before], [before, after]).map((change) => [change.kind, change.before, change.text]),
      [['changed', 'At least 12 people', 'The death toll from floods in the south has risen to 17']],
    );
  });

  test('are not kept back because older points weigh more', () => {
    const text = 'The postman of the upper farms was seen again.';
    const second = { id: 'second', publisher: 'Hill Gazette', published: '2024-05-07', text };
    const previous = composeBriefing({ articles: [analysed(first)], points: 1 });
    const { changes: found, points } = composeBriefing({ articles: [first, second].map(analysed), previous, points: 1 });
    assert.doesNotMatch(points[0]?.text ?? '', /postman/);
    assert.deepEqual(
      found.map((change) => [change.kind, change.text]),
      [['new', 'The postman of the upper farms was seen again']],
    );
  });

  test('see a report that came in late, and not one that was there and only is chosen now', () => {
    const [landslide, pass] = [
      first,
      { id: 'pass', published: '2024-05-04', text: 'Engineers cleared the first lane of the pass on Friday evening.' },
    ];
    assert.deepEqual(
      changes([landslide], [landslide, pass]).map(({ text }) => text),
      ['Engineers cleared the first lane of the pass on Friday evening'],
    );
    assert.deepEqual(changes([landslide, pass], [landslide, pass]), []);
    const old = { ...pass, published: '2024-03-04' };
    assert.deepEqual(changes([landslide], [landslide, old]), []);
  });
});
