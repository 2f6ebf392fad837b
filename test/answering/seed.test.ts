import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import type { Answer, Turn } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';
import { parseArticle } from '../../src/sources/folder/source.ts';

const seedFile = '../shared/seed/kherson-2022-11-12.txt';
const ourFile = 'briefings/kherson/2022-11-12-last-foothold.md';

/** Conversations about the seventh day of the withdrawal: what is asked, then what the passage or reply must hold. */
const conversations: readonly (readonly (readonly [string, Answer['kind'], RegExp])[])[] = [
  [['When was the city seized?', 'answer', /early March/]],
  [['What time was it finished?', 'answer', /Defense Ministry.*5 ?am|5 ?am.*Defense Ministry/]],
  [['Has Ukraine confirmed it?', 'answer', /Not yet, as of 12 November 2022.*not confirmed/]],
  [['How many civilians died?', 'not-in-sources', /do not say/]],
  [['How many troops withdrew?', 'answer', /Khlan.*disputed.*30,000/]],
  [
    ['Who disputes it, and what did he say?', 'answer', /Khlan/],
    ['and what did he say about the equipment?', 'answer', /“a lot”/i],
  ],
  [['Who is Andriy Yusov?', 'answer', /spokesperson/]],
  [
    ['Who disputed the ministry?', 'answer', /Khlan/],
    ['What did he say?', 'answer', /“a lot”/i],
  ],
  [['What did he say?', 'unclear', /Khlan/]],
  [['Was everything taken across the river?', 'answer', /Disputed by.*Khlan/]],
  [['Where is the Ukrainian flag flying?', 'answer', /monument/]],
  [['How long has the invasion lasted?', 'answer', /nine[- ]month/]],
];

function articleOf(file: string): Article {
  const bytes = readFileSync(file);
  return file.endsWith('.md') ? parseArticle('ours', file, bytes).article! : { id: 'seed', text: bytes.toString('utf8') };
}

for (const file of [seedFile, ourFile]) {
  const skip = existsSync(file) ? false : `${file} is not on this machine`;
  describe(`questions about ${file}`, { skip }, () => {
    for (const turns of conversations) {
      test(turns.map(([asked]) => asked).join(' … '), () => {
        const article = articleOf(file);
        const corpus = createCorpus([{ article, analysis: analyse(article) }]);
        const history: Turn[] = [];
        for (const [asked, kind, wanted] of turns) {
          const answer = answerQuestion(corpus, { question: asked, history });
          history.push({ question: asked, answer: answer.text });
          assert.equal(answer.kind, kind, `${asked} ${answer.text}`);
          assert.match(answer.text, wanted);
          if (kind !== 'unclear') assert.ok(answer.claims[0]?.evidence[0], 'the passage, or the nearest one, is shown');
        }
      });
    }
  });
}
