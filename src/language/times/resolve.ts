import { type CalendarDay, dayNumber, dayOf, isDay, isoDay, isoMonth, isoWeek, isoYear, weekdayOf } from '../calendar.ts';
import type { Direction } from './direction.ts';
import type { Meaning, Turn } from './meaning.ts';
import type { Unit } from './vocabulary.ts';

/** The days a time may be counted from. */
export interface Anchor {
  /** The article's day. */
  readonly article?: CalendarDay | undefined;
  /** The day the text was just speaking of. */
  readonly context?: CalendarDay | undefined;
  readonly direction?: Direction | undefined;
}

export interface Resolved {
  readonly value: string;
  readonly type: 'date' | 'time' | 'duration' | 'set';
  /** The day it names, where it is as fine as a day. */
  readonly day?: CalendarDay | undefined;
}

function onDay(number: number, part?: string): Resolved {
  const day = dayOf(number);
  return part ? { value: `${isoDay(day)}T${part}`, type: 'time', day } : { value: isoDay(day), type: 'date', day };
}

const asDate = (value: string): Resolved => ({ value, type: 'date' });

function shifted(day: CalendarDay, unit: Unit, by: number, part?: string): Resolved | undefined {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return undefined;
    case 'day':
      return onDay(dayNumber(day) + by, part);
    case 'week':
      return asDate(isoWeek(dayNumber(day) + 7 * by));
    case 'weekend':
      return asDate(`${isoWeek(dayNumber(day) + 7 * by)}-WE`);
    case 'month':
      return asDate(isoMonth(day.year, day.month + by));
    case 'quarter': {
      const quarters = day.year * 4 + Math.floor((day.month - 1) / 3) + by;
      return asDate(`${isoYear(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}`);
    }
    case 'year':
      return day.year + by > 0 ? asDate(isoYear(day.year + by)) : undefined;
    case 'decade':
      return day.year + 10 * by > 0 ? asDate(`${isoYear(day.year + 10 * by).slice(0, 3)}X`) : undefined;
    case 'century':
      return day.year + 100 * by > 0 ? asDate(`${isoYear(day.year + 100 * by).slice(0, 2)}XX`) : undefined;
    default:
      return unit satisfies never;
  }
}

/** What was planned for a day so long ago is told as done or not done; a plan still told is of the day to come. */
const NEWS_DAYS = 2;

