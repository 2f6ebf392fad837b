import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Cadence, QuietHours, Schedule } from '../../src/domain/subscription.ts';
import { nextSlot, nextSlots, quietEnd, recomputed } from '../../src/schedule/slots.ts';

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const slotsOf = (schedule: Schedule, after: string, count = 3): string[] =>
  nextSlots(schedule, Date.parse(after), count).map(({ atMs }) => iso(atMs));

const daily = (at: string): Cadence => ({ kind: 'daily', at });

/** Cadence, zone, quiet hours, after, and the next three slots in UTC. */
const rows: readonly (readonly [string, Cadence, string, QuietHours | undefined, string, readonly string[]])[] = [
  [
    'a time of day in winter',
    daily('08:00'),
    'Europe/Kyiv',
    undefined,
    '2022-11-12T05:59:59Z',
    ['2022-11-12T06:00', '2022-11-13T06:00', '2022-11-14T06:00'],
  ],
  [
    'a slot is after the moment, not at it',
    daily('08:00'),
    'UTC',
    undefined,
    '2022-11-12T08:00:00Z',
    ['2022-11-13T08:00', '2022-11-14T08:00', '2022-11-15T08:00'],
  ],
  [
    'the clock goes forward: the time that is left out runs at the next minute',
    daily('03:30'),
    'Europe/Kyiv',
    undefined,
    '2023-03-25T12:00Z',
    ['2023-03-26T01:00', '2023-03-27T00:30', '2023-03-28T00:30'],
  ],
  [
    'the clock goes back: the time that is shown twice runs the first time',
    daily('03:30'),
    'Europe/Kyiv',
    undefined,
    '2023-10-28T12:00Z',
    ['2023-10-29T00:30', '2023-10-30T01:30', '2023-10-31T01:30'],
  ],
  [
    'asked between the two showings, the next is tomorrow',
    daily('03:30'),
    'Europe/Kyiv',
    undefined,
    '2023-10-29T01:15Z',
    ['2023-10-30T01:30', '2023-10-31T01:30', '2023-11-01T01:30'],
  ],
  [
    'half an hour of summer time',
    daily('02:15'),
    'Australia/Lord_Howe',
    undefined,
    '2023-09-30T12:00Z',
    ['2023-09-30T15:30', '2023-10-01T15:15', '2023-10-02T15:15'],
  ],
  [
    'a day that the calendar leaves out',
    daily('08:00'),
    'Pacific/Apia',
    undefined,
    '2011-12-29T19:00Z',
    ['2011-12-30T10:00', '2011-12-30T18:00', '2011-12-31T18:00'],
  ],
  [
    'Monday to Friday',
    { kind: 'weekdays', at: '08:00' },
    'UTC',
    undefined,
    '2022-11-11T00:00Z',
    ['2022-11-11T08:00', '2022-11-14T08:00', '2022-11-15T08:00'],
  ],
  [
    'once a week',
    { kind: 'weekly', day: 7, at: '18:30' },
    'UTC',
    undefined,
    '2022-11-11T00:00Z',
    ['2022-11-13T18:30', '2022-11-20T18:30', '2022-11-27T18:30'],
  ],
  [
    'every hour',
    { kind: 'hourly', minute: 15 },
    'Asia/Kathmandu',
    undefined,
    '2022-11-11T00:00Z',
    ['2022-11-11T00:30', '2022-11-11T01:30', '2022-11-11T02:30'],
  ],
  [
    'every hour over a gap',
    { kind: 'hourly', minute: 30 },
    'Europe/Berlin',
    undefined,
    '2023-03-26T00:00Z',
    ['2023-03-26T00:30', '2023-03-26T01:00', '2023-03-26T01:30'],
  ],
  [
    'two slots that a gap moves together are one',
    { kind: 'hourly', minute: 0 },
    'Europe/Berlin',
    undefined,
    '2023-03-26T00:00Z',
    ['2023-03-26T01:00', '2023-03-26T02:00', '2023-03-26T03:00'],
  ],
  [
    'every five hours counts from midnight',
    { kind: 'every', hours: 5 },
    'UTC',
    undefined,
    '2022-11-11T14:00Z',
    ['2022-11-11T15:00', '2022-11-11T20:00', '2022-11-12T00:00'],
  ],
  [
    'cron, in local time',
    { kind: 'cron', expression: '0 9 1 * *' },
    'America/New_York',
    undefined,
    '2023-02-15T00:00Z',
    ['2023-03-01T14:00', '2023-04-01T13:00', '2023-05-01T13:00'],
  ],
  [
    'cron in a gap',
    { kind: 'cron', expression: '30 2 * * *' },
    'America/New_York',
    undefined,
    '2023-03-11T12:00Z',
    ['2023-03-12T07:00', '2023-03-13T06:30', '2023-03-14T06:30'],
  ],
  [
    'quiet hours past midnight',
    { kind: 'every', hours: 6 },
    'UTC',
    { from: '22:00', to: '07:00' },
    '2022-11-11T00:00Z',
    ['2022-11-11T12:00', '2022-11-11T18:00', '2022-11-12T12:00'],
  ],
  [
    'quiet hours within the day',
    { kind: 'hourly', minute: 0 },
    'UTC',
    { from: '12:00', to: '14:00' },
    '2022-11-11T10:30Z',
    ['2022-11-11T11:00', '2022-11-11T14:00', '2022-11-11T15:00'],
  ],
];

describe('slots', () => {
  for (const [name, cadence, timeZone, quietHours, after, expected] of rows) {
    test(name, () => assert.deepEqual(slotsOf({ cadence, timeZone, quietHours }, after), expected));
  }

  test('a cadence that is always within the quiet hours, or on no day, has no slot', () => {
    const quietHours = { from: '07:00', to: '09:00' };
    assert.equal(nextSlot({ cadence: daily('08:00'), timeZone: 'UTC', quietHours }, 0), undefined);
    assert.equal(nextSlot({ cadence: { kind: 'cron', expression: '0 0 30 2 *' }, timeZone: 'UTC' }, 0), undefined);
  });

  test('a slot keeps its local time when the rules of its zone turn out otherwise', () => {
    const slot = { atMs: Date.parse('2022-11-12T05:00Z'), local: '2022-11-12T08:00' };
    assert.equal(iso(recomputed(slot, 'Europe/Kyiv').atMs), '2022-11-12T06:00');
  });

  test('quiet hours end at a local time', () => {
    const schedule: Schedule = { cadence: daily('08:00'), timeZone: 'Europe/Kyiv', quietHours: { from: '22:00', to: '07:00' } };
    assert.equal(quietEnd(schedule, Date.parse('2022-11-12T05:00Z')), undefined);
    assert.equal(iso(quietEnd(schedule, Date.parse('2022-11-12T04:59Z')) ?? 0), '2022-11-12T05:00');
    assert.equal(iso(quietEnd(schedule, Date.parse('2022-11-12T20:30Z')) ?? 0), '2022-11-13T05:00');
  });
});
