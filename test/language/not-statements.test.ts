import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const attributionsIn = (text: string) => analyse({ id: 'a', text }).attributions;

describe('a word for saying that says nothing', () => {
  const rows: readonly string[] = [
    'The judge denied the driver bail on Monday.',
    'Rescuers were denied access to the village.',
    'The council denied the club a licence.',
    'Lobbyists must declare publicly whom they work for.',
  ];
  for (const text of rows) test(text, () => assert.deepEqual(attributionsIn(text), []));

  const statements: readonly string[] = [
    'The mayor denied that the town had paid for access.',
    'The mayor denied taking money.',
    'The mayor denied the report.',
  ];
  for (const text of statements)
    test(`but: ${text}`, () =>
      assert.deepEqual(
        attributionsIn(text).map(({ stance, by }) => [stance, by]),
        [['denies', 'The mayor']],
      ));
});
