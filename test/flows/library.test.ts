import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/domain/article.ts';
import { anyPublisher } from '../../src/domain/publisher.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { createLibrary } from '../../src/flows/library.ts';

const topic: Topic = {
  slug: 'kherson',
  names: ['Kherson'],
  timeZone: 'Europe/Kyiv',
  command: 'kherson',
  folder: '.',
  questions: [],
};

const libraryOf = (articles: readonly Article[]) =>
  createLibrary({
    source: { read: async () => ({ articles, problems: [] }) },
    publishers: anyPublisher,
    clock: () => Date.parse('2022-11-13'),
  });

test('an article is analysed once, and again when its text changes', async () => {
  const articles: Article[] = [
    { id: 'a', text: 'One story.', published: '2022-11-12' },
    { id: 'b', text: 'Another story.', published: '2022-11-12' },
  ];
  const library = libraryOf(articles);
  const first = await library.read(topic);
  articles[1] = { id: 'b', text: 'Another story, corrected.', published: '2022-11-12' };
  const second = await library.read(topic);
  assert.equal(second.articles[0], first.articles[0]);
  assert.notEqual(second.articles[1], first.articles[1]);
  assert.notEqual(second.corpus, first.corpus);
  assert.equal((await library.read(topic)).corpus, second.corpus);
});

test('an article without a date is read and said to have none; a text may give its date itself', async () => {
  const { articles, problems } = await libraryOf([
    { id: 'bare', text: 'A story.' },
    { id: 'dated', text: 'date 2022-11-12 A story.' },
  ]).read(topic);
  assert.equal(articles.length, 2);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['bare'],
  );
  assert.match(problems[0]?.message ?? '', /has no date/);
});

test('an article of a date still to come is told, one of tomorrow is not', async () => {
  const { articles, problems } = await libraryOf([
    { id: 'late', text: 'A story.', published: '2031-01-01' },
    { id: 'tomorrow', text: 'A story.', published: '2022-11-14' },
  ]).read(topic);
  assert.equal(articles.length, 2);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['late'],
  );
  assert.match(problems[0]?.message ?? '', /2031-01-01, is still to come/);
});

test('a correction that takes the place of no article is told', async () => {
  const published = '2022-11-12';
  const { problems } = await libraryOf([
    { id: 'kherson/first', text: 'A story.', published },
    { id: 'kherson/right', text: 'A correction.', published, correctionOf: 'kherson/first' },
    { id: 'kherson/wrong', text: 'A correction.', published, correctionOf: 'frist' },
    { id: 'kherson/self', text: 'A correction.', published, correctionOf: 'kherson/self' },
  ]).read(topic);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['kherson/wrong', 'kherson/self'],
  );
  assert.match(problems[0]?.message ?? '', /corrects "frist", which is not among/);
});
