import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleOf } from '../../src/answering/corpus.ts';
import { deedsIn } from '../../src/answering/deeds.ts';
import { ask, storyOf } from './stories.ts';

/** The deeds of a sentence as "verb: who does it > to whom". */
function deedsOf(text: string): readonly string[] {
  const corpus = storyOf(['Coast Tribune', '2024-05-06', text]);
  return corpus.sentences.flatMap((sentence) => {
    const { article } = articleOf(corpus, sentence);
    const said = (span: { readonly start: number; readonly end: number } | undefined): string =>
      span === undefined ? '-' : article.text.slice(span.start, span.end);
    return deedsIn(corpus, sentence).map(({ verb, doer, bearer }) => `${said(verb)}: ${said(doer)} > ${said(bearer)}`);
  });
}

describe('the deeds of a sentence', () => {
  const rows: readonly (readonly [text: string, ...deeds: readonly string[]])[] = [
    ['The mayor opened the bridge.', 'opened: The mayor > the bridge'],
    ['The bridge was opened by the mayor.', 'opened: the mayor > The bridge'],
    ['The bridge, built in 1887, collapsed in May.', 'built: - > The bridge', 'collapsed: The bridge, built in 1887, > -'],
    ['The river that crosses the town was closed.', 'crosses: The river > the town', 'closed: - > The river'],
    [
      'The minister met the judge, whom the king had appointed.',
      'met: The minister > the judge',
      'appointed: the king > the judge',
    ],
    ['The minister urged the court to dismiss the case.', 'urged: The minister > the court', 'dismiss: the court > the case'],
    ['The mayor, who has campaigned, left.', 'campaigned: The mayor > -', 'left: The mayor, who has campaigned, > -'],
    ['The guard was dismissed in May and jailed in June.', 'dismissed: - > The guard', 'jailed: - > The guard'],
  ];
  for (const [text, ...deeds] of rows) test(text, () => assert.deepEqual(deedsOf(text), deeds));
});

const cabinet = storyOf(
  [
    'Coast Tribune',
    '2024-05-06',
    'Governor Maja Dahl accused Minister Karl Berg of delay. She succeeded Nils Ek, who had defeated Eva Holm in 2016.\n\nOfficers detained six people in Visby after windows were smashed at the office of the Harbour League.\n\nBerg will open the tunnel in June and met Anna Lind on Friday. Lind praised the plan; Dahl called it costly.',
  ],
  ['Valley Radio', '2024-05-06', 'Anna Lind spoke in Malmo on Sunday. The Harbour League thanked Oskar Falk.'],
);

describe('who did it to whom', () => {
  const told: readonly (readonly [question: string, short: string])[] = [
    ['Who accused Karl Berg of delay?', 'Maja Dahl'],
    ['Who defeated Eva Holm?', 'Nils Ek'],
    ['Whom did Nils Ek defeat?', 'Eva Holm'],
    ['Who thanked Oskar Falk?', 'Harbour League'],
    ['Who praised the plan?', 'Lind'],
  ];
  for (const [question, short] of told) test(question, () => assert.equal(ask(cabinet, question).short, short));

  const others: readonly string[] = [
    'Who accused Maja Dahl?',
    'Who defeated Nils Ek?',
    'Who smashed the windows?',
    'Who thanked the Harbour League?',
    'When was Nils Ek defeated?',
  ];
  for (const question of others)
    test(`of others is not told: ${question}`, () => assert.equal(ask(cabinet, question).short, undefined));
});

const port = storyOf([
  'Coast Tribune',
  '2024-05-06',
  'The lighthouse, built in 1902, was destroyed. The chapel in Visby lost its roof.\n\nPremier Anna Lind visited Malmo on Monday, three days after Norwegian troops left the port.\n\nThe crane, which has served the port since 1998, will be sold in August.\n\nNordic Mills earned 40 million euros in 2022, down from 65 million euros in 2021. Baltic Paper announced cuts.\n\nInspectors found rust on 14 of the 90 wagons.\n\nAnton Berg, 61, lost his post. His brother Nils Berg kept his.',
]);

describe('a number or a day', () => {
  const told: readonly (readonly [question: string, short: string])[] = [
    ['When was the lighthouse built?', '1902'],
    ['When will the crane be sold?', 'August'],
    ['How much did Nordic Mills earn in 2021?', '65 million euros'],
    ['How much did Nordic Mills earn in 2022?', '40 million euros'],
    ['On how many wagons was rust found?', '14'],
    ['How old is Anton Berg?', '61'],
  ];
  for (const [question, short] of told) test(question, () => assert.equal(ask(port, question).short, short));

  const others: readonly string[] = [
    'When was the chapel built?',
    'When did Norwegian troops leave the port?',
    'How much did Baltic Paper earn in 2022?',
    'How old is Nils Berg?',
  ];
  for (const question of others)
    test(`of something else is no answer: ${question}`, () => assert.equal(ask(port, question).short, undefined));
});

describe('who has no name', () => {
  const told: readonly (readonly [text: string, question: string, short: string])[] = [
    ['On Monday soldiers backed by tanks captured Visby.', 'Who captured Visby?', 'soldiers'],
    ['On Monday officials led by a judge jailed Nils Ek.', 'Who jailed Nils Ek?', 'officials'],
    ['On Monday Nils Ek was jailed by a judge from Malmo.', 'Who jailed Nils Ek?', 'judge'],
  ];
  for (const [text, question, short] of told)
    test(`is told without what hangs on it: ${text}`, () =>
      assert.equal(ask(storyOf(['Coast Tribune', '2024-05-06', text]), question).short, short));
});

test('an age is told of a name whatever its accents', () => {
  const story = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Zoë Lind, 61, lost her post on Monday, and Zoë thanked Karl Berg, 47, for his help.',
  ]);
  assert.equal(ask(story, 'How old is Zoë Lind?').short, '61');
});

describe('places in a contest', () => {
  const cup = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Sweden beat Norway 3-1 in the final in Visby on Saturday. Finland beat Iceland 4-2 to finish third.',
  ]);
  test('third is who finished third', () => assert.equal(ask(cup, 'Who finished third?').short, 'Finland'));
  for (const question of ['Who finished fourth?', 'Who finished second?'])
    test(`no other place is told: ${question}`, () => assert.equal(ask(cup, question).short, undefined));
});
