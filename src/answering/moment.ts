import { findTimes } from '../language/times.ts';
import { answeringWords } from '../messages/en/answering.ts';
import type { Corpus, Sentence } from './corpus.ts';

const isoDay = /^(\d{4})-(\d{2})(?:-(\d{2}))?/;

/** A day as people write it: "12 November 2022". */
export function dayInWords(iso: string | undefined): string | undefined {
  const [, year, month, day] = isoDay.exec(iso ?? '') ?? [];
  if (year === undefined || month === undefined) return iso;
  return answeringWords.day(Number(year), Number(month), day === undefined ? undefined : Number(day));
}

const LAST_DAY = '9999-12-31';

/** The newest day on which anything was published, as far as any is known. */
export const newestDay = (corpus: Corpus): string | undefined => [...corpus.dates.values()].sort().at(-1)?.slice(0, 10);

/** The day on which the article of a sentence was published; empty where it has no date, so that it comes behind all others. */
export const dayOf = (corpus: Corpus, { article }: Sentence): string =>
  corpus.dates.get(corpus.articles[article]?.article.id ?? '')?.slice(0, 10) ?? '';

/** Puts the newer of two days first. */
export const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** The first day that a stretch of a question names, resolved against the newest article: ISO, a month counts to its end. */
export function dayNamedIn(text: string, corpus: Corpus): string | undefined {
  const published = newestDay(corpus);
  const article = { id: 'question', text, ...(published ? { published } : {}) };
  const [time] = findTimes(article, [{ start: 0, end: text.length }]).filter(({ value }) => /^\d{4}/.test(value));
  if (!time) return undefined;
  const value = time.value.slice(0, 10);
  return value.length < 10 ? `${value}${LAST_DAY.slice(value.length)}` : value;
}

const asOfPhrase =
  /\b(?:as of|as at|as known (?:on|by)|known (?:on|by)|by the (?:morning|evening|end) of|up to|until the end of) (.+?)(?:[?!.,;]|$)/i;

/** The day that "as of 10 November" names, and the question without it. */
export function asOfIn(question: string, corpus: Corpus): { readonly question: string; readonly asOf?: string | undefined } {
  const match = asOfPhrase.exec(question);
  const asOf = match?.[1] === undefined ? undefined : dayNamedIn(match[1], corpus);
  if (!match || asOf === undefined) return { question };
  const rest = `${question.slice(0, match.index)} ${question.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();
  return { question: `${rest.replace(/[ ,?]+$/, '')}?`, asOf };
}
