import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tagTokens } from '../../src/language/tagging.ts';
import { tokenise } from '../../src/language/tokens.ts';

const tagged = (text: string): string => {
  const tokens = tokenise(text, { start: 0, end: text.length });
  const tags = tagTokens(tokens);
  return tokens.map(({ text: word }, index) => `${word}/${tags[index]}`).join(' ');
};

describe('words and their parts of speech', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The mayor said it.', 'The/D mayor/N said/V it/O ./.'],
    ['They claim victory.', 'They/O claim/V victory/N ./.'],
    ['The claim was false.', 'The/D claim/N was/X false/J ./.'],
    ["Kyiv's police won't go.", "Kyiv/P 's/T police/N wo/X n't/T go/V ./."],
    ['The U.S. sent 5,000 troops.', 'The/D U.S./P sent/V 5,000/M troops/N ./.'],
    ['Mr. Grant quickly left.', 'Mr./P Grant/P quickly/R left/V ./.'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(tagged(text), expected));
});
