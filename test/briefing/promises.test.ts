import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { composeBriefing } from '../../src/briefing/compose.ts';
import type { AnalysedArticle } from '../../src/domain/analysis.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Briefing } from '../../src/domain/briefing.ts';
import type { Evidence } from '../../src/domain/claim.ts';
import { analyse } from '../../src/language/analyse.ts';
import { readStories } from '../support/stories.ts';

const analysed = (article: Article): AnalysedArticle => ({ article, analysis: analyse(article) });

/** Every statement of a briefing with the evidence it is bound to. */
function statements(briefing: Briefing): { readonly text: string; readonly evidence: readonly Evidence[] }[] {
  const claims = [...briefing.points, ...briefing.disputed, ...briefing.unknown];
  return [
    ...claims,
    ...claims.flatMap((claim) => claim.sides ?? []),
    ...briefing.timeline,
    ...briefing.quotes.map(({ text, spans }) => ({ text, evidence: spans })),
    ...briefing.figures.map(({ amount, counts = '', evidence }) => ({ text: `${amount} ${counts}`, evidence })),
    ...briefing.changes.filter(({ kind }) => kind !== 'dropped'),
  ];
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a briefing promises about its evidence, whatever the articles are. */
function assertHonest(articles: readonly AnalysedArticle[], briefing: Briefing): void {
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  for (const { text, evidence } of statements(briefing)) {
    assert.ok(evidence.length > 0, `no evidence for: ${text}`);
    const passages = evidence.map(({ article, start, end }) => {
      const words = texts.get(article)?.slice(start, end) ?? '';
      assert.ok(start < end && end - start <= 400 && words.length === end - start, `a span of ${end - start}`);
      return words;
    });
    const carried = new Set(wordsIn(passages.join(' ')));
    for (const word of wordsIn(text)) assert.ok(carried.has(word), `"${word}" is in no passage of: ${text}`);
  }
  for (const { passages, article } of briefing.sources) {
    for (const { start, end, text } of passages) assert.equal(text, texts.get(article)?.slice(start, end));
  }
  for (const { text, spans } of briefing.quotes) {
    assert.equal(text, spans.map(({ article, start, end }) => texts.get(article)?.slice(start, end)).join(' '));
  }
  assert.equal(briefing.lead, briefing.points[0]);
}

/** Pieces of news and of noise, to be put together at random. */
const pieces = [
  'The bridge was closed on Monday.',
  '“We were lucky,” said the mayor, Anna Hidalgo.',
  'The mayor said 12 people were hurt.',
  'Police denied that 12 people were hurt, saying nobody was.',
  'It was not clear who had called the fire brigade.',
  'Officials have not confirmed the figure of 3,000.',
  '“Nobody',
  'knows,” he added. “Not even I.”',
  'According to the ministry, 40 percent of the roads (about 300 km) are closed.',
  'A dog, which had slept through it all, was found in March 2021, after a long search.',
  '(Source: Agency)',
  'Read more: subscribe now!',
  '@everyone <!channel> **bold** \u202egnp\u202c',
  '他说，桥已经关闭。',
  'date 2024-05-06',
  '"\'“‘’”',
  '\n\n',
  '...',
];

const article = (id: string): fc.Arbitrary<Article> =>
  fc.record(
    {
      id: fc.constant(id),
      text: fc.oneof(
        fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(' ')),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
      ),
      title: fc.string({ maxLength: 40 }),
      publisher: fc.constantFrom('Hill Gazette', 'Lake Radio', 'TASS'),
      published: fc.constantFrom('2024-05-06', '2024-05-07T10:00:00Z', 'soon'),
    },
    { requiredKeys: ['id', 'text'] },
  );

