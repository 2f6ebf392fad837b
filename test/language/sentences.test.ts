import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSentences } from '../../src/language/sentences.ts';

const cut = (text: string): string[] =>
  findSentences(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'end at a full stop, a question mark and an exclamation mark': ['The city fell.', 'Who knew?', 'Nobody!'],
    'go on after a title and an initial': ['Gen. Robert E. Lee met Mr. Grant.', 'They shook hands.'],
    'go on after an abbreviated country': ['The U.S. Senate met.', 'It left the U.S.', 'The debate went on.'],
    'go on after an opening time of day': ['At 5 a.m. Ms. Reed called.', 'She hung up at 6 p.m.', 'Nothing followed.'],
    'go on from a time of day to its zone, its day or its date': [
      'It was over by 5 a.m. Moscow time, the ministry said.',
      'The polls close at 7 p.m. Eastern Time.',
      'The bomb went off at 10 a.m. Monday in the market.',
      'The hearing starts at 9 a.m. March 5 in the town hall.',
      'They met at 7 p.m. ET and left.',
    ],
    'end at a time of day before anything else': [
      'They met at 7 p.m.',
      'This time he left.',
      'She came at 6 p.m.',
      'Monday was a holiday.',
      'It closed at 5 p.m.',
      'Moscow denied it.',
    ],
    'go on before a sum that is set against another': ['It rose to $1.2 billion vs. $1.1 billion a year ago.', 'Costs fell.'],
    'end within a quotation of several sentences': ['“We are leaving.', 'We will not be back,” the mayor said.'],
    'go on after a quotation with its own mark': ['“Who pays?” Governor Smith asked.', '"Nobody!" she replied.'],
    'go on over brackets with a full stop inside': ['The bridge (It was built in 1985.) is closed.', 'Ferries run.'],
    'keep numbers, sums and addresses whole': ['It cost $3.50 at www.example.com today.', 'That is 1.5 times more.'],
    'end at four dots, not at three': ['He waited ... and then left.', 'She never said so....', 'The door closed.'],
    'end before the next without a space between': ['The bridge fell.', 'Ferries run.'],
  };
  for (const [promise, expected] of Object.entries(cases)) {
    const glue = promise.includes('without a space') ? '' : ' ';
    test(promise, () => assert.deepEqual(cut(expected.join(glue)), expected));
  }

  test('begin at each item of a list', () => {
    assert.deepEqual(cut('1. Bread 2. Water 3. Power'), ['1. Bread', '2. Water', '3. Power']);
    assert.deepEqual(cut('• Bread • Water'), ['• Bread', '• Water']);
    assert.deepEqual(cut('Section 2. of the law stands.'), ['Section 2. of the law stands.']);
  });
});
