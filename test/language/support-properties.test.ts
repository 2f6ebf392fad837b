import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';
import { LONGEST_EVIDENCE } from '../../src/language/support/evidence.ts';
import { prepareSupport } from '../../src/language/support/passages.ts';
import { checkSupport } from '../../src/language/support.ts';

const prepared = (text: string) => {
  const article: Article = { id: 'a', text, published: '2022-11-12' };
  const analysis = analyse(article);
  return { analysis, prepared: prepareSupport([{ article, analysis }]) };
};

const word = fc.constantFrom(
  ...'the mayor said Danube bridge closed not on Friday 1,200 lorries about 35 percent “we” "never" didn’t U.S. of and that Kyiv in March , . ? — … (2019) 5am жінки 橋は'.split(
    ' ',
  ),
);
const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }));

describe('the support check, for any text', () => {
  it('passes every sentence of an article as it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { analysis, prepared: index } = prepared(text);
        for (const { start, end } of analysis.sentences.slice(0, 10)) {
          const support = checkSupport(text.slice(start, end), index);
          assert.deepEqual([support.supported, support.problems], [true, []], text.slice(start, end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers any statement, with evidence that lies in the article and is short', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, statement) => {
        const support = checkSupport(statement, prepared(text).prepared);
        assert.ok(support.score >= 0 && support.score <= 1);
        assert.equal(support.supported, support.problems.length === 0);
        for (const { start, end } of support.evidence)
          assert.ok(start >= 0 && start < end && end <= text.length && end - start <= LONGEST_EVIDENCE);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(prose, prose, (text, statement) => {
        assert.deepEqual(checkSupport(statement, prepared(text).prepared), checkSupport(statement, prepared(text).prepared));
      }),
      { numRuns: 100 },
    );
  });

  it('never passes a sentence with its number changed', () => {
    const number = fc.integer({ min: 2, max: 999_999 });
    const frame = fc.constantFrom(
      (count: string) => `About ${count} lorries crossed the bridge before noon.`,
      (count: string) => `The repair cost ${count} euros, the council said.`,
      (count: string) => `Voters in ${count} districts chose a new mayor on Sunday.`,
      (count: string) => `In all, ${count} percent of the deliveries were late.`,
    );
    fc.assert(
      fc.property(number, number, frame, (written, changed, sentence) => {
        fc.pre(written !== changed);
        const { prepared: index } = prepared(`${sentence(String(written))} It was a calm day. Nobody was hurt.`);
        assert.equal(checkSupport(sentence(String(changed)), index).supported, false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the support check, for hostile text', () => {
  const hostile: readonly [string, string][] = [
    ['a line of 300,000 characters', 'bridge '.repeat(43_000)],
    ['10,000 quotation marks', '“bridge” "river" '.repeat(5_000)],
    ['one word of 300,000 letters', 'b'.repeat(300_000)],
    ['brackets in brackets', '('.repeat(100_000)],
    ['numbers without end', '1, 234, '.repeat(30_000)],
  ];
  for (const [name, text] of hostile)
    it(`reads ${name} as text and as statement`, () => {
      const { prepared: index } = prepared(text);
      assert.equal(checkSupport('The harbour was closed by the storm on Tuesday.', index).supported, false);
      assert.ok(checkSupport(text, index).evidence.length <= 3);
    });
});
