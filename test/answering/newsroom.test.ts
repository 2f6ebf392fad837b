import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, storyOf } from './stories.ts';

describe('what the reports say is open', () => {
  const fire = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'A fire broke out in the paper mill on Monday.\n\nIt is not known how many workers are missing. The cause of the fire was still unclear. Police have not confirmed whether the mill was insured.',
  ]);
  const rows: readonly (readonly [string, RegExp])[] = [
    ['How many workers are missing?', /^Not known, as of 6 May 2024: It is not known how many workers are missing\.$/],
    ['What was the cause of the fire?', /unclear/],
    ['Was the mill insured?', /^Not (?:yet|confirmed), as of 6 May 2024: Police have not confirmed/],
  ];
  for (const [question, text] of rows) {
    test(question, () => {
      const answer = ask(fire, question);
      assert.equal(answer.kind, 'answer');
      assert.match(answer.text, text);
      assert.match(answer.claims[0]!.text, /not known|unclear|not confirmed/);
    });
  }

  test('of one thing says nothing of another', () => {
    for (const question of ['How many engines are missing?', 'Who owns the mill?', 'How many workers were paid?'])
      assert.equal(ask(fire, question).kind, 'not-in-sources', question);
  });

  test('is open no longer where a number is given', () => {
    const later = storyOf(
      ['Coast Tribune', '2024-05-06', 'It is not known how many workers are missing after the fire.'],
      ['Coast Tribune', '2024-05-07', 'Three workers are missing after the fire, the company said.'],
    );
    const answer = ask(later, 'How many workers are missing?');
    assert.match(answer.text, /^As of 7 May 2024: Three workers/);
  });
});

describe('where something happened', () => {
  test('a town and the island it lies on are no disagreement', () => {
    const story = storyOf(
      ['Coast Tribune', '2024-05-06', 'The ferry sank at Visby on the island of Gotland, officials said.'],
      ['Valley Radio', '2024-05-06', 'The ferry sank in Gotland, the company said.'],
    );
    assert.equal(ask(story, 'Where did the ferry sink?').kind, 'answer');
  });

  test('two towns are', () => {
    const story = storyOf(
      ['Coast Tribune', '2024-05-06', 'The ferry sank at Visby on Monday.'],
      ['Valley Radio', '2024-05-06', 'The ferry sank at Oskarshamn on Monday.'],
    );
    assert.equal(ask(story, 'Where did the ferry sink?').kind, 'sources-disagree');
  });

  test('the bare answer goes through the name of the part', () => {
    const story = storyOf(['Coast Tribune', '2024-05-06', 'The bridge at Visby in north-east Gotland fell on Monday.']);
    assert.equal(ask(story, 'Where did the bridge fall?').short, 'at Visby in north-east Gotland');
  });
});

describe('who says so', () => {
  test('is named once, and in small letters within a sentence', () => {
    const story = storyOf([
      'Coast Tribune',
      '2024-05-06',
      'The mayor of Visby urged all residents to stay at home. The harbour would be closed on Tuesday, she said.',
    ]);
    const urged = ask(story, 'Did the mayor of Visby urge residents to stay at home?').text;
    assert.equal(urged.match(/mayor of Visby/g)?.length, 1, urged);
    const closed = ask(story, 'Will the harbour be closed on Tuesday?').text;
    assert.doesNotMatch(closed, /According to The/);
  });

  test('begins the line of an overview with a capital', () => {
    const story = storyOf([
      'Coast Tribune',
      '2024-05-06',
      'The harbour will stay closed until the end of June, the port authority said on Monday.',
    ]);
    assert.match(ask(story, 'What happened?').text, /^The (?:port authority|harbour)/);
  });
});

test('the place and agency that open a report are no part of what is told', () => {
  const story = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'VISBY, May 6 (Reuters) - The storm killed 3 people, the police said on Monday.',
  ]);
  const answer = ask(story, 'How many people were killed?');
  assert.match(answer.text, /^As of 6 May 2024: The storm killed 3 people/);
});

