import type { AnalysedArticle, TimeExpression } from '../domain/analysis.ts';
import { overlapping, overlaps, type Span } from '../domain/span.ts';
import { letterPattern } from '../language/letter-pattern.ts';
import type { Passage } from './passages.ts';
import { within } from './within.ts';

const calendarName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** A capital word behind another word. */
const name = letterPattern(String.raw`(?<=[\p{L}\d,;]\s)[\p{Lu}][\p{L}’'-]+`, 'g');

/** The names within a passage's statement: not of who makes it, nor the word that begins the sentence. */
function namesIn({ text, span, attributions }: Passage): ReadonlySet<string> {
  const speakers = attributions.flatMap(({ source }) => (source ? [source] : []));
  const names = [...text.matchAll(name(text))].filter(({ index }) => {
    const at = span.start + index;
    return !speakers.some((speaker) => speaker.start <= at && at < speaker.end);
  });
  return new Set(names.map(([name]) => name).filter((name) => !calendarName.test(name)));
}

/** Whether both name somebody or something, and nothing in common: a strike on one town and a strike on another. */
function speakOfOthers(a: Passage, b: Passage): boolean {
  const [first, second] = [namesIn(a), namesIn(b)];
  return first.size > 0 && second.size > 0 && first.isDisjointFrom(second);
}

/** When or for how long a number is counted: "this season", "in his last two games", "since June", "a year". */
const period =
  /\b(?:this|last|past|previous|next|first|second|third|each|every|per|an?) (?:\w+ )?(?:seasons?|weeks?|months?|years?|days?|games?|rounds?|quarters?|halves|half|nights?|decades?)\b|\bsince \w+|\bduring the \w+/gi;

const matches = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([found]) => found.toLowerCase()));

const areEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b);

/** What only compares names another time than that of what it tells: "the worst since 1997", "more than in 2019". */
const compares =
  /\b(?:since|than (?:in|during)|unlike (?:in|during)|(?:compared|comparable) (?:with|to)(?: those (?:in|of))?|as in)\s$/i;
/** Longer than the words for a comparison are. */
const COMPARES_REACH = 30;

/** The times that a stretch of an article tells of. What it counts is none: "1800 people". */
function timesTold({ article, analysis }: AnalysedArticle, span: Span): readonly TimeExpression[] {
  const counted = new Set(within(analysis.figures, span).map(({ start }) => start));
  return within(analysis.times, span).filter(
    ({ type, value, start }) =>
      (type === 'date' || type === 'time') &&
      /^\d{4}/.test(value) &&
      !counted.has(start) &&
      !compares.test(article.text.slice(Math.max(span.start, start - COMPARES_REACH), start)),
  );
}

/** The times that a passage's statement tells of; when it was said is none of them. */
function timesOf({ analysed, span, voice }: Passage): readonly TimeExpression[] {
  const content = voice.attribution?.content;
  return timesTold(analysed, span).filter((time) => !content || content.some((part) => overlaps(part, time)));
}

/** What is told lately, of which a report often does not say when, is not older than this. */
const LATELY_DAYS = 14;

const dayMs = 86_400_000;

/** The times of the nearest sentence before a passage in its paragraph that names any. */
function timesBefore({ analysed, span }: Passage): readonly TimeExpression[] {
  const { paragraphs, sentences } = analysed.analysis;
  const [paragraph = span] = overlapping(paragraphs, span, (one) => one);
  for (const sentence of within(sentences, { start: paragraph.start, end: span.start }).toReversed()) {
    const times = timesTold(analysed, sentence);
    if (times.length > 0) return times;
  }
  return [];
}

/**
 * When what a passage tells of happened, as precise as it is known: the times that it names, else those of the nearest sentence before
 * it in its paragraph that names one ("In 1997 another flood hit the town. It killed 30 people").
 */
function whenOf(passage: Passage): readonly string[] {
  const own = timesOf(passage);
  return (own.length > 0 ? own : timesBefore(passage)).map(({ value }) => value.slice(0, 10));
}

const reportedOn = ({ analysed }: Passage): string | undefined =>
  (analysed.article.published ?? analysed.analysis.date)?.slice(0, 10);

/** A passage and when what it tells of happened. */
interface Dated {
  readonly passage: Passage;
  readonly when: readonly string[];
}

const dated = (passage: Passage): Dated => ({ passage, when: whenOf(passage) });

/** The years that a passage tells of: that of the report where none is named. */
function yearsIn({ passage, when }: Dated): ReadonlySet<string> {
  const reported = reportedOn(passage);
  const days = when.length > 0 || reported === undefined ? when : [reported];
  return new Set(days.map((day) => day.slice(0, 4)));
}

/** Whether one passage tells of another year than the other: the toll of an earlier disaster is none of this one. */
function areOfOtherYears(a: Dated, b: Dated): boolean {
  const [first, second] = [yearsIn(a), yearsIn(b)];
  return first.size === 0 || second.size === 0 ? first.size !== second.size : first.isDisjointFrom(second);
}

/** The days and months that a passage tells of. */
const datesIn = ({ when }: Dated): readonly string[] => when.filter((day) => /^\d{4}-\d\d/.test(day));

/** Whether days lie so far before the report that names them that another report, which names none, does not mean them. */
function areLongAgo(dates: readonly string[], { passage }: Dated): boolean {
  const reportDay = reportedOn(passage) ?? '';
  const reported = Date.parse(reportDay);
  return dates.every((date) => Math.abs(reported - Date.parse(date)) > LATELY_DAYS * dayMs && !reportDay.startsWith(date));
}

/** Whether passages tell of different days: a strike on Monday and a strike on Tuesday, a flood of March and one of this week. */
function areOfOtherDays(a: Dated, b: Dated): boolean {
  const [first, second] = [datesIn(a), datesIn(b)];
  if (first.length === 0 && second.length === 0) return false;
  if (second.length === 0) return areLongAgo(first, a);
  if (first.length === 0) return areLongAgo(second, b);
  return !first.some((one) => second.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** Whether two passages may tell of one thing: they name no others, no other year and no other days. */
export function mayBeOfOneOccasion(a: Passage, b: Passage): boolean {
  if (speakOfOthers(a, b)) return false;
  const [first, second] = [dated(a), dated(b)];
  return !areOfOtherYears(first, second) && !areOfOtherDays(first, second);
}

/** Whether two passages count over the same time. */
export const areOfOnePeriod = (a: Passage, b: Passage): boolean => areEqual(matches(a.text, period), matches(b.text, period));

/** What counts all that happened in a long time: "63 have been killed this year". */
const longPeriod = /\b(?:so far|this|each|every|per|a|last) (?:year|season|decade)\b/i;

/** Whether one passage counts over a long time and the other does not: a toll of one strike is none of the year. */
export const countOverOtherTimes = (a: Passage, b: Passage): boolean => longPeriod.test(a.text) !== longPeriod.test(b.text);
