import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asStatement } from '../../src/briefing/shorten.ts';
import { standsVerbatim } from '../../src/briefing/stands-verbatim.ts';
import { isWholeClause, isWholeQuotation, isWholeSentence } from '../../src/briefing/verbatim.ts';
import type { AnalysedArticle } from '../../src/domain/analysis.ts';
import { analyse } from '../../src/language/analyse.ts';
import { checkSupport } from '../../src/language/support.ts';
import { parseArticle } from '../../src/sources/folder/source.ts';

function read(text: string): AnalysedArticle {
  const article = { id: 'a', text };
  return { article, analysis: analyse(article) };
}

/** Whether a statement is told to be a clause of a sentence, with somebody named beside it or without. */
function isClauseOf(text: string, sentence: string, by?: string): boolean {
  const source = read(sentence);
  return isWholeClause({ text, by, source, passage: { start: 0, end: sentence.length } });
}

const stories: AnalysedArticle[] = [];
for await (const file of glob('briefings/**/*.md')) {
  const { article } = parseArticle('test', file, await readFile(file));
  if (article) stories.push({ article, analysis: analyse(article) });
}

describe('a statement that is a clause of its passage', () => {
  const carried: readonly (readonly [statement: string, sentence: string, by?: string])[] = [
    ['The bridge was closed on Monday.', 'The bridge was closed on Monday, the mayor said.', 'the mayor'],
    ['The bridge was closed on Monday.', 'In the worst storm of the year, the bridge was closed on Monday.'],
    ['The council bought forty new buses.', 'The council bought forty new buses, most of them electric.'],
    [
      'The mayor closed the “old bridge” on Monday.',
      'The mayor closed the “old bridge” on Monday, the council said.',
      'the council',
    ],
    ['The council bought forty new buses.', 'However, the council bought forty new buses.'],
    ['The bridge was closed on Monday.', 'The mayor said that the bridge was closed on Monday.', 'the mayor'],
    ['The council bought forty new buses.', 'In spring – the season of floods – the council bought forty new buses.'],
  ];
  for (const [statement, sentence, by] of carried)
    test(`stands in “${sentence}”`, () => assert.equal(isClauseOf(statement, sentence, by), true));

  const refused: Readonly<Record<string, readonly [statement: string, sentence: string, by?: string]>> = {
    'a condition is cut away': [
      'The bridge will be closed on Monday.',
      'The bridge will be closed on Monday, unless the storm passes.',
    ],
    'a condition in front is cut away': [
      'The bridge will be closed on Monday.',
      'If the storm stays, the bridge will be closed on Monday.',
    ],
    'a denial is cut away': [
      'The bridge was closed on Monday.',
      'The bridge was closed on Monday, which is not true.',
      'the mayor',
    ],
    'a verb of denial is cut away': [
      'The bridge was closed on Monday.',
      'The bridge was closed on Monday, reports that the mayor denied.',
      'reports',
    ],
    'a doubt is cut away': ['The bridge was closed on Monday.', 'The bridge was closed on Monday, allegedly by the owner.'],
    'a moment that has to come first is cut away': [
      'The bridge stays closed to all cars.',
      'The bridge stays closed to all cars, until the council votes.',
    ],
    'who says it is cut away, and nobody stands beside it': [
      'The bridge was closed on Monday.',
      'The bridge was closed on Monday, the mayor said.',
    ],
    'who says it stands before it, and nobody beside it': [
      'The bridge was closed on Monday.',
      'The mayor said that the bridge was closed on Monday.',
    ],
    'it is what somebody finds so, not what somebody says': [
      'The bridge was closed on Monday.',
      'It was so cold that the bridge was closed on Monday.',
      'the mayor',
    ],
    'what is left of it is a circumstance': [
      'Of the harbour office, warned.',
      'Captain Holm, of the harbour office, warned: the ice was thin.',
      'the captain',
    ],
    'it begins in the middle of a clause': [
      'The bridge was closed on Monday.',
      'Nobody could prove the bridge was closed on Monday.',
    ],
    'it ends in the middle of a clause': [
      'The bridge was closed on Monday.',
      'The bridge was closed on Monday nights in winter.',
    ],
    'it breaks off before the verb of its last noun': [
      'The strike left ships waiting, and two of the tugs.',
      'The strike left ships waiting, and two of the tugs, old as they are, sank.',
    ],
    'it begins within a quotation': [
      'The old bridge is a danger to everybody.',
      '“As we said, the old bridge is a danger to everybody,” a council officer told us.',
      'a council officer',
    ],
    'its words are others': ['The bridge was opened on Monday.', 'The bridge was closed on Monday, the mayor said.', 'the mayor'],
    'it is a mere name': ['Anna Lindh of Sweden.', 'Anna Lindh of Sweden, the foreign minister, spoke on Monday.'],
  };
  for (const [reason, [statement, sentence, by]] of Object.entries(refused))
    test(`is not taken as it stands where ${reason}`, () => assert.equal(isClauseOf(statement, sentence, by), false));

  test('is taken only where the whole check carries it', () => {
    let taken = 0;
    const sentences = stories.flatMap((source) => source.analysis.sentences.map((passage) => ({ source, passage })));
    assert.ok(sentences.length > 50);
    const cut = fc.record({ at: fc.nat(sentences.length - 1), from: fc.nat(12), to: fc.nat(12), named: fc.boolean() });
    fc.assert(
      fc.property(cut, ({ at, from, to, named }) => {
        const { source, passage } = sentences[at]!;
        const words = source.article.text.slice(passage.start, passage.end);
        // Cuts at marks and at words: the first are the ones that may be taken.
        const places = [
          0,
          ...[...words.matchAll(/[,;:—–]\s?|\s/g)].flatMap(({ index, 0: gap }) => [index, index + gap.length]),
          words.length,
        ];
        const marks = [
          0,
          ...[...words.matchAll(/[,;:—–]\s?/g)].flatMap(({ index, 0: gap }) => [index, index + gap.length]),
          words.length,
        ];
        const list = from % 3 === 0 ? places : marks;
        const [start, end] = [list[from % list.length]!, list[list.length - 1 - (to % list.length)]!];
        if (end - start < 10) return;
        const text = asStatement(words.slice(start, end));
        const by = named ? 'somebody' : undefined;
        if (!isWholeClause({ text, by, source, passage })) return;
        taken += 1;
        const narrowed = { article: source.article, analysis: { ...source.analysis, sentences: [passage] } };
        const { problems } = checkSupport(text, [narrowed]);
        assert.deepEqual(
          problems.filter(({ kind }) => !(named && kind === 'attribution-dropped')),
          [],
          text,
        );
      }),
      { numRuns: 4000, seed: 20221112 },
    );
    assert.ok(taken > 100, `only ${taken} taken`);
  });
});

