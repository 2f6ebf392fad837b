import type { Article } from '../domain/article.ts';
import { type CalendarDay, isoDay, parseIsoDay } from './calendar.ts';
import { dateInText } from './paragraphs.ts';

/** Where the leading "date 2022-11-12" of a text ends; 0 where there is none. */
export function leadingDateEnd(text: string): number {
  const date = dateInText(text);
  return date === undefined ? 0 : text.indexOf(date) + date.length;
}

/** Days outside these years are mistakes, and "last century" or "next year" of them would not have four digits. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9000;

/** The day an article is from: the one it was published on, else a leading "date YYYY-MM-DD" of its text. */
export function articleDay(article: Article): CalendarDay | undefined {
  const published = article.published === undefined ? undefined : parseIsoDay(article.published);
  const day = published ?? parseIsoDay(dateInText(article.text) ?? '');
  return day && day.year >= FIRST_YEAR && day.year <= LAST_YEAR ? day : undefined;
}

/** The same as an ISO date. Absent where the article has none: nothing relative is resolved then. */
export function articleDate(article: Article): string | undefined {
  const day = articleDay(article);
  return day && isoDay(day);
}