describe('a briefing of any text', () => {
  test('stands on its evidence: no word, number, name or quotation that its passages lack', () => {
    fc.assert(
      fc.property(article('a'), article('b'), fc.integer({ min: 1, max: 8 }), (a, b, points) => {
        const articles = [a, b].map(analysed);
        const briefing = composeBriefing({ articles, points });
        assertHonest(articles, briefing);
        assert.ok(briefing.points.length <= points);
      }),
      { numRuns: 150 },
    );
  });

  test('is the same each time it is made', () => {
    fc.assert(
      fc.property(article('a'), article('b'), (a, b) => {
        const once = composeBriefing({ articles: [a, b].map(analysed) });
        assert.deepEqual(composeBriefing({ articles: [a, b].map(analysed), previous: once }).points, once.points);
      }),
      { numRuns: 50 },
    );
  });

  for (const [what, text] of Object.entries({
    'an empty text': '',
    'white space': ' \n\n\t ',
    'only a caption': 'A firefighter rolls up a hose. (Source: Agency)',
    'only marks': '“”‘’"\'…',
  })) {
    test(`of ${what} has nothing made up in it`, () => {
      const { points, headline, quotes, figures, timeline, asOf } = composeBriefing({ articles: [analysed({ id: 'a', text })] });
      assert.deepEqual(
        { points, headline, quotes, figures, timeline, asOf },
        {
          points: [],
          headline: undefined,
          quotes: [],
          figures: [],
          timeline: [],
          asOf: undefined,
        },
      );
    });
  }

  test('without a date has no date, and resolves nothing relative', () => {
    const briefing = composeBriefing({
      articles: [analysed({ id: 'a', text: 'The bridge was closed on Monday after a barge hit it.' })],
    });
    assert.deepEqual([briefing.asOf, briefing.timeline, briefing.points.length], [undefined, [], 1]);
  });

  test('of the whole first story stands on its evidence', async () => {
    const articles = (await readStories('briefings/kherson')).map(analysed);
    const previous = composeBriefing({ articles, asOf: '2022-11-11' });
    assertHonest(articles, composeBriefing({ articles, points: 8, previous }));
  });
});

const seed = '../shared/seed/kherson-2022-11-12.txt';

describe('the briefing of the seed text', { skip: existsSync(seed) ? false : `${seed} is not there` }, () => {
  const articles = existsSync(seed) ? [analysed({ id: 'seed', text: readFileSync(seed, 'utf8') })] : [];
  const briefing = composeBriefing({ articles });
  const shown = JSON.stringify(briefing);
  const spoken = (by: RegExp) =>
    briefing.quotes.filter((quote) => by.test(quote.by ?? '')).map(({ text }) => text.split(' ').length);

  test('leads with what happened on Friday, 11 November 2022, as of the day after', () => {
    assert.match(briefing.lead?.text ?? '', /^Russia relinquished its final foothold.*on Friday/);
    assert.equal(briefing.asOf, '2022-11-12');
    assert.ok(briefing.timeline.some(({ date, text }) => date === '2022-11-11' && text.startsWith('Russia relinquished')));
  });

  test('gives the hour as the claim of the ministry', () => {
    const claim = briefing.points.find(({ text }) => /5am/.test(text));
    assert.deepEqual([claim?.status, claim?.by], ['claimed', 'Russia’s Defense Ministry']);
  });

  test('says what is not confirmed, and in his own words what it would take', () => {
    const [open] = briefing.unknown;
    assert.equal(open?.status, 'unconfirmed');
    assert.match(
      open?.text ?? '',
      /have not confirmed.*Andriy Yusov.*“It will be possible.*General Staff”|have not confirmed.*“It will be possible.*General Staff”.*Andriy Yusov/,
    );
  });

  test('sets the ministry and Serhii Khlan side by side', () => {
    const sides = briefing.disputed[0]?.sides ?? [];
    assert.deepEqual([briefing.disputed.length, sides.length], [1, 2]);
    assert.match(`${sides[0]?.by}: ${sides[0]?.text}`, /Russian Defense Ministry: .*30,000.*5,000/);
    assert.match(`${sides[1]?.by}: ${sides[1]?.text}`, /Serhii Khlan.*: “A lot”/);
  });

  test('quotes people in full', () => {
    assert.deepEqual(spoken(/Yusov/), [22]);
    assert.deepEqual(spoken(/intelligence$/), [33]);
  });

  test('dates March and five in the morning', () => {
    const dates = briefing.timeline.map(({ date }) => date);
    assert.ok(dates.includes('2022-03') && dates.includes('2022-11-11T05:00'), dates.join(' '));
  });

  test('shows no caption, source line or metadata, and stands on its evidence', () => {
    assert.doesNotMatch(shown, /serviceman|Source: Associated|date 2022/);
    assertHonest(articles, briefing);
  });
});
