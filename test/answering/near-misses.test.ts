import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerQuestion } from '../../src/answering/answer.ts';
import { antecedentOf, withPersonNamed } from '../../src/answering/speakers.ts';
import { ask, storyOf } from './stories.ts';

const mills = storyOf(
  [
    'Coast Tribune',
    '2024-05-06',
    'Karl Berg was arrested in Visby in March 2023 and was taken to Stockholm.\n\nAnna Lind, who ran the mill, spoke against him. She pleaded guilty in April 2023.\n\nNordic Mills was spared because its owner had paid. The strike spread to 30 shops of Baltic Paper.',
  ],
  [
    'Valley Radio',
    '2024-05-07',
    'Nordic Mills had 5,000 employees. Baltic Paper makes paper in Gotland. Karl Berg maintains his innocence.',
  ],
);

describe('what is told of somebody else', () => {
  const questions: readonly string[] = [
    'When was Anna Lind arrested?',
    'When did Karl Berg plead guilty?',
    'Why was Baltic Paper spared?',
    'How many employees does Baltic Paper have?',
  ];
  for (const question of questions) test(question, () => assert.equal(ask(mills, question).kind, 'not-in-sources'));

  const told: readonly (readonly [question: string, short: string])[] = [
    ['When was Karl Berg arrested?', 'March 2023'],
    ['When did Anna Lind plead guilty?', 'April 2023'],
    ['How many employees does Nordic Mills have?', '5,000'],
  ];
  for (const [question, short] of told) test(`but ${question}`, () => assert.equal(ask(mills, question).short, short));
});

describe('yes', () => {
  const match = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Sweden beat Norway on Sunday in Visby.\n\nThe goalkeeper Anna Lind missed the ball after captain Eva Berg passed it.\n\nSweden will keep its coach, and Norway will dismiss its coach in May. Karl Holm was suspended by Sweden.',
  ]);

  const exchanged: readonly string[] = [
    'Did Norway beat Sweden?',
    'Did Eva Berg miss the ball?',
    'Will Sweden dismiss its coach in May?',
    'Did Karl Holm suspend Sweden?',
  ];
  for (const question of exchanged)
    test(`is not said where the sides are exchanged: ${question}`, () => assert.doesNotMatch(ask(match, question).text, /^Yes/));

  const told: readonly string[] = [
    'Did Sweden beat Norway?',
    'Did Anna Lind miss the ball?',
    'Will Norway dismiss its coach in May?',
    'Was Karl Holm suspended by Sweden?',
    'Did Sweden suspend Karl Holm?',
  ];
  for (const question of told) test(question, () => assert.match(ask(match, question).text, /^Yes/));
});

describe('an office', () => {
  const cabinet = storyOf(
    [
      'Coast Tribune',
      '2024-05-06',
      'Prime Minister Petteri Orpo met the Swedish prime minister, Ulf Kristersson. Pekka Haavisto, a former foreign minister of Finland, was not there.\n\nUrsula von der Leyen, the president of the European Commission, spoke to Haavisto.',
      'Finland votes on its budget',
    ],
    [
      'Valley Radio',
      '2024-05-06',
      'UBS completed the takeover of Credit Suisse. Chief executive Sergio Ermotti warned of losses.\n\nGeneral Motors closed a plant. Mary Barra, its chief executive, spoke of costs.',
    ],
  );

  const held: readonly (readonly [question: string, short: string])[] = [
    ['Who is the prime minister of Finland?', 'Petteri Orpo'],
    ['Who is the prime minister of Sweden?', 'Ulf Kristersson'],
    ['Who is the president of the European Commission?', 'Ursula von der Leyen'],
    ['Who is the chief executive of UBS?', 'Sergio Ermotti'],
    ['Who is the chief executive of General Motors?', 'Mary Barra'],
  ];
  for (const [question, short] of held) test(question, () => assert.equal(ask(cabinet, question).short, short));

  const others: readonly string[] = [
    'Who is the prime minister of Norway?',
    'Who is the foreign minister of Finland?',
    'Who is the chief executive of Credit Suisse?',
    'Who is the president of the European Central Bank?',
  ];
  for (const question of others)
    test(`of another is nobody's here: ${question}`, () => assert.equal(ask(cabinet, question).kind, 'not-in-sources'));
});

