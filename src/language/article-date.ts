import type { Article } from '../domain/article.ts';
import { type CalendarDay, isoDay, parseIsoDay } from './calendar.ts';

/** A first line of metadata: "date 2022-11-12". */
const leadingDate = /^\s{0,20}date:?\s{1,5}(\d{4}-\d\d-\d\d)(?!\d)/i;

/** Where the leading "date 2022-11-12" of a text ends; 0 where there is none. */
export const leadingDateEnd = (text: string): number => leadingDate.exec(text.slice(0, 60))?.[0].length ?? 0;

/** The day an article is from: the one it was published on, else a leading "date YYYY-MM-DD" of its text. */
export function articleDay(article: Article): CalendarDay | undefined {
  const published = article.published === undefined ? undefined : parseIsoDay(article.published);
  return published ?? parseIsoDay(leadingDate.exec(article.text.slice(0, 60))?.[1] ?? '');
}

/** The same as an ISO date. Absent where the article has none: nothing relative is resolved then. */
export function articleDate(article: Article): string | undefined {
  const day = articleDay(article);
  return day && isoDay(day);
}
