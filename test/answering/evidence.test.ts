import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerQuestion } from '../../src/answering/answer.ts';
import { createCorpus } from '../../src/answering/corpus.ts';
import { contradicts, meaningOf, meansSame } from '../../src/answering/sameness.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { analyse } from '../../src/language/analyse.ts';

/** Asks reports by as many publishers, undated unless a day is given. */
function ask(question: string, texts: readonly string[], published?: string): Answer {
  const articles = texts.map(
    (text, index): Article => ({ id: `a${index}`, publisher: `Paper ${index}`, text, ...(published ? { published } : {}) }),
  );
  return answerQuestion(createCorpus(articles.map((article) => ({ article, analysis: analyse(article) }))), { question });
}

describe('what bare answers mean', () => {
  const same: readonly (readonly [Parameters<typeof meaningOf>[1], string, string])[] = [
    ['time', '20 July 1969', 'July 20, 1969'],
    ['time', 'July 1969', '20 July 1969'],
    ['time', '27/10/2017', '10/27/2017'],
    ['person', 'Armstrong', 'Neil Armstrong'],
    ['person', 'The Walt Disney Company', 'Walt Disney Co'],
    ['money', '$10.4 billion', '$10.389 billion'],
    ['number', '30,000', 'about 30,000'],
    ['number', '20,000 to 30,000', '30,000'],
  ];
  for (const [type, a, b] of same) {
    test(`${a} is ${b}`, () => assert.ok(meansSame(meaningOf(a, type), meaningOf(b, type))));
  }

  const different: readonly (readonly [Parameters<typeof meaningOf>[1], string, string])[] = [
    ['time', '20 July 1969', '21 July 1969'],
    ['person', 'Venus Williams', 'Serena Williams'],
    ['number', '12', '15'],
    ['money', '$10 million', '$10 billion'],
  ];
  for (const [type, a, b] of different) {
    test(`${a} is not ${b}`, () => {
      assert.ok(!meansSame(meaningOf(a, type), meaningOf(b, type)));
      assert.ok(contradicts(meaningOf(a, type), meaningOf(b, type)));
    });
  }

  test('a year and a day of no year do not contradict each other', () => {
    assert.ok(!contradicts(meaningOf('1969', 'time'), meaningOf('20 July', 'time')));
  });
});

describe('a bare answer', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Who won the final?', 'Spain beat England 1-0 in the final in Sydney on Sunday.', 'Spain'],
    ['Who won the election?', 'In the presidential election Donald Trump lost to Joe Biden.', 'Joe Biden'],
    ['Who lost the election?', 'Joe Biden defeated Donald Trump in the presidential election.', 'Donald Trump'],
    [
      'Who testified against the founder?',
      'Caroline Ellison, who had led the trading firm Alameda Research, testified against the founder.',
      'Caroline Ellison',
    ],
    ['Who directed the film?', 'Director Steven Spielberg directed the film in 1975.', 'Steven Spielberg'],
    ['When did he call the election?', 'The prime minister had called the election in May, earlier than expected.', 'May'],
    ['How much money was asked for?', 'The agency asked for one billion dollars on Monday.', 'one billion dollars'],
    ['What is the release date?', 'Release date. May 29, 2020; price on request.', 'May 29, 2020'],
    ['Which film won the prize?', 'The prize was won by the film “Some Like It Hot” in 1960.', 'Some Like It Hot'],
    ['How many soldiers surrendered?', 'After more than eight months about 300 soldiers surrendered.', '300'],
  ];
  for (const [question, text, short] of rows) {
    test(`${question} ${short}`, () => {
      const answer = ask(question, [text]);
      assert.equal(answer.kind, 'answer', answer.text);
      assert.ok(answer.short?.includes(short), `${answer.short}`);
    });
  }
});

