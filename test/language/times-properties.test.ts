import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/analyse.ts';

const word = fc.constantFrom(
  ...'Friday last next this early March May 5 11 2022 31 30 February a two several weeks ago later year quarter third 5am 17:30 p.m. noon every each daily summer 1990s 19th century - , . of the to Christmas Eve fiscal Q3 today yesterday until will said 99999999999 00'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
const date = fc.option(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), {
  nil: undefined,
});

/** Dates, times, weeks, quarters, seasons, decades, centuries, lengths and sets, in ISO 8601 and as TimeML writes what ISO lacks. */
const value =
  /^(?:\d{4}(?:-(?:\d\d(?:-\d\d(?:T(?:\d\d:\d\d|[A-Z]{2}))?)?|W\d\d(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI))?|\d{3}X|\d{2}XX|T\d\d:\d\d|P(?:T?(?:\d+|X)[SMHDWY])|XXXX-WXX-[1-7])$/;

describe('times, for any text', () => {
  it('lie in the text, in order, without overlap, each with a value', () => {
    fc.assert(
      fc.property(text, date, (written, published) => {
        let end = 0;
        for (const time of analyse({ id: 'a', text: written, published: published?.toISOString() }).times) {
          assert.ok(time.start >= end && time.end > time.start && time.end <= written.length);
          assert.match(time.value, value);
          end = time.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('hold nothing relative where nobody knows the day', () => {
    for (const relative of ['today', 'Friday', 'last year', 'in March', 'two weeks ago', 'next summer', 'the third quarter'])
      assert.deepEqual(analyse({ id: 'a', text: `It happens ${relative} in the city.` }).times, [], relative);
  });

  it('are found in a line of 340,000 characters', () => {
    assert.ok(analyse({ id: 'a', text: 'On Friday at 5am '.repeat(20_000), published: '2022-11-12' }).times.length === 40_000);
  });
});
