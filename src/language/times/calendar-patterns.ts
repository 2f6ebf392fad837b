import { isDay, isoDay, isoMonth } from '../calendar.ts';
import { namesEvent } from './event-months.ts';
import { type Beginning, found, type Meaning, type Pattern } from './meaning.ts';
import { readMonthDay, readYear } from './read-counts.ts';
import { holiday, season } from './season-patterns.ts';
import type { Reader } from './tokens.ts';
import { turnOf, turnWords } from './turns.ts';
import { abbreviated, dayParts, fixedHolidays, months, ordinals, seasons, weekdays } from './vocabulary.ts';

/** Month names that are also given names or other words: alone they need a word before that speaks of time. */
const ambiguousMonths = new Set(['may', 'march', 'april', 'june', 'august']);

const timePrepositions = new Set(
  'in since until till by from to of through during before after between and early late mid last next this every each around for'.split(
    ' ',
  ),
);

/** Skips the point of an abbreviation: "Nov. 11". */
const afterPoint = (reader: Reader, index: number): number =>
  reader.at(index) === '.' && reader.tokens[index]?.spaced === false ? index + 1 : index;

function monthAt(reader: Reader, index: number): { month: number; next: number } | undefined {
  const token = reader.tokens[index];
  const month = token?.capital ? months.get(token.text) : undefined;
  if (month === undefined || !token) return undefined;
  return { month, next: abbreviated.has(token.text) ? afterPoint(reader, index + 1) : index + 1 };
}

function dayMeaning(month: number, day: number, year: number | undefined): Meaning | undefined {
  if (year === undefined) return isDay({ year: 2000, month, day }) ? { kind: 'month-day', month, day } : undefined;
  return isDay({ year, month, day }) ? { kind: 'fixed', value: isoDay({ year, month, day }), type: 'date' } : undefined;
}

/** Where a year follows a day, "11, 2022" or "11 2022", gives it and the place behind it. */
function yearAfter(reader: Reader, index: number): { year: number; next: number } | undefined {
  const at = reader.at(index) === ',' ? index + 1 : index;
  const year = readYear(reader, at);
  return year === undefined || (at === index && !reader.tokens[index]?.spaced) ? undefined : { year, next: at + 1 };
}

/** "2022-11-11", "2022/11/11" */
const isoDate: Pattern = (reader, index) => {
  const mark = reader.at(index + 1);
  if ((mark !== '-' && mark !== '/') || reader.at(index + 3) !== mark) return undefined;
  const year = reader.tokens[index]?.text.length === 4 ? reader.number(index) : undefined;
  const [month, day] = [reader.number(index + 2), reader.number(index + 4)];
  if (year === undefined || month === undefined || day === undefined || !isDay({ year, month, day })) return undefined;
  return found(index, index + 5, { kind: 'fixed', value: isoDay({ year, month, day }), type: 'date' });
};

/** "11/25/2022", "25.11.2022": only where day and month cannot be taken for each other. */
const numericDate: Pattern = (reader, index) => {
  const mark = reader.at(index + 1);
  if (!/^[/.-]$/.test(mark) || reader.at(index + 3) !== mark || reader.tokens[index + 2]?.spaced) return undefined;
  const [a, b, year] = [reader.number(index), reader.number(index + 2), readYear(reader, index + 4)];
  if (a === undefined || b === undefined || year === undefined || reader.tokens[index + 4]?.spaced) return undefined;
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  const meaning = dayMeaning(month, day, year);
  return meaning && found(index, index + 5, meaning);
};

/** "Nov. 11", "November 11th, 2022", "November 11-13", "November 2022" */
const monthFirst: Pattern = (reader, index) => {
  const month = monthAt(reader, index);
  if (!month) return undefined;
  const day = readMonthDay(reader, month.next);
  if (!day) {
    const year =
      yearAfter(reader, month.next) ?? (reader.at(month.next) === 'of' ? yearAfter(reader, month.next + 1) : undefined);
    return year && found(index, year.next, { kind: 'fixed', value: isoMonth(year.year, month.month), type: 'date' });
  }
  const until = reader.at(day.next) === '-' || reader.at(day.next) === 'to' ? readMonthDay(reader, day.next + 1) : undefined;
  const year = yearAfter(reader, until?.next ?? day.next);
  const from = dayMeaning(month.month, day.day, year?.year);
  if (!from) return undefined;
  const to = until && until.day > day.day ? dayMeaning(month.month, until.day, year?.year) : undefined;
  if (!to || !until) return found(index, until ? day.next : (year?.next ?? day.next), from);
  return [
    { first: index, next: day.next, meaning: from },
    { first: day.next + 1, next: year?.next ?? until.next, meaning: to },
  ];
};

