import type { CalendarMoment } from '../messages/en/cards.ts';
import type { Messages } from '../messages/en.ts';

const date = /(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:TIME)?)?)?/.source;
const time = /T([01]\d|2[0-4]):([0-5]\d)(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?/.source;
const form = new RegExp(`^${date.replace('TIME', time)}$`);

/** How much of a moment to show. */
export interface MomentOptions {
  /** IANA zone whose clock is shown for instants, such as `Europe/Kyiv`. */
  readonly timeZone: string;
  readonly messages: Messages;
  readonly weekday?: boolean | undefined;
  /** Whether to name the town of the zone behind a time. */
  readonly zone?: boolean | undefined;
}

const numberOrNone = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** "Europe/Kyiv" → "Kyiv". */
const townOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** The calendar and clock of a zone at an instant. */
function inZone(iso: string, timeZone: string): CalendarMoment | undefined {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return undefined;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month'), parts.get('day')];
  return { year, month, day, hour: parts.get('hour'), minute: parts.get('minute') };
}

/**
 * A moment in words, exactly as precise as its ISO form: `2022` → "2022", `2022-03` → "Mar 2022",
 * `2022-11-12T07:00:00Z` in Europe/Kyiv → "12 Nov 2022, 09:00". A time without an offset is local already.
 * What is no such form is given back as it is.
 */
export function momentInWords(iso: string, { timeZone, messages, weekday = false, zone = false }: MomentOptions): string {
  const match = form.exec(iso);
  if (match === null) return iso;
  const [, year, month, day, hour, minute, offset] = match;
  const written: CalendarMoment = {
    year: Number(year),
    month: numberOrNone(month),
    day: numberOrNone(day),
    hour: numberOrNone(hour),
    minute: numberOrNone(minute),
  };
  const moment = offset === undefined ? written : inZone(iso, timeZone);
  if (moment === undefined) return iso;
  const showWeekday = weekday && moment.month !== undefined && moment.day !== undefined;
  return messages.cards.moment({
    ...moment,
    weekday: showWeekday ? weekdayOf(moment.year, moment.month, moment.day) : undefined,
    zone: zone && offset !== undefined ? townOf(timeZone) : undefined,
  });
}

/** The day of a moment in a zone, as `2022-11-12`; the first day of what is only known to the month or year. */
export function dayOf(iso: string, timeZone: string): string | undefined {
  const match = form.exec(iso);
  if (match === null) return undefined;
  const [, year, month = '01', day = '01', , , offset] = match;
  if (offset === undefined) return `${year}-${month}-${day}`;
  const local = inZone(iso, timeZone);
  if (local === undefined) return undefined;
  return [local.year, local.month, local.day].map((part = 1) => String(part).padStart(2, '0')).join('-');
}
