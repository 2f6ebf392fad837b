import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findParagraphs } from '../../src/language/paragraphs.ts';
import { findQuotations } from '../../src/language/quotations.ts';

const quoted = (text: string): string[] =>
  findQuotations(text, findParagraphs(text)).map(({ words }) => text.slice(words.start, words.end));

describe('quotations', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['straight marks', 'He said "we left" and "they stayed".', ['we left', 'they stayed']],
    ['curly marks', 'He said “we left” again.', ['we left']],
    ['marks that do not match', '“We left," it said. "They stayed.”', ['We left,', 'They stayed.']],
    ['two single marks for a double one', "''We left,'' she said.", ['We left,']],
    ['curly single marks', 'The ‘special operation’ isn’t over.', ['special operation']],
    ['straight single marks', "'We left,' she said. 'It isn't our fault.'", ['We left,', "It isn't our fault."]],
    ['no mark of a possessive', "'It is the workers' strike,' she said.", ["It is the workers' strike,"]],
    ['no apostrophes', "The workers' strike isn't the owners'.", []],
    ['several sentences', '“We left. They stayed. Nobody won.”', ['We left. They stayed. Nobody won.']],
    ['a quotation within a quotation', '“He told me ‘go’ and I went,” she said.', ['He told me ‘go’ and I went,']],
    ['low and angle marks', '„Wir gehen“ and «мы уходим»', ['Wir gehen', 'мы уходим']],
    ['an inch mark and apostrophes are none', "A 6\" pipe isn't the residents' fault.", []],
    ['a mark that nothing closes is none', 'He said "we left and that was all. Then he went.', []],
  ];
  for (const [promise, text, expected] of cases) test(promise, () => assert.deepEqual(quoted(text), expected));

  test('one that goes on in the next paragraph has a part in each', () => {
    assert.deepEqual(quoted('“We left the city.\n\n“Nobody won,” she said.'), ['We left the city.', 'Nobody won,']);
  });
});
