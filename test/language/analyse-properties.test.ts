import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../src/domain/span.ts';
import { analyse } from '../../src/language/analyse.ts';

/** Text with much of what the reading looks for: quotation marks, cues, names, lists, brackets, marks of any script. */
const newsWord = fc.constantFrom(
  ...'The mayor said that “ ” " \' ’s according to , . ? ! : ; ( ) — … U.S. Mr. a.m. Kyiv police denied not to have claim who he it and but 1. • 5,000 date 2022-11-12'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  '\u2028',
  '‘',
  '«',
  "''",
);
const newsText = fc.array(fc.oneof({ weight: 9, arbitrary: newsWord }, fc.string({ unit: 'grapheme', maxLength: 8 })), {
  maxLength: 60,
});
const anyText = fc.oneof(
  newsText.map((words) => words.join(' ')),
  newsText.map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('analysis', () => {
  test('is total, pure, and every span lies within the text and holds something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyse({ id: 'a', text, published: '2022-11-12' });
        assert.deepEqual(analyse({ id: 'a', text, published: '2022-11-12' }), analysis);
        const spans: Span[] = [
          ...analysis.paragraphs,
          ...analysis.sentences,
          ...analysis.quotations,
          ...analysis.names,
          ...analysis.attributions.flatMap(({ source, cue, content }) => [
            ...(source ? [source] : []),
            ...(cue ? [cue] : []),
            ...content,
          ]),
        ];
        for (const { start, end } of spans)
          assert.ok(0 <= start && start < end && end <= text.length, `${start}-${end} of ${text.length}`);
        for (const { content } of analysis.attributions) assert.ok(content.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('sentences and paragraphs are in order, do not overlap and leave out nothing but whitespace', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, paragraphs } = analyse({ id: 'a', text });
        for (const list of [sentences, paragraphs]) {
          let behind = 0;
          for (const { start, end } of list) {
            assert.equal(text.slice(behind, start).trim(), '');
            assert.ok(start >= behind);
            behind = end;
          }
          assert.equal(text.slice(behind).trim(), '');
        }
      }),
      { numRuns: 300 },
    );
  });

  const hostile: Readonly<Record<string, string>> = {
    'nothing but quotation marks': '"'.repeat(10_000),
    'quotations without end': '“He said '.repeat(1_000),
    'nested brackets': '('.repeat(10_000) + ')'.repeat(10_000),
    'one line without a full stop': 'the mayor and the police said that '.repeat(1_000),
    'commas only': 'Kyiv, '.repeat(10_000),
    'dots only': '. '.repeat(10_000),
    'line breaks only': '\n'.repeat(10_000),
    'blanks only': `a${' '.repeat(200_000)}b`,
    'a list without end': Array.from({ length: 3_000 }, (_, index) => `${index + 1}. item`).join(' '),
    'short quotations in a row': '“yes,” he said. '.repeat(1_000),
  };
  for (const [kind, text] of Object.entries(hostile)) {
    test(`comes to an end on ${kind}`, () => assert.ok(analyse({ id: 'a', text }).sentences.length >= 0));
  }
});
