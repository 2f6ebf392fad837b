import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { analyse } from '../../src/language/analyse.ts';

const briefingOf = (...texts: readonly (readonly [publisher: string, text: string])[]) =>
  composeBriefing({
    articles: texts.map(([publisher, text], index) => {
      const article = { id: `${index}`, publisher, text, published: '2024-09-15' };
      return { article, analysis: analyse(article) };
    }),
  });

describe('what two publishers state', () => {
  const wire = 'The dam above Stronie burst on Sunday morning, and 1,600 people were taken out of the valley.';

  test('is confirmed, though each sentence also says something of its own', () => {
    const briefing = briefingOf(
      ['The Hill Courier', wire],
      ['Valley Radio', 'The dam above Stronie, built in 1908, burst on Sunday morning after days of rain, with two men on it.'],
    );
    const confirmed = briefing.points.filter((point) => point.status === 'confirmed');
    assert.deepEqual(
      confirmed.map((point) => [point.text, point.evidence.map(({ article }) => article)]),
      [['The dam above Stronie burst on Sunday morning.', ['0', '1']]],
    );
  });

  test('is not confirmed by a sentence that says the contrary', () => {
    const briefing = briefingOf(
      ['The Hill Courier', wire],
      ['Valley Radio', 'The dam above Stronie had not burst by Sunday morning, after days of rain.'],
    );
    assert.ok(briefing.points.every((point) => point.status !== 'confirmed'));
  });
});
