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

  test('fails at what is too much for its memory, and answers what was asked around it', async () => {
    const analyst = startAnalyst({ maxOldGenerationSizeMb: 32 });
    const tooMuch = [{ id: 'long', text: `${article.text} `.repeat(40_000) }];
    try {
      const asked = [[article], tooMuch, [article], tooMuch, [article]].map((articles) => analyst.analyse(articles));
      const outcomes = await Promise.allSettled(asked);
      for (const [index, outcome] of outcomes.entries()) {
        if (index % 2 === 0) {
          assert.deepEqual(outcome, { status: 'fulfilled', value: [{ article, analysis: analyse(article) }] });
          continue;
        }
        assert.ok(outcome.status === 'rejected');
        assert.equal(outcome.reason.kind, 'internal');
        assert.match(outcome.reason.message, /more memory than there is/);
      }
    } finally {
      await analyst.close();
    }
  });
});
