import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import type { AnalysedArticle } from '../../src/domain/analysis.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';
import { goldenBriefing } from '../golden/produce.ts';
import { readStories, shippedPublishers } from '../support/stories.ts';

const analysed = (article: Article): AnalysedArticle => ({ article, analysis: analyse(article) });

describe('a briefing', async () => {
  const publishers = await shippedPublishers();
  const stories = (await readStories('briefings/kherson')).map(analysed);
  const central = stories.filter(({ article }) => article.id === '2022-11-12-last-foothold');

  test('of nothing is empty and says so', () => {
    const briefing = composeBriefing({ articles: [] });
    assert.deepEqual([briefing.points, briefing.sources, briefing.headline, briefing.asOf], [[], [], undefined, undefined]);
  });

  test('of the central article begins with what happened, as of its own date', () => {
    const briefing = composeBriefing({ articles: central, publishers });
    assert.equal(briefing.asOf, '2022-11-12');
    assert.match(briefing.lead?.text ?? '', /^Russia gave up its last foothold in Kherson.* on Friday\.$/);
    assert.equal(briefing.lead, briefing.points[0]);
  });

  test('never shows a caption', () => {
    const shown = JSON.stringify(composeBriefing({ articles: central, publishers }));
    assert.doesNotMatch(shown, /Trenches|Associated Press\)/);
  });

  test('leaves out what was published after the moment asked for', () => {
    const briefing = composeBriefing({ articles: stories, publishers, asOf: '2022-11-10T12:00:00Z' });
    assert.equal(briefing.asOf, '2022-11-10');
    assert.ok(briefing.sources.every((source) => (source.published ?? '') <= '2022-11-10'));
  });

  test('shows a correction in place of the article that it corrects', () => {
    const first: Article = {
      id: 'first',
      text: 'The bridge at Delft was closed on Monday after a barge hit it.',
      published: '2024-05-06',
    };
    const second: Article = {
      id: 'second',
      text: 'The bridge at Leiden was closed on Monday after a barge hit it.',
      correctionOf: 'first',
    };
    assert.deepEqual(
      composeBriefing({ articles: [first, second].map(analysed) }).sources.map((source) => source.article),
      ['second'],
    );
  });
});

describe('a status', async () => {
  const briefingOf = async (name: string) => (await goldenBriefing(name)).briefing;

  test('is confirmed only by an independent family, and a copy is no further voice', async () => {
    const { lead, sources } = await briefingOf('agreement');
    const cited = new Set(lead?.evidence.map(({ article }) => article));
    const publishers = sources.filter(({ article }) => cited.has(article)).map(({ publisher }) => publisher);
    assert.deepEqual([lead?.status, publishers.toSorted()], ['confirmed', ['Coast Herald', 'Valley Times']]);
  });

  test('is disputed where two articles of one day give numbers that cannot both be right, with both sides', async () => {
    const { points } = await briefingOf('contradiction');
    const dispute = points.find(({ status, text }) => status === 'disputed' && /injured/.test(text));
    assert.deepEqual(
      dispute?.sides?.map(({ by, text }) => [by, /\b(?:12|19) passengers/.exec(text)?.[0]]),
      [
        ['Harbour Courier', '12 passengers'],
        ['Island Radio', '19 passengers'],
      ],
    );
  });

  test('is never confirmed within one family', async () => {
    const { points } = await briefingOf('running');
    assert.ok(points.every(({ status }) => status !== 'confirmed'));
  });

  test('is headed by a statement, not by the condition of one', () => {
    const text =
      'If the river stays below three metres until the end of the week, the old bridge will open again on Monday, the mayor said.';
    const article = { id: 'a', text, published: '2024-06-28' };
    const { headline } = composeBriefing({ articles: [analysed(article)] });
    assert.match(headline?.text ?? '', /the old bridge will open/);
  });
});
