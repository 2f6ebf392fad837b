import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const speakerOf = (text: string, quoted: string): string | undefined =>
  analyse({ id: 'a', text }).attributions.find(({ content }) =>
    content.some(({ start, end }) => text.slice(start, end).includes(quoted)),
  )?.by;

describe('he or she is', () => {
  const rows: readonly (readonly [what: string, text: string, quoted: string, by: string])[] = [
    [
      'whom the sentence before is about, not whom it names last',
      'Emmanuel Macron received Olaf Scholz in Paris on Monday. “We agree on this,” he told reporters.',
      'We agree',
      'Emmanuel Macron',
    ],
    [
      'whom a new paragraph is about, though another spoke before',
      '“It was a hard week,” said Ursula von der Leyen.\n\nJens Stoltenberg, the head of NATO, arrived in Kyiv on Tuesday. “Help will go on,” he said.',
      'Help will go on',
      'Jens Stoltenberg',
    ],
    [
      'nobody whom the quotation itself names',
      'Olaf Scholz arrived in Warsaw on Tuesday. “Macron and I agree on help for Ukraine,” he said.',
      'agree on help',
      'Olaf Scholz',
    ],
    [
      'who spoke, where the sentences after are about nobody else',
      '“It was a hard week,” said Ursula von der Leyen. The talks go on. “We are not there yet,” she said.',
      'not there yet',
      'Ursula von der Leyen',
    ],
    [
      'told by the full name where the sentence has the surname',
      'Olaf Scholz met Emmanuel Macron in Berlin. Scholz spoke for an hour. “We agree,” he said.',
      'We agree',
      'Olaf Scholz',
    ],
  ];
  for (const [what, text, quoted, by] of rows) test(what, () => assert.equal(speakerOf(text, quoted), by));
});
