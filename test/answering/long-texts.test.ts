import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import { analyse } from '../../src/language/analyse.ts';

const flood = 'The river Alda flooded the old town on Monday. Forty houses stand empty, Anna Lind, the mayor, said.';

const corpusOf = (text: string) => {
  const article = { id: 'a', text };
  return createCorpus([{ article, analysis: analyse(article) }]);
};

describe('of texts without end', () => {
  test('a sentence is searched in pieces that together are all of it', () => {
    const text = `${'Results: gate open, '.repeat(1_000)}and the river Alda rose by 40 centimetres.`;
    const { sentences } = corpusOf(text);
    assert.ok(sentences.every(({ start, end }) => end - start <= 2_000));
    assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(''), text);
  });

  test('an answer repeats at most 4,000 characters of its question', () => {
    const corpus = corpusOf(flood);
    const question = `How many houses stand empty? ${'what do we know '.repeat(20_000)}`;
    const answer = answerQuestion(corpus, { question, history: [{ question, answer: question }] });
    assert.equal(answer.question, question.slice(0, 4_000));
  });

  test('no character of two code units is parted', () => {
    const letters = `a${'𝐴'.repeat(4_000)}`;
    assert.ok(corpusOf(letters).sentences.every(({ start, end }) => letters.slice(start, end).isWellFormed()));
    assert.ok(answerQuestion(corpusOf(flood), { question: letters.slice(1) }).question.isWellFormed());
    assert.ok(answerQuestion(corpusOf(flood), { question: letters }).question.isWellFormed());
  });

  const rows: readonly (readonly [string, string])[] = [
    ['one sentence of nothing but sayings', 'the mayor Anna Lind said that '.repeat(1_000)],
    ['names alone', 'Anna '.repeat(5_000)],
    ['as many paragraphs as lines', 'a\n\n'.repeat(30_000)],
    ['as many tolls as sentences', 'Floods killed 12 people. '.repeat(4_000)],
  ];
  for (const [what, text] of rows) {
    const corpus = corpusOf(text);
    for (const question of ['What did Anna Lind say?', 'How many people were killed?', 'Who is Anna Lind?', 'When did it begin?'])
      test(`${what} come to an end: ${question}`, () => assert.ok(answerQuestion(corpus, { question }).text.length > 0));
  }
});
