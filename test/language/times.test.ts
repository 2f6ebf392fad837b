import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/language/analyse.ts';

const timesOf = (text: string, published?: string): Record<string, string> =>
  Object.fromEntries(
    analyse({ id: 'a', text, published }).times.map((time) => [text.slice(time.start, time.end), `${time.type} ${time.value}`]),
  );

describe('times', () => {
  it('puts a clock time on the day that its sentence or the one before names', () => {
    assert.deepEqual(timesOf('Troops left on Friday. The withdrawal ended at 5am.', '2022-11-12'), {
      Friday: 'date 2022-11-11',
      '5am': 'time 2022-11-11T05:00',
    });
    assert.deepEqual(timesOf('At 9:30 p.m. on Tuesday the lights went out.', '2022-11-12'), {
      '9:30 p.m.': 'time 2022-11-08T21:30',
      Tuesday: 'date 2022-11-08',
    });
  });

  it('takes the article date from a leading line of metadata, and leaves that line out', () => {
    assert.deepEqual(timesOf('date 2022-11-12 The city fell in early March.'), { 'early March': 'date 2022-03' });
  });

  it('resolves nothing relative without a date', () => {
    assert.deepEqual(timesOf('On Friday, last year and in March 2021 it rained for two days.'), {
      'March 2021': 'date 2021-03',
      'two days': 'duration P2D',
    });
  });
});