describe('somebody of public record', () => {
  const visits = storyOf(
    [
      'Coast Tribune',
      '2024-05-06',
      'Prime Minister Donald Tusk called a meeting. "The coming week will be long," he said.\n\nThe bridges would stay open, Tusk said.',
    ],
    [
      'Valley Radio',
      '2024-05-08',
      'The bridges will close on Friday, Tusk said. The repair will take a year, Prime Minister Tusk said.\n\nA new road is planned, Tusk said. Another one will follow, Tusk said.',
    ],
    [
      'Valley Radio',
      '2024-05-08',
      'In Prime Minister Donald Tusk’s office lamps burned all night. Residents of Visby said that they slept well. The mayor of Visby said that the harbour is full.',
    ],
  );

  for (const question of ['Who is Tusk?', 'who is tusk?', 'Who is Donald Tusk?', 'Tusk'])
    test(`${question} is told by the sentence that introduces them`, () => {
      assert.match(ask(visits, question).text, /^Prime Minister Donald Tusk called a meeting/);
    });

  for (const question of ['What did Tusk say?', 'What did Donald Tusk say?'])
    test(`${question} lists the statements, the newest first, their words among them`, () => {
      const { claims, text } = ask(visits, question);
      assert.equal(claims.length, 4);
      assert.match(claims[0]!.text, /will close on Friday/);
      assert.match(text, /"The coming week will be long,"/);
    });

  test('what another one says is not among it', () => {
    const { claims } = ask(visits, 'What did the mayor of Visby say?');
    assert.deepEqual(
      claims.map(({ text }) => text),
      ['The mayor of Visby said that the harbour is full.'],
    );
  });
});

describe('when something happened', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['The bridge fell on Sunday.', 'Sunday', '5 May 2024'],
    ['The bridge fell in early March.', 'early March', '2024'],
    ['The bridge fell on 3 April 2023.', '3 April 2023', undefined],
  ];
  for (const [text, short, day] of rows)
    test(`${short} is told with what its report's date adds`, () => {
      const answer = ask(storyOf(['Coast Tribune', '2024-05-06', text]), 'When did the bridge fall?');
      assert.equal(answer.short, short);
      assert.equal(answer.shortDay, day);
      assert.equal(answer.text, text);
    });
});

describe('several publishers', () => {
  test('who say the same outweigh one who is worded like the question', () => {
    const story = storyOf(
      ['Coast Tribune', '2024-05-06', 'Harbour Bank was bought by Nordic Steel on Monday.'],
      ['Valley Radio', '2024-05-06', 'Nordic Steel has bought Harbour Bank for 3 million euros.'],
      ['Island News', '2024-05-06', 'Harbour Bank now belongs to Nordic Steel, which bought it on Monday.'],
      ['Evening Sheet', '2024-05-06', 'Anna Lind bought Harbour Bank shares in March.'],
    );
    const answer = ask(story, 'Who bought Harbour Bank?');
    assert.equal(answer.kind, 'answer');
    assert.match(answer.short ?? '', /Nordic Steel/);
  });

  test('are told by the day where another one gives the year alone', () => {
    const story = storyOf(
      ['Coast Tribune', '2024-05-06', 'The new harbour bridge of Visby opens in November 2024.'],
      ['Valley Radio', '2024-05-06', 'The new harbour bridge of Visby opens to traffic on 15 November 2024, the council said.'],
    );
    assert.equal(ask(story, 'When does the new harbour bridge of Visby open?').short, '15 November 2024');
  });
});

describe('what a story is about', () => {
  const strike = storyOf(
    ['Coast Tribune', '2024-05-06', 'Dockers in Visby stopped work on Monday. The harbour office has not confirmed the strike.'],
    ['Valley Radio', '2024-05-07', 'Ships waited outside Visby on Tuesday because no docker unloaded them.'],
  );

  test('by its place gets the overview', () => {
    const answer = ask(strike, 'What happened in Visby?');
    assert.equal(answer.text, ask(strike, 'What happened?').text);
    assert.ok(answer.claims.length > 1);
  });

  test('does not stand for another place', () => {
    assert.equal(ask(strike, 'What happened in Lisbon?').kind, 'not-in-sources');
  });

  test('what has not been confirmed begins with that', () => {
    assert.match(ask(strike, 'Has the harbour office confirmed the strike?').text, /^Not yet, as of 6 May 2024: /);
  });
});

test('a number that is disputed of one deed is not told of another', () => {
  const story = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'The mayor disputed the claim of the police that the crew took all 70 crates of fish along. Many were left behind, she said.',
  ]);
  assert.equal(ask(story, 'How many crates of fish were left behind?').short, undefined);
});
