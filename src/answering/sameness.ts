import { functionWords } from '../language/function-words.ts';
import { isYear, type KeyedWord, keyedWordsOf } from './keyed-words.ts';
import type { AnswerType } from './question.ts';

/** What a bare answer means, as far as another can be told to mean the same. */
export interface Meaning {
  readonly type: AnswerType;
  /** The keys of its words that carry meaning. */
  readonly keys: ReadonlySet<string>;
  /** The last of them: what a person is called for short. */
  readonly last: string | undefined;
  readonly numbers: readonly number[];
  /** Day, month and year, as far as a date gives them. */
  readonly date: { readonly day?: number | undefined; readonly month?: number | undefined; readonly year?: number | undefined };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Words around a name that do not tell who is meant. */
const aside =
  /^(?:mr|mrs|ms|dr|sir|jr|sr|co|inc|ltd|corp|corporation|company|plc|group|about|around|nearly|almost|least|over|up)$/;
const scales: readonly (readonly [RegExp, number])[] = [
  [/\btrillion\b/i, 1e12],
  [/\b(?:billion|bn)\b/i, 1e9],
  [/\bmillion\b/i, 1e6],
  [/\bthousand\b/i, 1e3],
];

function dateIn(text: string, words: readonly KeyedWord[]): Meaning['date'] {
  const [, one, other, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)?.map(Number) ?? [];
  if (one !== undefined && other !== undefined) {
    // Which of the two is the month can be told only where the other is too large for one.
    if (one > 12) return { day: one, month: other, year: last };
    return other > 12 ? { day: other, month: one, year: last } : { year: last };
  }
  const month = words.map(({ lower }) => months.indexOf(lower.slice(0, 3)) + 1).find((value) => value > 0);
  const numbers = words.flatMap(
    ({ lower, number }) => number ?? (/^\d+(?:st|nd|rd|th)$/.test(lower) ? Number.parseInt(lower, 10) : []),
  );
  return { month, year: numbers.find(isYear), day: month === undefined ? undefined : numbers.find((value) => value <= 31) };
}

/** Reads what a bare answer of a type means. */
export function meaningOf(text: string, type: AnswerType): Meaning {
  const words = keyedWordsOf(text);
  const telling = words.filter(({ lower }) => !functionWords.has(lower) && !aside.test(lower));
  const scale = scales.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
  const figures = words.flatMap(({ number, lower }) =>
    number === undefined || /^(?:thousand|million|billion)$/.test(lower) ? [] : number * scale,
  );
  const isTime = type === 'time';
  return {
    type,
    keys: new Set(telling.map(({ key }) => key)),
    last: telling.at(-1)?.key,
    numbers: isTime ? [] : figures,
    date: isTime ? dateIn(text, words) : {},
  };
}

/** Figures this close are one figure rounded. */
const ROUNDED = 0.005;

const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDED * Math.max(Math.abs(a), Math.abs(b));

function sameDate(a: Meaning, b: Meaning): boolean {
  const parts = ['day', 'month', 'year'] as const;
  const shared = parts.filter((part) => a.date[part] !== undefined && b.date[part] !== undefined);
  if (shared.length === 0) return [...a.keys].some((key) => b.keys.has(key));
  return shared.every((part) => a.date[part] === b.date[part]);
}

/** Whether two bare answers mean the same, as far as both say: "Friday, 11 November" and "November 2022" do, "Biden" and "Joe Biden" do. */
export function meansSame(a: Meaning, b: Meaning): boolean {
  switch (a.type) {
    case 'time':
      return sameDate(a, b);
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
    case 'age':
      if (a.numbers.length === 0 || b.numbers.length === 0) return a.keys.isSubsetOf(b.keys) || b.keys.isSubsetOf(a.keys);
      return a.numbers.some((value) => b.numbers.some((other) => sameNumber(value, other)));
    default:
      return a.keys.isSubsetOf(b.keys) || b.keys.isSubsetOf(a.keys);
  }
}

/** Whether two bare answers cannot both be right: two days differ so, but not a year and a day without one. */
export function contradicts(a: Meaning, b: Meaning): boolean {
  if (a.type !== 'time') return !meansSame(a, b);
  return (['day', 'month', 'year'] as const).some(
    (part) => a.date[part] !== undefined && b.date[part] !== undefined && a.date[part] !== b.date[part],
  );
}
