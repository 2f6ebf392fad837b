import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';

const article: Article = {
  id: 'flood',
  title: 'River floods the old town',
  published: '2024-09-16',
  text: 'The river rose above its banks on Sunday night. Firefighters brought 320 people to safety, the mayor said. The bridge by the mill was closed because its piers had shifted.',
};
const corpus = createCorpus([{ article, analysis: analyse(article) }]);

describe('answers', () => {
  test('shows the passage that holds the answer', () => {
    const answer = answerQuestion(corpus, { question: 'How many people were brought to safety?' });
    assert.equal(answer.kind, 'answer');
    assert.equal(answer.short, '320');
    const passage = answer.claims[0]!.evidence[0]!;
    assert.match(article.text.slice(passage.start, passage.end), /320 people/);
  });

  test('refuses what the articles do not say, with the nearest passage', () => {
    const answer = answerQuestion(corpus, { question: 'Which minister visited Portugal?' });
    assert.equal(answer.kind, 'not-in-sources');
  });
});
