import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const figuresOf = (text: string): string[] =>
  analyse({ id: 'a', text, published: '2022-11-12' }).figures.map(
    (figure) => `${text.slice(figure.start, figure.end)} = ${figure.value} ${figure.unit ?? '-'}`,
  );

describe('figures', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['The 30,000 retreating troops took 5,000 pieces.', ['30,000 = 30000 retreating troops', '5,000 = 5000 pieces']],
    ['Twenty-five people died and 120 were hurt.', ['Twenty-five = 25 people', '120 = 120 -']],
    ['Prices rose 8.5% to $1.2 million.', ['8.5% = 8.5 percent', '$1.2 million = 1200000 $']],
    ['Dozens of houses burned in 2022, on 5 May and at 5am.', []],
    ['A Boeing 737 carried two hundred passengers.', ['two hundred = 200 passengers']],
    ['It lost 20m euros, or 3 per cent.', ['20m euros = 20000000 euros', '3 per cent = 3 percent']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(figuresOf(text), expected));
});