/** A weekday: the last one up to the article's day, unless the words look forward. */
function weekday(article: CalendarDay, meaning: Extract<Meaning, { kind: 'weekday' }>, direction?: Direction): Resolved {
  const today = dayNumber(article);
  const back = (weekdayOf(today) - meaning.weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  switch (meaning.turn) {
    case 'last':
      return onDay(today - (back || 7), meaning.part);
    case 'next':
      return onDay(today + (ahead || 7), meaning.part);
    case 'this':
      return onDay(direction === 'past' ? today - back : today + ahead, meaning.part);
    case undefined:
      return onDay(
        direction === 'future' || (direction === 'nearest' && back > NEWS_DAYS) ? today + ahead : today - back,
        meaning.part,
      );
    default:
      return meaning.turn satisfies never;
  }
}

/** How far a date without a year may lie on the other side before the words around it count, in days. */
const HALF_A_YEAR_DAYS = 183;

/** A day of a month: in the year that brings it nearest, unless the words look the other way. */
function monthDay(
  article: CalendarDay,
  meaning: Extract<Meaning, { kind: 'month-day' }>,
  direction?: Direction,
): Resolved | undefined {
  const today = dayNumber(article);
  const days = [article.year - 1, article.year, article.year + 1]
    .map((year) => ({ year, month: meaning.month, day: meaning.day }))
    .filter(isDay)
    .map(dayNumber);
  const distance = (number: number): number =>
    Math.abs(number - today) +
    ((direction === 'past' && number > today) || (direction === 'future' && number < today) ? HALF_A_YEAR_DAYS : 0);
  const nearest = days.sort((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined ? undefined : onDay(nearest, meaning.part);
}

/** Newspapers name months without a year up to about this many months back. */
const FAR_BACK_MONTHS = 9;

const HALF_A_YEAR_MONTHS = 6;

/** The year that brings a month nearest, half a year further where the words look the other way. */
function nearestYear(article: CalendarDay, month: number, direction: Direction | undefined): number {
  const distance = (year: number): number => {
    const ahead = 12 * (year - article.year) + month - article.month;
    return (
      Math.abs(ahead) + ((direction === 'past' && ahead > 0) || (direction === 'future' && ahead < 0) ? HALF_A_YEAR_MONTHS : 0)
    );
  };
  const years = [article.year, article.year - 1, article.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** The year of a month or season named without one. */
function yearOf(
  article: CalendarDay,
  month: number,
  by: { turn?: Turn | undefined; direction?: Direction | undefined; event?: boolean | undefined },
): number {
  if (by.turn === undefined && (by.event || by.direction === 'nearest')) return nearestYear(article, month, by.direction);
  switch (by.turn) {
    case 'last':
      return month < article.month ? article.year : article.year - 1;
    case 'next':
      return month > article.month ? article.year : article.year + 1;
    case 'this':
      return article.year;
    case undefined:
      if (by.direction === 'future') return month >= article.month ? article.year : article.year + 1;
      // Nothing says which way: a month that is nearly a year back is more likely the next one.
      if (by.direction === undefined && (article.month - month + 12) % 12 >= FAR_BACK_MONTHS)
        return month >= article.month ? article.year : article.year + 1;
      return month <= article.month ? article.year : article.year - 1;
    default:
      return by.turn satisfies never;
  }
}

function quarter(article: CalendarDay, meaning: Extract<Meaning, { kind: 'quarter' }>, direction?: Direction): Resolved {
  const current = Math.floor((article.month - 1) / 3) + 1;
  const turns = { last: -1, this: 0, next: 1 };
  const nearest = meaning.quarter <= current || direction === 'future' ? 0 : -1;
  const year = article.year + (meaning.turn ? turns[meaning.turn] : nearest);
  return asDate(`${isoYear(year)}-Q${meaning.quarter}`);
}

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * The ISO value of a meaning, exactly as precise as its words. Undefined where it counts from a day that nobody named.
 */
export function resolve(meaning: Meaning, anchor: Anchor): Resolved | undefined {
  const { article, direction } = anchor;
  switch (meaning.kind) {
    case 'fixed': {
      const [year, month, day] = meaning.value.split('-').map(Number);
      const whole = meaning.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(meaning.value);
      return {
        value: meaning.value,
        type: meaning.type,
        day: whole ? { year: year ?? 0, month: month ?? 0, day: day ?? 0 } : undefined,
      };
    }
    case 'clock': {
      const time = `T${pad(meaning.hour)}:${pad(meaning.minute)}`;
      const day = anchor.context ?? article;
      return { value: day ? `${isoDay(day)}${time}` : time, type: 'time', day };
    }
    case 'month-day':
      return article && monthDay(article, meaning, direction);
    case 'month':
      return article && asDate(isoMonth(yearOf(article, meaning.month, { ...meaning, direction }), meaning.month));
    case 'weekday':
      return article && weekday(article, meaning, direction);
    case 'season':
      return (
        article && asDate(`${isoYear(yearOf(article, meaning.firstMonth, { turn: meaning.turn, direction }))}-${meaning.code}`)
      );
    case 'quarter':
      return article && quarter(article, meaning, direction);
    case 'shift': {
      const from = meaning.from === 'context' ? (anchor.context ?? article) : article;
      return from && shifted(from, meaning.unit, meaning.by, meaning.part);
    }
    default:
      return meaning satisfies never;
  }
}