describe('a statement that is its whole passage', () => {
  const source = read('The mayor closed the “old bridge” on Monday. It stays shut.');
  const passage = source.analysis.sentences[0]!;
  const isWhole = (text: string): boolean => isWholeSentence({ text, by: undefined, source, passage });

  test('is told whatever marks stand around it', () => {
    assert.equal(isWhole('The mayor closed the “old bridge” on Monday.'), true);
    assert.equal(isWhole('the mayor closed the “old bridge” on  Monday'), true);
  });

  test('is not told where a word or a quotation mark is another', () => {
    assert.equal(isWhole('The mayor closed the old bridge on Monday.'), false);
    assert.equal(isWhole('The mayor opened the “old bridge” on Monday.'), false);
    assert.equal(isWhole('closed the “old bridge” on Monday.'), false);
    assert.equal(isWhole('…'), false);
  });
});

describe('a statement that is a quotation of its passage', () => {
  const isQuotationOf = (text: string, sentence: string, by?: string): boolean =>
    isWholeQuotation({ text, by, source: read(sentence), passage: { start: 0, end: sentence.length } });

  test('stands there whole, with somebody named beside it', () => {
    assert.equal(isQuotationOf('“Not even 40 were”.', '“Not even 40 were,” she said.', 'the mayor'), true);
  });

  test('is looked at more closely where a word is missing, nobody is named, or what stands around it turns it', () => {
    assert.equal(isQuotationOf('“Even 40 were”.', '“Not even 40 were,” she said.', 'the mayor'), false);
    assert.equal(isQuotationOf('“Not even 40 were”.', '“Not even 40 were,” she said.'), false);
    assert.equal(
      isQuotationOf('“Forty were there”.', 'She denied having said “forty were there” on Monday.', 'the mayor'),
      false,
    );
  });
});

describe('a statement of several sentences', () => {
  const text =
    'The bridge was closed on Monday. It will open when the divers have seen every pillar, Ann Holm, a harbour officer, said. The officer, Ann Holm, gave no date.';
  const source = read(text);
  const byId = new Map([['a', source]]);
  const evidence = source.analysis.sentences.map(({ start, end }) => ({ article: 'a', start, end }));
  const stands = (statement: string, by?: string): boolean => standsVerbatim({ text: statement, by, evidence }, byId);
  const said = 'It will open when the divers have seen every pillar.';

  test('stands where each of them does, behind the name of its one speaker too', () => {
    const speaker = source.analysis.attributions[0]?.by ?? '';
    assert.match(speaker, /Ann Holm/);
    assert.equal(stands('The bridge was closed on Monday. The officer, Ann Holm, gave no date.'), true);
    assert.equal(stands(`The bridge was closed on Monday. ${speaker}: ${said}`), true);
  });

  test('stands not where one is another’s, has another’s name or a word that is in no passage', () => {
    assert.equal(stands('The bridge was closed on Monday. The officer, Ann Holm, gave a date.'), false);
    assert.equal(stands(`The bridge was closed on Monday. The mayor: ${said}`), false);
    assert.equal(stands('The bridge was closed on Monday. It will open soon.'), false);
    assert.equal(stands('Ann Holm, a harbour officer: The bridge was closed on Monday.'), false);
  });
});
