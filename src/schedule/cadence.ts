import { Cron } from 'croner';
import type { Cadence, QuietHours } from '../domain/subscription.ts';
import type { LocalMs } from './local-time.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Days looked at before it is said that a slot never comes: every cadence but cron has one a week, and quiet hours end daily. */
const daysSearched = 400;

const timeOfDay = (text: string): number => Number(text.slice(0, 2)) * hourMs + Number(text.slice(3, 5)) * minuteMs;
const dayStart = (local: LocalMs): LocalMs => Math.floor(local / dayMs) * dayMs;

/** 1 for Monday to 7 for Sunday. 1 January 1970 was a Thursday. */
const weekday = (local: LocalMs): number => ((Math.floor(local / dayMs) + 3) % 7) + 1;

/** The first time of day `at` after `local` on a day that `wanted` accepts. */
function onDays(at: string, wanted: (day: number) => boolean, local: LocalMs): LocalMs {
  let candidate = dayStart(local) + timeOfDay(at);
  while (candidate <= local || !wanted(weekday(candidate))) candidate += dayMs;
  return candidate;
}

function everyHours(hours: number, local: LocalMs): LocalMs {
  const start = dayStart(local);
  const candidate = start + (Math.floor((local - start) / (hours * hourMs)) + 1) * hours * hourMs;
  return Math.min(candidate, start + dayMs);
}

/** The local time of a cadence that follows `local`; absent where there is none. Knows nothing of zones and clock changes. */
function following(cadence: Cadence, local: LocalMs): LocalMs | undefined {
  switch (cadence.kind) {
    case 'daily':
      return onDays(cadence.at, () => true, local);
    case 'weekdays':
      return onDays(cadence.at, (day) => day <= 5, local);
    case 'weekly':
      return onDays(cadence.at, (day) => day === cadence.day, local);
    case 'hourly': {
      const offset = cadence.minute * minuteMs;
      return (Math.floor((local - offset) / hourMs) + 1) * hourMs + offset;
    }
    case 'every':
      return everyHours(cadence.hours, local);
    case 'cron':
      return new Cron(cadence.expression, { timezone: 'UTC', mode: '5-part' }).nextRun(new Date(local))?.getTime();
    default:
      return cadence satisfies never;
  }
}

/** When quiet hours that hold `local` end; absent where it is not within them. */
export function quietUntil(quiet: QuietHours | undefined, local: LocalMs): LocalMs | undefined {
  if (!quiet) return undefined;
  const [from, to, now] = [timeOfDay(quiet.from), timeOfDay(quiet.to), local - dayStart(local)];
  if (from <= to) return now >= from && now < to ? dayStart(local) + to : undefined;
  if (now >= from) return dayStart(local) + dayMs + to;
  return now < to ? dayStart(local) + to : undefined;
}

/** The next local time of a cadence outside the quiet hours; absent where none ever comes. */
export function nextLocal(cadence: Cadence, quiet: QuietHours | undefined, after: LocalMs): LocalMs | undefined {
  let from = after;
  for (let days = 0; days < daysSearched; days += 1) {
    const candidate = following(cadence, from);
    if (candidate === undefined) return undefined;
    const until = quietUntil(quiet, candidate);
    if (until === undefined) return candidate;
    from = until - 1;
  }
  return undefined;
}
