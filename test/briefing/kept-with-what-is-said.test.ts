import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { createPublisherDirectory } from '../../src/briefing/publisher-directory.ts';
import { analyse } from '../../src/language/analyse.ts';

const leadOf = (text: string): string | undefined => {
  const article = { id: 'a', text };
  return composeBriefing({ articles: [{ article, analysis: analyse(article) }], publishers: createPublisherDirectory([]) }).lead
    ?.text;
};

describe('shortening leaves in what turns, conditions or weakens', () => {
  const rows: readonly (readonly [text: string, kept: RegExp])[] = [
    ['If the vote fails, the mayor said he will bring the plan to the whole council in May.', /^If the vote fails/],
    ['Perhaps, the mayor said, the old town of Visby has grown too big too fast.', /^Perhaps/],
    ['Nor, the mayor said, did the council give an order to close the bridge.', /^Nor/],
    ['The mayor said about half of the houses in the old town of Visby were damaged.', /about half/i],
    ['The mayor of Visby champions (some) mothers who work at the harbour of the town.', /\(some\)/],
  ];
  for (const [text, kept] of rows) test(text, () => assert.match(leadOf(text) ?? '', kept));

  test('and takes out what only names who and when', () => {
    assert.equal(
      leadOf('The mayor said at the time that half of the houses in Visby were damaged.'),
      'Half of the houses in Visby were damaged.',
    );
  });

  test('and leaves what somebody did in "it was the mayor who did it"', () => {
    const text =
      'In the old town of Visby the council did not hold a vote on the new bridge this year, but at the meeting of the harbour board it was the mayor, who signed the plan.';
    assert.equal(leadOf(text), text);
  });

  test('and leaves no "that" at the beginning, and no comma behind the word that opens a clause', () => {
    assert.equal(
      leadOf('Officials of the town say that, even if they had the money for it, a new bridge at Visby could not be built.'),
      'Even if they had the money for it, a new bridge at Visby could not be built.',
    );
  });
});