describe('what a question names', () => {
  test('is met by an ordinal, an abbreviation and a short name', () => {
    assert.equal(ask('When did season 3 begin?', ['The third season began on 4 May 2019.']).kind, 'answer');
    assert.equal(
      ask('When did the U.S. leave Afghanistan?', ['The United States left Afghanistan in August 2021.']).kind,
      'answer',
    );
  });

  test('is not met by another number or year in its place', () => {
    const other = ask('When did season 3 begin?', ['Season 4 began on 4 May 2020. Season 4 has ten episodes.']);
    assert.equal(other.kind, 'not-in-sources', other.text);
    const year = ask('Who won the Tour de France in 2019?', ['Tadej Pogacar won the Tour de France in 2020.']);
    assert.equal(year.kind, 'not-in-sources', year.text);
  });

  test('may stand in the sentence that a pronoun points to', () => {
    const answer = ask('When was the Hubble telescope launched?', [
      'The Hubble telescope has changed how we see the sky. It was launched on 24 April 1990.',
    ]);
    assert.match(answer.text, /24 April 1990/);
  });
});

describe('several publishers', () => {
  test('who give one answer are believed though each words it otherwise', () => {
    const answer = ask('Who acquired the studio?', [
      'Disney has taken over the studio for 71 billion dollars.',
      'The studio now belongs to Disney, which paid 71 billion dollars.',
      'For the studio Disney paid more than Comcast had offered.',
      'The purchase of the studio by Disney was finished on Wednesday.',
    ]);
    assert.equal(answer.kind, 'answer', answer.text);
    assert.match(answer.text, /Disney/);
  });

  test('who give different days for one thing disagree', () => {
    const texts = ['The bridge opened on 5 May 2021, the mayor said.', 'The bridge opened on 9 May 2021 after years of delay.'];
    const answer = ask('When did the bridge open?', texts, '2021-06-01');
    assert.equal(answer.kind, 'sources-disagree', answer.text);
    assert.match(answer.text, /Paper \d: \d May 2021; Paper \d: \d May 2021/);
  });

  test('who each count something else do not disagree about what none of them counts', () => {
    const texts = [
      'About 30,000 soldiers left the city, the ministry said on Friday.',
      'More than 60 villages were retaken, the president said on Friday.',
    ];
    assert.equal(ask('How many civilians died?', texts).kind, 'not-in-sources');
    assert.notEqual(ask('How many soldiers left the city?', texts).kind, 'sources-disagree');
  });
});

describe('the sources compared', () => {
  test('are one where all articles are by one publisher, and the reply says so', () => {
    const article: Article = { id: 'a', publisher: 'Paper 1', text: 'The bridge opened on 5 May 2021.' };
    const answer = answerQuestion(createCorpus([{ article, analysis: analyse(article) }]), {
      question: 'How do the sources differ?',
    });
    assert.equal(answer.kind, 'not-in-sources');
    assert.match(answer.text, /one publisher, Paper 1/);
  });

  test('are each shown with what they say of the matter, by those who say it', () => {
    const texts = ['The bridge cost 5 million euros, the mayor said.', 'The bridge has cost far more than planned.'];
    const answer = ask('How do the reports differ on the cost of the bridge?', texts);
    assert.match(answer.text, /Paper 0: the mayor: .*Paper 1: /);
  });
});

test('what is not confirmed is said to be so as of the day of the report, and gets no bare answer', () => {
  const answer = ask(
    'Who confirmed the ceasefire?',
    ['The ministry could neither confirm nor deny the ceasefire.'],
    '2024-03-01',
  );
  assert.match(answer.text, /^Not confirmed, as of 1 March 2024:/);
  assert.equal(answer.short, undefined);
});

test('a statement in other words is answered by what the articles do say, without a yes', () => {
  const text =
    'The prime minister, on her way to Oslo, ordered the fleet on Monday, before the ministers met, to leave the port.';
  const answer = ask('Is it true that the prime minister ordered the fleet to leave the port?', [text]);
  assert.equal(answer.kind, 'answer', answer.text);
  assert.match(answer.text, /ordered the fleet/);
});