/** "11 November 2022", "the 11th of November", "9-11 November" */
const dayFirst: Pattern = (reader, index) => {
  const day = readMonthDay(reader, index);
  if (!day) return undefined;
  const until = reader.at(day.next) === '-' ? readMonthDay(reader, day.next + 1) : undefined;
  const behind = until?.next ?? day.next;
  const at = reader.at(behind) === 'of' ? behind + 1 : behind;
  const month = monthAt(reader, at);
  if (!month || (at === behind && !reader.tokens[at]?.spaced)) return undefined;
  // "one May", "second March" are no dates; "the second of March" is.
  if (reader.tokens[index]?.kind === 'word' && at === behind) return undefined;
  const year = yearAfter(reader, month.next);
  const last = dayMeaning(month.month, until?.day ?? day.day, year?.year);
  const first = until ? dayMeaning(month.month, day.day, year?.year) : undefined;
  if (!last) return undefined;
  const next = year?.next ?? month.next;
  if (!first) return found(index, next, last);
  return [
    { first: index, next: day.next, meaning: first },
    { first: day.next + 1, next, meaning: last },
  ];
};

const namedDays = new Set(['good', 'black', 'super', 'bloody', 'ash', 'palm', 'cyber', 'holy', 'shrove', 'giving', 'fat']);

/** Weekdays as a text may have them, alone or in their plural. */
const dayNames = [...weekdays.keys()].flatMap((day) => [day, `${day}s`]);

/** "Friday", "last Friday", "this coming Friday", "Friday morning", "Friday, Nov. 11, 2022", "every Friday" */
const weekday: Pattern = (reader, index) => {
  const turn = turnOf(reader.at(index));
  let at = turn ? index + 1 : index;
  if (turn === 'this' && /^(?:coming|past)$/.test(reader.at(at))) at++;
  const every = /^(?:every|each)$/.test(reader.at(index));
  if (every) at++;
  const token = reader.tokens[at];
  const plural = token?.text.endsWith('days') ? token.text.slice(0, -1) : undefined;
  const day = token?.capital ? weekdays.get(plural ?? token.text) : undefined;
  if (day === undefined || !token || namedDays.has(reader.at(index - 1))) return undefined;
  let next = at + 1;
  if (abbreviated.has(token.text)) {
    next = afterPoint(reader, next);
    if (next === at + 1 && !monthAt(reader, reader.at(next) === ',' ? next + 1 : next)) return undefined;
  }
  if (every || plural) return found(index, next, { kind: 'fixed', value: `XXXX-WXX-${day}`, type: 'set' });
  const date = reader.at(next) === ',' ? next + 1 : next;
  const full = monthFirst(reader, date) ?? dayFirst(reader, date);
  const only = full?.length === 1 ? full[0] : undefined;
  if (only && !(only.meaning.kind === 'fixed' && only.meaning.value.length === 7)) return found(index, only.next, only.meaning);
  const part = dayParts.get(reader.at(next));
  const given = turnOf(reader.at(index + 1)) === 'last' && turn === 'this' ? 'last' : turn;
  return found(index, part ? next + 1 : next, { kind: 'weekday', weekday: day, turn: given, part });
};

/** "March", "last March", "in May"; a name that may be a person's needs a word of time before it. */
const bareMonth: Pattern = (reader, index) => {
  const turn = turnOf(reader.at(index));
  const at = turn ? index + 1 : index;
  const token = reader.tokens[at];
  const month = monthAt(reader, at);
  if (!month || !token) return undefined;
  const before = reader.at(index - 1) === '-' ? reader.at(index - 2) : reader.at(index - 1);
  // "last Oct. 23" is a day: leave it to the pattern for days.
  if (turn && readMonthDay(reader, month.next)) return undefined;
  const event = turn === undefined && namesEvent(reader, index, month.next);
  const timely = turn !== undefined || event || timePrepositions.has(before);
  if (abbreviated.has(token.text) && !timely) return undefined;
  if (ambiguousMonths.has(token.text) && !timely && !(reader.tokens[index - 1]?.text === ',' && token.text !== 'may'))
    return undefined;
  const after = reader.tokens[month.next];
  if (abbreviated.has(token.text) && month.next === at + 1 && after?.capital) return undefined;
  if (ambiguousMonths.has(token.text) && after?.kind === 'word' && after.capital && after.spaced) return undefined;
  const ofYear = reader.at(month.next) === 'last' && reader.at(month.next + 1) === 'year';
  if (ofYear) return found(index, month.next + 2, { kind: 'month', month: month.month, turn: 'last' });
  return found(index, month.next, { kind: 'month', month: month.month, turn, event });
};

/** The dates of a calendar, those that say most first: what an earlier pattern reads, a later one never sees. */
export const calendarPatterns: readonly Beginning[] = [
  { pattern: isoDate, words: [], numbers: true },
  { pattern: numericDate, words: [], numbers: true },
  { pattern: weekday, words: [...turnWords, 'every', 'each', ...dayNames] },
  { pattern: monthFirst, words: [...months.keys()] },
  { pattern: dayFirst, words: [...ordinals.keys()], numbers: true },
  { pattern: season, words: [...turnWords, ...seasons.keys()] },
  { pattern: bareMonth, words: [...turnWords, ...months.keys()] },
  { pattern: holiday, words: [...fixedHolidays.keys()].map((name) => name.split(' ')[0] ?? '') },
];
