/** A day of the Gregorian calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1 January 1970, a Thursday. Months and days outside their range carry over. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  // The year is set apart because `Date.UTC` takes years below 100 for 1900 and on.
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** The day that many days after 1 January 1970. */
export function dayOf(number: number): CalendarDay {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

const lastDayOf = (year: number, month: number): number => dayOf(dayNumber({ year, month: month + 1, day: 1 }) - 1).day;

/** Whether such a day exists: 30 February does not. */
export const isDay = ({ year, month, day }: CalendarDay): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2022` */
export const isoYear = (year: number): string => pad(year, 4);

/** `2022-11`; months outside 1 to 12 carry over. */
export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`;
}

/** `2022-11-11` */
export const isoDay = ({ year, month, day }: CalendarDay): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** `2022-W45`: the ISO week that holds the day. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = dayOf(thursday);
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** Reads `2022-11-11`, also at the start of an instant. Undefined where there is no such day. */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}