describe('who did it', () => {
  const league = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Sweden beat Norway 2-0 in Visby on Sunday. Captain Anna Lind scored in the last minute.\n\nKarl Berg thanked the players. Eva Holm, the president of the league, stood beside him.\n\nHolm praised the work of Berg. Officials in Malmo filed a complaint against Eva Holm.\n\nThe club dismissed Nils Ek and replaced him with Maja Dahl.',
    'Holm stays',
  ]);

  const told: readonly (readonly [question: string, short: string | undefined])[] = [
    ['Who stood beside Karl Berg?', 'Eva Holm'],
    ['Who filed a complaint against Eva Holm?', 'Officials in Malmo'],
  ];
  for (const [question, short] of told) test(question, () => assert.equal(ask(league, question).short, short));

  const others: readonly string[] = [
    'Who beat Sweden?',
    'Who scored for Norway?',
    'Who stood beside Nils Ek?',
    'Who replaced Eva Holm?',
  ];
  for (const question of others)
    test(`to another is not told: ${question}`, () => assert.equal(ask(league, question).kind, 'not-in-sources'));
});

describe('asked on', () => {
  const firms = storyOf(
    [
      'Coast Tribune',
      '2024-05-06',
      'Nordic Mills was founded in 1856. Anna Lind, the chairwoman of Nordic Mills, is 55 years old.\n\nKarl Berg, the chairman of Baltic Paper, thanked Anna Lind in April. Nordic Mills denied that it had delayed the talks.',
    ],
    ['Valley Radio', '2024-05-07', 'Baltic Paper employs 300 people. “It was a fair deal,” Karl Berg said.'],
  );
  const askOn = (first: string, then: string) =>
    answerQuestion(firms, { question: then, history: [{ question: first, answer: ask(firms, first).text }] });

  test('of another name the same is meant', () => {
    assert.equal(askOn('Who is the chairwoman of Nordic Mills?', 'and what about Baltic Paper?').kind, 'not-in-sources');
    assert.equal(askOn('Who is the chairman of Nordic Mills?', 'and Baltic Paper?').short, 'Karl Berg');
    assert.equal(askOn('When was Nordic Mills founded?', 'and Baltic Paper?').kind, 'not-in-sources');
  });

  test('“he” is who the question before names', () => {
    assert.equal(askOn('Who is Anna Lind?', 'how old is she?').short, '55 years old');
    assert.equal(askOn('Who is Karl Berg?', 'how old is he?').kind, 'not-in-sources');
  });

  test('nobody is named by a part of another word', () => {
    const history = (question: string) => [{ question, answer: '' }];
    assert.equal(withPersonNamed(firms, 'How old is she?', history('Who is Anna Lind?')), 'How old is Anna Lind?');
    assert.equal(withPersonNamed(firms, 'How old is she?', history('When was Anna Lindau flooded?')), 'How old is she?');
    assert.equal(antecedentOf(firms, 'How old is she?', history('When was Anna Lindau flooded?')).name, undefined);
  });

  test('no denial is put down to somebody else', () => {
    assert.doesNotMatch(ask(firms, 'Did Baltic Paper delay the talks?').text, /^Disputed/);
    assert.match(ask(firms, 'Did Nordic Mills delay the talks?').text, /^Disputed/);
  });
});

