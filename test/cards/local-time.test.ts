import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentInWords } from '../../src/cards/local-time.ts';
import { en as messages } from '../../src/messages/en.ts';

const rows: readonly (readonly [iso: string, timeZone: string, words: string])[] = [
  ['2022', 'Europe/Kyiv', '2022'],
  ['2022-03', 'Europe/Kyiv', 'Mar 2022'],
  ['2022-11-12', 'America/New_York', 'Sat 12 Nov 2022'],
  ['2022-11-11T05:00', 'America/New_York', 'Fri 11 Nov 2022, 05:00'],
  ['2022-11-12T07:00:00Z', 'Europe/Kyiv', 'Sat 12 Nov 2022, 09:00 Kyiv'],
  ['2022-11-12T07:00:00.123+01:00', 'UTC', 'Sat 12 Nov 2022, 06:00 UTC'],
  ['2022-11-12T00:30:00Z', 'America/Argentina/Buenos_Aires', 'Fri 11 Nov 2022, 21:30 Buenos Aires'],
  ['2022-07-01T22:00:00Z', 'Europe/Kyiv', 'Sat 2 Jul 2022, 01:00 Kyiv'],
  ['2022-11-12T22:05:00Z', 'Europe/Kyiv', 'Sun 13 Nov 2022, 00:05 Kyiv'],
  ['2022-13', 'Europe/Kyiv', '2022-13'],
  ['last week', 'Europe/Kyiv', 'last week'],
  ['2022-99-99T99:99Z', 'Europe/Kyiv', '2022-99-99T99:99Z'],
];

for (const [iso, timeZone, words] of rows) {
  test(`${iso} in ${timeZone} is ${words}`, () => {
    assert.equal(momentInWords(iso, { timeZone, messages, weekday: true, zone: true }), words);
  });
}
