import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBriefing } from '../../src/briefing/compose.ts';
import { createPublisherDirectory } from '../../src/briefing/publisher-directory.ts';
import { analyse } from '../../src/language/analyse.ts';

const disputedIn = (...texts: readonly string[]) =>
  composeBriefing({
    articles: texts.map((text, index) => {
      const article = { id: `a${index}`, text, publisher: `Paper ${index}`, published: '2022-11-12' };
      return { article, analysis: analyse(article) };
    }),
    publishers: createPublisherDirectory([]),
  }).disputed;

describe('no contradiction is', () => {
  test('how old two people are', () => {
    assert.deepEqual(
      disputedIn(
        'Police stopped a 36-year-old driver near the store in Visby after the crash.',
        'The crash near the store in Visby killed a 66-year-old woman, a driver said.',
      ),
      [],
    );
  });

  test('the toll of a disaster of another year', () => {
    assert.deepEqual(
      disputedIn(
        'The quake in Aceh killed 24 people on Tuesday, officials said.',
        'In 2004 a quake off Aceh killed 170,000 people, the paper reported.',
      ),
      [],
    );
  });

  test('what is counted over another time', () => {
    assert.deepEqual(
      disputedIn(
        'The team of Visby scored 30 goals this season, the club said.',
        'The team of Visby scored four goals in the last two games, its coach said.',
      ),
      [],
    );
  });

  test('who came on top of others', () => {
    assert.deepEqual(
      disputedIn(
        'Five people died when the bridge in Visby fell.',
        'Two other people died in hospital after the bridge in Visby fell.',
      ),
      [],
    );
  });

  test('a number whose thing is left out in one of two reports', () => {
    assert.deepEqual(
      disputedIn(
        'Twenty cases were found in Norway and six in Sweden, with no deaths reported.',
        'Sweden has found six cases, and no deaths were reported.',
      ),
      [],
    );
  });

  test('a part beside a whole that both give', () => {
    assert.deepEqual(
      disputedIn(
        'Four bombs were dropped on the camp, and two bombs landed inside the camp itself.',
        'At least four bombs were dropped on the camp itself.',
      ),
      [],
    );
  });
});

test('an amount that looks like a year is an amount', () => {
  const [first] = disputedIn(
    'The army cleared 2000 mines from the port of Visby on Friday, the mayor said.',
    'The army cleared 1800 mines from the port of Visby on Friday, the governor said.',
  );
  assert.equal(first?.sides?.length, 2);
});

test('two numbers for one thing still are one', () => {
  const [first] = disputedIn(
    'Five bombs were dropped on the camp on Thursday.',
    'Nine bombs were dropped on the camp on Thursday.',
  );
  assert.equal(first?.status, 'disputed');
});

test('the year of the report is meant where none is named', () => {
  const [first] = disputedIn(
    'The flood of November 2022 killed five people in Visby on Friday.',
    'The flood killed nine people in Visby on Friday, officials said.',
  );
  assert.equal(first?.status, 'disputed');
});
