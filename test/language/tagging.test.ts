import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { classOf, knownWord, TAG_CODES, tagCode } from '../../src/language/tag-lexicon.ts';
import { tagWeights } from '../../src/language/tag-table.ts';
import { weigh } from '../../src/language/tag-weights.ts';
import { candidateTags, tagTokens } from '../../src/language/tagging.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { tagFeatures } from '../training/tag-features.ts';

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

  test('are weighed by number as the table weighs them by name', () => {
    const text =
      'The Ministry said on Monday that U.S. officials planned to close the long-running talks, as Mr. Reed had hoped. ' +
      '“Nobody likes a closing door,” Reed said; record numbers left, he added. Running, living and working costs rise!';
    const rows = new Map(
      tagWeights.split(' ').map((row) => [row.slice(0, row.lastIndexOf('|')), row.slice(row.lastIndexOf('|') + 1)]),
    );
    const tokens = tokenise(text, { start: 0, end: text.length });
    const known = tokens.map(({ lower }) => knownWord(lower));
    const candidates = tokens.map((_, at) => candidateTags(tokens, at, known[at]?.tags));
    const tags = tagTokens(tokens);
    const tagging = {
      tokens,
      known,
      classes: candidates.map(classOf),
      chosen: tags.map((tag) => tagCode(tag)),
    };
    let used = 0;
    for (const [at, own] of candidates.entries()) {
      const features = tagFeatures(tokens, at, { own, next: candidates[at + 1] ?? '$', tags });
      const expected = new Array<number>(TAG_CODES).fill(0);
      for (const feature of features)
        for (const [, tag = '', weight] of (rows.get(feature) ?? '').matchAll(/(.)(-?\d+)/g)) {
          expected[tagCode(tag)] = (expected[tagCode(tag)] ?? 0) + Number(weight);
          used += 1;
        }
      const scores = new Int32Array(TAG_CODES);
      weigh(scores, at, tagging);
      assert.deepEqual([...scores], expected, `${tokens[at]?.text} ${own}`);
    }
    assert.ok(used > 50, String(used));
  });
});
