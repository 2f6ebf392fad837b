import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import { suggestQuestions } from '../../src/answering/suggest.ts';
import { composeBriefing } from '../../src/briefing/compose.ts';
import type { Answer, Turn } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';

const story: readonly Article[] = [
  {
    id: 'first',
    title: 'Ferry runs aground off the island',
    publisher: 'Harbour Post',
    published: '2024-05-02',
    text: 'A ferry with 112 people on board ran aground off the island on Thursday morning.\n\nThe captain said that fog had hidden the rocks. Anna Lind, the director of the port authority, disputed the captain’s claim that there was fog, saying that the sky was clear.\n\nNobody was hurt, the coast guard said. It was still unclear whether any oil had leaked into the bay.',
  },
  {
    id: 'second',
    title: 'Ferry is towed to port',
    publisher: 'Island News',
    published: '2024-05-04',
    text: 'Two tugs towed the ferry to the port of Visby on Saturday. The repair will cost 3 million euros, the company said.\n\nAnna Lind, the director of the port authority, said that the captain had been suspended.',
  },
];
const analysed = story.map((article) => ({ article, analysis: analyse(article) }));
const corpus = createCorpus(analysed);

const passagesOf = (answer: Answer): readonly string[] =>
  answer.claims
    .flatMap(({ evidence }) => evidence)
    .map(({ article, start, end }) => corpus.byId.get(article)!.text.slice(start, end));

/** Questions made of the story's own words and of anything at all. */
const question = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...'Who What When Where Why How many did the ferry captain not said Anna Lind fog ? and he it as of 3 May since'.split(
          ' ',
        ),
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
);
const history: fc.Arbitrary<readonly Turn[]> = fc.array(fc.record({ question, answer: fc.string({ maxLength: 80 }) }), {
  maxLength: 4,
});

describe('every answer', () => {
  test('stands on passages that are there, none longer than a glance, and none stands on nothing', () => {
    fc.assert(
      fc.property(question, history, (asked, turns) => {
        const answer = answerQuestion(corpus, { question: asked, history: turns });
        if (answer.kind === 'answer' || answer.kind === 'sources-disagree') assert.ok(answer.claims.length > 0, asked);
        for (const claim of answer.claims) assert.ok(claim.evidence.length > 0);
        for (const passage of passagesOf(answer)) assert.ok(passage.length > 0 && passage.length <= 400, passage);
        if (answer.short !== undefined)
          assert.ok([answer.text, ...passagesOf(answer)].some((text) => text.includes(answer.short!)));
        assert.equal(answer.question, asked);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same each time', () => {
    const asked = { question: 'How many people were on board?' };
    assert.deepEqual(answerQuestion(corpus, asked), answerQuestion(createCorpus(analysed), asked));
  });

  test('comes from an empty story too, as a refusal', () => {
    assert.equal(answerQuestion(createCorpus([]), { question: 'Who won?' }).kind, 'not-in-sources');
  });
});

describe('what is asked', () => {
  const rows: readonly (readonly [string, Answer['kind'], RegExp])[] = [
    ['How many people were on board?', 'answer', /112/],
    ['how many people were on baord?', 'answer', /112/],
    ['Who is Anna Lind?', 'answer', /director of the port authority/],
    ['What did Anna Lind say about the captain?', 'answer', /suspended/],
    ['What is disputed?', 'answer', /fog/],
    ['What is not known?', 'answer', /oil/],
    ['Is it true that two tugs towed the ferry to the port?', 'answer', /towed/],
    ['Is it true that the ferry sank?', 'not-in-sources', /do not say/],
    ['What changed since 2 May?', 'answer', /Visby/],
    ['What happened on 4 May?', 'answer', /^Reported on 4 May 2024: .*towed/],
    ['What happened on 9 May?', 'not-in-sources', /do not say/],
    ['tl;dr', 'answer', /ferry/i],
    ['Where was the ferry towed as of 2 May?', 'not-in-sources', /do not say/],
    ['Which singer performed?', 'not-in-sources', /do not say/],
    ['Wie viele Menschen waren auf der Fähre und wer ist schuld?', 'unclear', /German/],
    ['Сколько людей было на борту?', 'unclear', /Russian/],
    ['Why?', 'unclear', /\?/],
    ['What did he say?', 'unclear', /Anna Lind/],
  ];
  for (const [asked, kind, text] of rows) {
    test(asked, () => {
      const answer = answerQuestion(corpus, { question: asked });
      assert.equal(answer.kind, kind, answer.text);
      assert.match(answer.text, text);
    });
  }

  test('greetings and thanks get a short reply without a card', () => {
    assert.equal(answerQuestion(corpus, { question: 'Hello!' }).courtesy, 'greeting');
    assert.equal(answerQuestion(corpus, { question: 'Thanks, that helps.' }).courtesy, 'thanks');
    assert.equal(answerQuestion(corpus, { question: 'bye' }).courtesy, 'farewell');
  });

  test('a date in the text alone hides an article as well', () => {
    const article: Article = { id: 'dated', text: 'date 2024-05-02\n\nTwo tugs towed the ferry to the port on Thursday.' };
    const dated = createCorpus([{ article, analysis: analyse(article) }]);
    assert.equal(answerQuestion(dated, { question: 'Where was the ferry towed?', asOf: '2024-05-01' }).kind, 'not-in-sources');
    assert.equal(answerQuestion(dated, { question: 'Where was the ferry towed?', asOf: '2024-05-02' }).kind, 'answer');
  });

  test('reports of one day that differ are shown side by side', () => {
    const sides = [
      'The storm killed 12 people in the valley on Monday.',
      'The storm killed 15 people in the valley, officials said on Monday.',
    ];
    const both = createCorpus(
      sides.map((text, index) => {
        const article: Article = { id: `a${index}`, publisher: `Paper ${index}`, published: '2024-01-08', text };
        return { article, analysis: analyse(article) };
      }),
    );
    const answer = answerQuestion(both, { question: 'How many people did the storm kill?' });
    assert.equal(answer.kind, 'sources-disagree');
    assert.match(answer.text, /Paper 0.*Paper 1|Paper 1.*Paper 0/);
    assert.equal(answer.claims.length, 2);
  });
});

test('suggested questions are answered, each by a passage of its own, and no two are the same', () => {
  const suggested = suggestQuestions(corpus, composeBriefing({ articles: analysed }));
  assert.ok(suggested.length >= 2, suggested.join(' '));
  assert.equal(new Set(suggested).size, suggested.length);
  const passages = suggested.map((asked) => passagesOf(answerQuestion(corpus, { question: asked }))[0]);
  assert.equal(new Set(passages).size, suggested.length);
});

test('a thread of 200 turns stays right and takes no longer', () => {
  const asked = [
    'How many people were on board?',
    'Who disputed that there was fog?',
    'What did she say?',
    'What will the repair cost?',
  ];
  const turns: Turn[] = [];
  const heard = new Set<string>();
  for (let turn = 0; turn < 200; turn++) {
    const answer = answerQuestion(corpus, { question: asked[turn % asked.length]!, history: turns });
    turns.push({ question: answer.question, answer: answer.text });
    if (turn >= asked.length) heard.add(`${turn % asked.length} ${answer.kind} ${answer.text}`);
    if (turn % asked.length === 0) assert.match(answer.text, /112/);
  }
  assert.equal(heard.size, asked.length, 'the same question gets the same answer in its place, however long the thread');
});
