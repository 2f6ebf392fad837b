import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, storyOf } from './stories.ts';

const war = storyOf(
  [
    'Coast Tribune',
    '2022-11-10',
    "Russia's defence minister, Sergei Shoigu, ordered his troops to leave the west bank.\n\nRussia would need a week to pull its soldiers out, Ukraine's defence minister, Oleksii Reznikov, told Reuters.\n\nUkrainian intelligence urged Russian soldiers to surrender. “Your commanders urge you to change into civilian clothes,” it said in a statement.",
  ],
  [
    'Valley Radio',
    '2022-11-11',
    '“Today is a historic day,” President Volodymyr Zelensky said in a video address. Ukrainian forces had established control over 60 settlements, according to Zelensky.\n\nRussia denied that its troops targeted civilians. Police returned a day after the last Russian soldiers left the Kherson region. The General Staff of the army may report on Sunday.',
  ],
);

describe('who', () => {
  const holders: readonly (readonly [question: string, short: string])[] = [
    ['Who is the Russian defence minister?', 'Sergei Shoigu'],
    ["Who is Ukraine's defence minister?", 'Oleksii Reznikov'],
  ];
  for (const [question, short] of holders) test(`holds a role: ${question}`, () => assert.equal(ask(war, question).short, short));

  const others: readonly string[] = [
    'The Swedish prime minister met Anna Lind on Monday.',
    'Anna Lind, a critic of the Swedish prime minister, left on Monday.',
    'Anna Lind, who met the Swedish prime minister, left on Monday.',
  ];
  for (const text of others)
    test(`holds no role of somebody else: ${text}`, () =>
      assert.equal(ask(storyOf(['Coast Tribune', '2024-05-06', text]), 'Who is the Swedish prime minister?').short, undefined));

  test('nobody is told to hold a role that no report gives', () => {
    assert.equal(ask(war, 'Who is the Polish defence minister?').kind, 'not-in-sources');
  });

  test('said a thing is who is quoted with it', () => {
    assert.equal(ask(war, 'Who said that today is a historic day?').short, 'President Volodymyr Zelensky');
  });

  test('has a thing is not who only tells of it', () => {
    assert.notEqual(ask(war, 'Who is in control of the settlements?').short, 'Zelensky');
  });
});

describe('where', () => {
  test('is not told by an age or by what somebody is in', () => {
    assert.doesNotMatch(
      ask(storyOf(['Coast Tribune', '2024-05-06', 'Anna Lind is 55 years old.']), 'Where is Anna Lind?').text,
      /55/,
    );
    assert.doesNotMatch(
      ask(storyOf(['Coast Tribune', '2024-05-06', 'Anna Lind was in talks on Monday.']), 'Where is Anna Lind?').text,
      /talks/,
    );
  });

  test('is told by how far away a place is', () => {
    const story = storyOf(['Coast Tribune', '2024-05-06', 'Visby is 90 kilometres from the coast.']);
    assert.match(ask(story, 'Where is Visby?').text, /90 kilometres/);
  });
});

describe('what was said', () => {
  test('by those who speak for a country', () => {
    assert.match(ask(war, 'What did Ukraine say about civilian clothes?').text, /civilian clothes/);
  });

  test('is refused of somebody whom nobody quotes', () => {
    for (const question of ['What did Moscow say?', 'What did the General Staff say?'])
      assert.equal(ask(war, question).kind, 'not-in-sources', question);
  });
});

describe('yes', () => {
  test('is the answer to who asks for a denial that was made', () => {
    assert.match(ask(war, 'Did Russia deny targeting civilians?').text, /^Yes/);
  });

  test('is not said of what is there by a sentence in which it leaves', () => {
    assert.doesNotMatch(ask(war, 'Are there Russian soldiers in the Kherson region?').text, /^Yes/);
  });
});

test('a region is no river', () => {
  assert.notEqual(ask(war, 'Which river runs through the region?').short, 'Kherson');
});

test('who urged is whom the report names with that verb', () => {
  assert.equal(ask(war, 'Who urged Russian soldiers to surrender?').short, 'Ukrainian intelligence');
});

test('a town is nowhere that a sentence happens to name beside it', () => {
  const story = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'A flag flew over a monument in a central square of Visby on Gotland.',
    'Visby',
  ]);
  assert.notEqual(ask(story, 'Where is Visby?').short, 'over a monument');
});

test('the capital is what is called so', () => {
  const story = storyOf([
    'Coast Tribune',
    '2022-11-12',
    'The troops left the city of Kherson, the only provincial capital Russia had captured in the Kherson region.',
  ]);
  assert.notEqual(ask(story, 'What is the capital of the Kherson region?').short, 'Russia');
});

test('whose it is is told by who owns it, not by what stands near it', () => {
  const story = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'A Swedish flag flew over a monument in a central Visby square.\n\nThe boat of Greta Thunberg lay in the harbour of Visby.',
  ]);
  assert.equal(ask(story, 'Whose flag flew over the square?').short, undefined);
  assert.equal(ask(story, 'Whose boat lay in the harbour?').short, 'Greta Thunberg');
});
