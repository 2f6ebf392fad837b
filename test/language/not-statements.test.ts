import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const attributionsIn = (text: string) => analyse({ id: 'a', text }).attributions;

describe('a word for saying that says nothing', () => {
  const rows: readonly string[] = [
    'The judge denied the driver bail on Monday.',
    'Rescuers were denied access to the village.',
    'The council denied the club a licence.',
    'A man accused of fraud left the country.',
    'The two men charged with murder appeared in court.',
    'A man accused of hiding losses that auditors missed left the country.',
    'A British climber, described as careless, died on Monday.',
    'Hundreds of people sought refuge in a school.',
    'Lobbyists must declare publicly whom they work for.',
    'The bank wrote off 17 million of the bonds.',
    'The driver pleaded guilty on Monday.',
    'The driver has pleaded not guilty to two charges.',
  ];
  for (const text of rows) test(text, () => assert.deepEqual(attributionsIn(text), []));

  test('but what is pleaded for or written is said', () => {
    const sayers = ['The driver pleaded for mercy.', 'The driver wrote that the bridge was down.'].map(
      (text) => attributionsIn(text)[0]?.by,
    );
    assert.deepEqual(sayers, ['The driver', 'The driver']);
  });

  const statements: readonly string[] = [
    'The mayor denied that the town had paid for access.',
    'The mayor denied taking money.',
    'The mayor denied the report.',
    'The mayor denied the services were cut.',
    'The mayor denied a loan had been made.',
    'The mayor denied food shortages in the city.',
    'The mayor denied human rights abuses in the region.',
  ];
  for (const text of statements)
    test(`but: ${text}`, () =>
      assert.deepEqual(
        attributionsIn(text).map(({ stance, by }) => [stance, by]),
        [['denies', 'The mayor']],
      ));
});

describe('who brings a statement with "that" says it', () => {
  const rows: readonly string[] = [
    'Lawmakers charged in a letter that the mayor had lied.',
    'Lawmakers described as false reports that the mayor had fled.',
  ];
  for (const text of rows)
    test(text, () =>
      assert.deepEqual(
        attributionsIn(text).map(({ by }) => by),
        ['Lawmakers'],
      ),
    );

  test('but not who is charged in a case that somebody knows', () =>
    assert.deepEqual(attributionsIn('A man charged in a case that shocked the town left the country.'), []));
});

describe('a bound stays with its number', () => {
  const rows: readonly (readonly [text: string, content: string])[] = [
    ['The mayor said at least 12 people were hurt.', 'at least 12 people were hurt'],
    ['The mayor said over 12 people were hurt.', 'over 12 people were hurt'],
    ['The mayor said at most four boats sank.', 'at most four boats sank'],
  ];
  for (const [text, content] of rows)
    test(content, () => {
      const [first] = attributionsIn(text);
      assert.equal(first && text.slice(first.content[0]!.start, first.content[0]!.end), content);
    });
});

test('whom a clause behind the name speaks of is not who speaks', () => {
  const [first] = attributionsIn('The Sudanese military, which has been fighting rebels in border areas, has denied the claims.');
  assert.equal(first?.by, 'The Sudanese military');
});

test('nobody stands behind "it is unclear"', () => {
  const all = attributionsIn('The ministry denied the report. It is unclear what caused the fire.');
  assert.equal(all.at(-1)?.by, undefined);
});

test('who accuses is not who is accused', () => {
  const [accused] = attributionsIn('He left with a man whom she accused of fraud.');
  assert.equal(accused?.stance, 'condemns');
});
