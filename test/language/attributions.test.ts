import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

interface Said {
  readonly source: string;
  readonly content: string;
  readonly by: string;
}

const said = (text: string): Said[] =>
  analyse({ id: 'a', text }).attributions.map(({ source, content, by }) => ({
    source: source ? text.slice(source.start, source.end) : '',
    content: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    by: by ?? '',
  }));

describe('attributions', () => {
  const cases: readonly (readonly [string, string, Said])[] = [
    [
      'source first',
      'The mayor said that the bridge was closed.',
      { source: 'The mayor', content: 'that the bridge was closed', by: 'The mayor' },
    ],
    [
      'source last',
      'The bridge was closed, the mayor said.',
      { source: 'the mayor', content: 'The bridge was closed', by: 'the mayor' },
    ],
    [
      'according to',
      'The bridge was closed, according to the mayor.',
      { source: 'the mayor', content: 'The bridge was closed', by: 'the mayor' },
    ],
    [
      'turned round',
      '“The bridge is closed,” said the mayor.',
      { source: 'the mayor', content: '“The bridge is closed,”', by: 'the mayor' },
    ],
    [
      'told somebody',
      '“The bridge is closed” for now, Andriy Yusov told The Associated Press.',
      { source: 'Andriy Yusov', content: '“The bridge is closed” for now', by: 'Andriy Yusov' },
    ],
  ];
  for (const [promise, text, expected] of cases) test(promise, () => assert.deepEqual(said(text), [expected]));

  test('a quotation goes on behind its speaker', () => {
    const text = '“Your command left you," it said in a statement. "Your commanders ran. You will not.”';
    assert.equal(said(text)[0]?.content, '“Your command left you," … "Your commanders ran. You will not.”');
  });

  test('a negated cue is told from a plain one', () => {
    const [first] = analyse({ id: 'a', text: 'Officials have not confirmed that the city was back.' }).attributions;
    assert.deepEqual([first?.stance, first?.negated], ['confirms', true]);
  });
});
