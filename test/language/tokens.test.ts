import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { tokenise } from '../../src/language/tokens.ts';

const cut = (text: string): string[] => tokenise(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokens', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'The mayor left the city.': ['The', 'mayor', 'left', 'the', 'city', '.'],
    'Gen. Bell of the U.S. Army met Mr. Hu in Sept. 1999.': [
      ...['Gen.', 'Bell', 'of', 'the', 'U.S.', 'Army', 'met', 'Mr.', 'Hu', 'in', 'Sept.', '1999', '.'],
    ],
    'It cost $5.50 (about 3,000 yen), or 12%: "too much"!': [
      ...['It', 'cost', '$5.50', '(', 'about', '3,000', 'yen', ')', ',', 'or', '12%', ':', '"', 'too', 'much', '"', '!'],
    ],
    'They don’t know the dog’s name; it’s well-known.': [
      ...['They', 'do', 'n’t', 'know', 'the', 'dog', '’s', 'name', ';', 'it', '’s', 'well-known', '.'],
    ],
    'Zoë sang in 1990s style...\nreally?!': ['Zoë', 'sang', 'in', '1990s', 'style', '...', 'really', '?', '!'],
    'on 5:30 or 6, not 7': ['on', '5:30', 'or', '6', ',', 'not', '7'],
  };
  for (const [text, expected] of Object.entries(cases)) test(JSON.stringify(text), () => assert.deepEqual(cut(text), expected));

  test('keep their places, and leave nothing out but blanks', () => {
    const pieces = fc.constantFrom(
      'a',
      'Bell',
      'Gen',
      'U',
      '12',
      '.',
      ',',
      "'",
      '’s',
      '-',
      '“',
      '"',
      ' ',
      '\n',
      '(',
      '%',
      '$',
      'é',
      '中',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = `x ${parts.join('')}`;
        const tokens = tokenise(text, { start: 2, end: text.length });
        let at = 2;
        for (const token of tokens) {
          assert.equal(text.slice(at, token.start).trim(), '');
          assert.equal(text.slice(token.start, token.end), token.text);
          at = token.end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
      { seed: 20221112 },
    );
  });

  test('are the same wherever a word stands', () => {
    const words = ['city', 'Sept', 'Gen', 'no', 'U', '12', '1,000', 'don’t', 'St', 'well-known'];
    for (const word of words)
      for (const behind of [' x', ', x', '; x', ') x', '" x', '! x', ''])
        assert.equal(cut(`${word}${behind}`)[0], cut(word)[0], `${word}${behind}`);
  });
});
