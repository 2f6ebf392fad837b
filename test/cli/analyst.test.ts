import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startAnalyst } from '../../src/cli/analyst.ts';
import { analyse } from '../../src/language/analyse.ts';

const article = { id: 'a', text: 'The river Alda flooded the old town on Monday. Forty houses stand empty, the mayor said.' };

describe('an analyst', () => {
  test('says what the analysis says', async () => {
    const analyst = startAnalyst();
    try {
      const articles = [
        article,
        { id: 'b', text: 'The minister denied on 3 May 2024 that the dam had burst.', published: '2024-05-04' },
      ];
      assert.deepEqual(
        await analyst.analyse(articles),
        articles.map((one) => ({ article: one, analysis: analyse(one) })),
      );
      assert.deepEqual(await analyst.analyse([]), []);
    } finally {
      await analyst.close();
    }
  });

  test('fails at what is too much for its memory, and answers what was asked behind it', async () => {
    const analyst = startAnalyst({ maxOldGenerationSizeMb: 64 });
    try {
      const tooMuch = analyst.analyse([{ id: 'long', text: `${article.text} `.repeat(100_000) }]);
      const behind = analyst.analyse([article]);
      await assert.rejects(tooMuch, { kind: 'internal', message: /more memory than there is/ });
      assert.deepEqual(await behind, [{ article, analysis: analyse(article) }]);
    } finally {
      await analyst.close();
    }
  });
});
