import type { Cadence, QuietHours } from './subscription.ts';

/** Monday first, as `Cadence` counts days from 1. */
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Every 24 hours is daily, and every hour is hourly. */
const [fewestHours, mostHours] = [2, 12] as const;
const cronFields = 5;

/** Half a day, which `pm` adds. */
const halfDayHours = 12;

/** The hour of the day of an hour that `am` or `pm` follows: 12 am is midnight, 12 pm noon. */
const ofHalfDay = (hour: number, half: string): number =>
  hour >= 1 && hour <= halfDayHours ? (hour % halfDayHours) + (half === 'pm' ? halfDayHours : 0) : Number.NaN;

/** A time of day as `HH:MM`, from `8`, `8:00`, `08:00`, `8am` or `8:30pm`; absent for anything else. */
function readTimeOfDay(text: string | undefined): string | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?([ap]m)?$/i.exec(text ?? '');
  const [said, minute, half] = [Number(match?.[1]), Number(match?.[2] ?? '0'), match?.[3]?.toLowerCase()];
  const hour = half === undefined ? said : ofHalfDay(said, half);
  return match && hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** Hours such as `22:00-07:00`. */
export function readQuietHours(text: string): QuietHours | undefined {
  const [from, to, ...rest] = text.split('-').map(readTimeOfDay);
  return from !== undefined && to !== undefined && from !== to && rest.length === 0 ? { from, to } : undefined;
}

/** A cadence and how many of the words say it. */
export interface ReadCadence {
  readonly cadence: Cadence;
  readonly used: number;
}

const at = (words: readonly string[], index: number, cadence: (time: string) => Cadence): ReadCadence | undefined => {
  // "daily at 08:00" says the same as "daily 08:00".
  const place = words[index]?.toLowerCase() === 'at' ? index + 1 : index;
  // "8 pm" is "8pm" in two words.
  const half = /^[ap]m$/i.test(words[place + 1] ?? '') ? words[place + 1] : undefined;
  const time = readTimeOfDay(`${words[place] ?? ''}${half ?? ''}`);
  return time === undefined ? undefined : { cadence: cadence(time), used: place + (half === undefined ? 1 : 2) };
};

function weekly(words: readonly string[], index: number): ReadCadence | undefined {
  const day = days.findIndex((name) => words[index]?.toLowerCase().startsWith(name)) + 1;
  return day === 0 ? undefined : at(words, index + 1, (time) => ({ kind: 'weekly', day, at: time }));
}

function hourly(words: readonly string[]): ReadCadence {
  const minute = /^:([0-5]\d)$/.exec(words[1] ?? '')?.[1];
  return { cadence: { kind: 'hourly', minute: Number(minute ?? 0) }, used: minute === undefined ? 1 : 2 };
}

const daily = (words: readonly string[], index: number) => at(words, index, (time) => ({ kind: 'daily', at: time }));
const weekdays = (words: readonly string[], index: number) => at(words, index, (time) => ({ kind: 'weekdays', at: time }));

function every(words: readonly string[]): ReadCadence | undefined {
  switch (words[1]?.toLowerCase()) {
    case 'day':
      return daily(words, 2);
    case 'weekday':
      return weekdays(words, 2);
    case 'hour':
      return { cadence: { kind: 'hourly', minute: 0 }, used: 2 };
    default:
      return everyHours(words) ?? weekly(words, 1);
  }
}

function everyHours(words: readonly string[]): ReadCadence | undefined {
  const match = /^(\d{1,2})(h)?$/i.exec(words[1] ?? '');
  const hours = Number(match?.[1]);
  if (!match || hours < fewestHours || hours > mostHours) return undefined;
  if (match[2]) return { cadence: { kind: 'every', hours }, used: 2 };
  return /^hours?$/i.test(words[2] ?? '') ? { cadence: { kind: 'every', hours }, used: 3 } : undefined;
}

function cron(words: readonly string[]): ReadCadence | undefined {
  const fields = words.slice(1, 1 + cronFields);
  const allowed = fields.every((field) => /^[\d*/,\-A-Za-z#]+$/.test(field));
  if (fields.length < cronFields || !allowed) return undefined;
  return { cadence: { kind: 'cron', expression: fields.join(' ') }, used: 1 + cronFields };
}

/**
 * Reads a cadence from the beginning of some words: `daily 08:00`, `08:00`, `8 pm`, `every day 8am`, `weekdays 08:00`, `weekly mon 08:00`, `mondays 08:00`,
 * `every monday 08:00`, `hourly`, `hourly :15`, `every 6 hours`, `every 6h`, `cron 0 8 * * 1-5`. Absent where they say none.
 */
export function readCadence(words: readonly string[]): ReadCadence | undefined {
  switch (words[0]?.toLowerCase()) {
    case 'daily':
      return daily(words, 1);
    case 'weekdays':
      return weekdays(words, 1);
    case 'weekly':
      return weekly(words, 1);
    case 'hourly':
      return hourly(words);
    case 'every':
      return every(words);
    case 'cron':
      return cron(words);
    default:
      return weekly(words, 0) ?? (/:|[ap]m$/i.test(`${words[0] ?? ''} ${words[1] ?? ''}`) ? daily(words, 0) : undefined);
  }
}
