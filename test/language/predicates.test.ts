import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGrammar } from '../../src/language/support/grammar.ts';

/** The predicates of a sentence as "subject | verb group | form". */
function predicatesOf(sentence: string): string[] {
  const { grammar, predicates } = readGrammar(sentence, { start: 0, end: sentence.length }, []);
  const text = (from: number, to: number): string =>
    sentence.slice(grammar.read.tokens[from]?.start, grammar.read.tokens[to - 1]?.end);
  return predicates.map(({ subject, first, last, form, passive }) =>
    [subject ? text(subject.from, subject.to) : '-', text(first, last + 1), passive ? `${form} passive` : form].join(' | '),
  );
}

describe('predicates', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['The ministry has not confirmed the figure.', ['The ministry | has not confirmed | finite']],
    ['The bridge was closed by the storm.', ['The bridge | was closed | finite passive']],
    ['The mayor, a former judge, left the town.', ['The mayor, a former judge, | left | finite']],
    ['Engineers closed the bridge and left.', ['Engineers | closed | finite', 'Engineers | left | finite']],
    [
      'The driver who was arrested refused to speak.',
      ['The driver | was arrested | finite passive', 'The driver | refused | finite', '- | speak | infinitive'],
    ],
    [
      'The council resigned in 2019 after the flood ruined the harbour.',
      ['The council | resigned | finite', 'the flood | ruined | finite'],
    ],
    ['The wing was to have opened in May.', ['The wing | was | finite', '- | have opened | infinitive']],
  ];
  for (const [sentence, expected] of rows) it(sentence, () => assert.deepEqual(predicatesOf(sentence), expected));

  it('are found in a text without end in time that its length bounds', () => {
    const long = 'and said '.repeat(20_000);
    const { predicates } = readGrammar(long, { start: 0, end: long.length }, []);
    assert.ok(predicates.length > 0);
  });
});
