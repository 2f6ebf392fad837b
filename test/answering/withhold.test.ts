import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import { withheldFrom } from '../../src/answering/withhold.ts';
import { answerCard } from '../../src/cards/answer-card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { analyse } from '../../src/language/analyse.ts';

const articles = [
  {
    id: 'a',
    publisher: 'Sample Desk',
    published: '2024-05-03',
    text: 'The river Alda burst its banks on Thursday. The flood drove 400 families from their homes. The mayor said that 12 people were hurt.',
  },
  {
    id: 'b',
    publisher: 'Sample Wire',
    published: '2024-05-03',
    text: 'The flood on the river Alda drove 700 families from their homes. Schools in the valley stay closed until Monday.',
  },
];
const corpusOf = (list: typeof articles) => createCorpus(list.map((article) => ({ article, analysis: analyse(article) })));
const [one, both] = [corpusOf(articles.slice(0, 1)), corpusOf(articles)];

const hurt = answerQuestion(one, { question: 'How many people were hurt?' });
const summary = answerQuestion(one, { question: 'Summarise this.' });
const families = answerQuestion(both, { question: 'How many families were driven from their homes?' });

const changed = (answer: Answer, from: string, to: string): Answer => {
  assert.ok(answer.text.includes(from), `"${from}" does not stand in: ${answer.text}`);
  return { ...answer, text: answer.text.replace(from, to) };
};

describe('an answer that its passages do not carry', () => {
  test('true answers leave as they are', () => {
    assert.deepEqual([hurt.kind, summary.kind, families.kind], ['answer', 'answer', 'sources-disagree']);
    for (const answer of [hurt, summary]) assert.equal(withheldFrom(one, answer), answer);
    assert.equal(withheldFrom(both, families), families);
  });

  test('is refused where its words are not those of its passage', () => {
    const answer = withheldFrom(one, changed(hurt, '12', '120'));
    assert.deepEqual([answer.kind, answer.text, answer.withheld], ['not-in-sources', 'The articles do not say.', 1]);
  });

  test('is refused where its claim stands on another passage', () => {
    const [claim] = hurt.claims;
    const elsewhere = { ...claim!, evidence: [{ article: 'a', start: 0, end: 43 }] };
    const answer = withheldFrom(one, { ...hurt, claims: [elsewhere] });
    assert.deepEqual([answer.kind, answer.claims.length, answer.withheld], ['not-in-sources', 0, 1]);
  });

  test('loses a claim without a passage, and keeps the others', () => {
    const false_ = { text: 'The dam broke.', status: 'reported', evidence: [] } as const;
    const answer = withheldFrom(one, { ...summary, claims: [...summary.claims, false_] });
    assert.deepEqual([answer.kind, answer.claims, answer.withheld], ['answer', summary.claims, 1]);
    assert.ok(!answer.text.includes('dam'));
  });

  test('loses a bare answer that stands nowhere', () => {
    const answer = withheldFrom(one, { ...hurt, short: '120 people' });
    assert.deepEqual([answer.kind, answer.text, answer.short, answer.withheld], ['answer', hurt.text, undefined, 1]);
  });

  test('is refused where one side of a disagreement says what no article says', () => {
    const answer = withheldFrom(both, changed(families, '700', '900'));
    assert.deepEqual([answer.kind, answer.withheld], ['not-in-sources', 1]);
  });

  test('says so on its card', () => {
    const card = answerCard(withheldFrom(one, changed(hurt, '12', '120')));
    assert.match(plainText(card), /1 statement withheld: no passage supports it/);
  });
});
