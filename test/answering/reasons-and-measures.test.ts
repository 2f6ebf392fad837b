import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, storyOf } from './stories.ts';

const harbour = storyOf([
  'Coast Tribune',
  '2024-05-06',
  'The harbour of Visby was closed on Monday after a ferry hit the pier. The mayor visited the harbour a day after the closure.\n\nThe market in Visby was moved to the square. The bridge is 120 metres long and was shut for three weeks, and 400 people signed a petition.\n\nVisby lies on the west coast of Gotland. “Repairs could take a month,” the mayor said in the town hall.',
]);

describe('why', () => {
  test('is answered by the words that give a reason', () => {
    assert.match(ask(harbour, 'Why was the harbour closed?').text, /after a ferry hit the pier/);
  });

  test('is refused where something is told and no reason for it', () => {
    const answer = ask(harbour, 'Why was the market moved to the square?');
    assert.equal(answer.kind, 'not-in-sources');
    assert.match(answer.claims[0]?.text ?? '', /market/);
  });

  test('is not answered by what came after it', () => {
    const story = storyOf(['Coast Tribune', '2024-05-06', 'Crowds cheered in Visby hours after the army left the town.']);
    assert.equal(ask(story, 'Why did the army leave the town?').kind, 'not-in-sources');
  });

  const reasons: readonly string[] = [
    'The mill in Visby was closed because its roof leaked.',
    'The mill in Visby was closed to save money.',
    'The roof leaked, so the mill in Visby was closed.',
    'A leak in its roof forced the mill in Visby to close.',
    'The mill in Visby was closed as the roof leaked.',
  ];
  for (const text of reasons)
    test(text, () => {
      assert.equal(ask(storyOf(['Coast Tribune', '2024-05-06', text]), 'Why was the mill in Visby closed?').kind, 'answer');
    });
});

describe('a measure', () => {
  const rows: readonly (readonly [question: string, short: string | undefined])[] = [
    ['How long is the bridge?', '120 metres'],
    ['How long was the bridge shut?', 'three weeks'],
    ['How high is the bridge?', undefined],
    ['How heavy is the ferry?', undefined],
  ];
  for (const [question, short] of rows) test(question, () => assert.equal(ask(harbour, question).short, short));
});

describe('where', () => {
  test('somewhere lies is told by the sentence that places it', () => {
    assert.match(ask(harbour, 'Where is Visby?').text, /west coast of Gotland/);
  });

  test('somebody is is not told by a place that the sentence names otherwise', () => {
    const story = storyOf(['Coast Tribune', '2024-05-06', 'In September Vladimir Putin declared the region a part of Russia.']);
    assert.equal(ask(story, 'Where was Putin?').kind, 'not-in-sources');
  });
});

describe('yes or no', () => {
  test('what could be is no yes to what will be', () => {
    const story = storyOf(['Coast Tribune', '2024-05-06', 'The harbour of Visby could reopen in May.']);
    assert.doesNotMatch(ask(story, 'Will the harbour of Visby reopen in May?').text, /^Yes/);
  });

  test('a sentence that only names whom it is about is no answer', () => {
    const story = storyOf(['Coast Tribune', '2024-05-06', 'In September Vladimir Putin declared the region a part of Russia.']);
    assert.equal(ask(story, 'Did Putin comment on the retreat?').kind, 'not-in-sources');
  });
});

test('who wants to be told about a name hears who it is', () => {
  const story = storyOf([
    'Coast Tribune',
    '2024-05-06',
    'Mykhailo Podolyak saw no signs of a retreat. Mykhailo Podolyak is an adviser to the president.',
  ]);
  assert.match(ask(story, 'Can you please tell me more about Mykhailo Podolyak?').text, /adviser/);
});