describe('a number', () => {
  const losses = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Sweden beat Norway 2-1 in Visby on Sunday. Anna Lind scored in the second half.\n\nThe judge said customers lost eight million dollars, investors lost 1.7 million and lenders lost 1.3 million.\n\nThe Baltic Bank, which held 9.9 percent of the mill, lost about a billion dollars.',
  ]);
  const rows: readonly (readonly [question: string, short: string])[] = [
    ['How much did customers lose?', 'eight million dollars'],
    ['How much did investors lose?', '1.7 million'],
    ['How much did lenders lose?', '1.3 million'],
    ['How much did the Baltic Bank lose?', 'a billion dollars'],
    ['What was the score?', '2-1'],
  ];
  for (const [question, short] of rows)
    test(`is that of whom it is asked: ${question}`, () => assert.equal(ask(losses, question).short, short));
});

test('small words of a name make no question foreign', () => {
  const story = storyOf(['Coast Tribune', '2024-05-06', 'Ursula von der Leyen thanked Anna Lind on Monday.']);
  assert.equal(ask(story, 'Did von der Leyen thank Anna Lind?').kind, 'answer');
  assert.equal(ask(story, 'Wer hat der Frau von Malmo gedankt?').kind, 'unclear');
});

describe('who did it to whom', () => {
  const match = storyOf(['Coast Tribune', '2024-05-06', 'Norway was beaten by Sweden in the final in Visby on Sunday.']);
  const thanks = storyOf(['Coast Tribune', '2024-05-06', 'Anna Lind met Nils Ek in Visby. Lind thanked him for the boat.']);

  test('is told behind "by"', () => {
    assert.equal(ask(match, 'Who beat Norway?').short, 'Sweden');
    assert.equal(ask(match, 'Who beat Sweden?').kind, 'not-in-sources');
  });

  test('is not told by a sentence that only names both', () => {
    assert.equal(ask(thanks, 'Who thanked Nils Ek?').short, 'Anna Lind');
    assert.equal(ask(thanks, 'Who thanked Anna Lind?').kind, 'not-in-sources');
  });
});

describe('who said it', () => {
  const words = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Anna Lind won the vote in Visby. “This is the greatest day of my life,” Lind said.\n\nA spokesman, Karl Berg, said that the harbour would stay closed. The regulator Nordfin wrote off 17 million of the bonds.',
  ]);

  test('is named as the passage names them', () => {
    assert.equal(ask(words, 'Who said "This is the greatest day of my life"?').short, 'Anna Lind');
    assert.equal(ask(words, 'Who said that the harbour would stay closed?').short, 'Karl Berg');
  });

  test('is whose words hold it, where a sentence quotes two', () => {
    const two = storyOf([
      'Coast Tribune',
      '2024-05-06',
      'Anna Lind said the mill was safe, but Nils Ek claimed that the mill had been closed because of a fire.',
    ]);
    assert.equal(ask(two, 'Who said that the mill had been closed because of a fire?').short, 'Nils Ek');
  });

  for (const sentence of ['Sweden denied that it had attacked the dam.', 'Sweden did not say that it had attacked the dam.'])
    test(`is nobody of whom it is told that they did not: ${sentence}`, () => {
      const denied = storyOf(['Coast Tribune', '2024-05-06', sentence]);
      assert.equal(ask(denied, 'Who said that Sweden attacked the dam?').kind, 'not-in-sources');
    });

  test('is nobody who only asked', () => {
    const asked = storyOf(['Coast Tribune', '2024-05-06', 'Anna Lind asked whether the mill had closed because of a fire.']);
    assert.equal(ask(asked, 'Who said that the mill had closed because of a fire?').kind, 'not-in-sources');
  });

  test('is who is quoted by another', () => {
    const quoted = storyOf(['Coast Tribune', '2024-05-06', 'Nils Ek said Anna Lind had said that the mill was closed.']);
    assert.equal(ask(quoted, 'Who said that the mill was closed?').short, 'Anna Lind');
  });

  test('but who denied it is', () => {
    const denied = storyOf(['Coast Tribune', '2024-05-06', 'Sweden denied that it had attacked the dam.']);
    assert.equal(ask(denied, 'Who denied that Sweden attacked the dam?').short, 'Sweden');
  });

  test('is nobody who only did something', () => {
    assert.equal(ask(words, 'What did Nordfin say?').kind, 'not-in-sources');
  });
});
