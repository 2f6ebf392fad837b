import type { AnalysedArticle, TimeExpression } from '../domain/analysis.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
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
export function speakOfOthers(a: Passage, b: Passage): boolean {
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

const yearOf = ({ value }: TimeExpression): string => value.slice(0, 4);

/**
 * The years that a passage tells of: those it names, else those of the nearest sentence before it in its paragraph that names one
 * ("In 1997 another flood hit the town. It killed 30 people"), else the year of the report.
 */
function yearsIn(passage: Passage): ReadonlySet<string> {
  const own = timesOf(passage);
  if (own.length > 0) return new Set(own.map(yearOf));
  const { analysed, span } = passage;
  const { paragraphs, sentences, date } = analysed.analysis;
  const paragraph = paragraphs.find((candidate) => contains(candidate, span));
  const before = sentences.filter(({ start }) => start >= (paragraph?.start ?? span.start) && start < span.start);
  for (const sentence of before.toReversed()) {
    const times = timesTold(analysed, sentence);
    if (times.length > 0) return new Set(times.map(yearOf));
  }
  const reported = (analysed.article.published ?? date)?.slice(0, 4);
  return new Set(reported === undefined ? [] : [reported]);
}

/** Whether one passage tells of another year than the other: the toll of an earlier disaster is none of this one. */
export function areOfOtherYears(a: Passage, b: Passage): boolean {
  const [first, second] = [yearsIn(a), yearsIn(b)];
  return first.size === 0 || second.size === 0 ? first.size !== second.size : first.isDisjointFrom(second);
}

/** Whether two passages count over the same time. */
export const areOfOnePeriod = (a: Passage, b: Passage): boolean => areEqual(matches(a.text, period), matches(b.text, period));

/** The days and months that a passage tells of. */
const datesIn = (passage: Passage): readonly string[] =>
  timesOf(passage)
    .filter(({ value }) => /^\d{4}-\d\d/.test(value))
    .map(({ value }) => value.slice(0, 10));

/** Whether both passages name days, and none is the other's or within its month: a strike on Monday and a strike on Tuesday. */
export function areOfOtherDays(a: Passage, b: Passage): boolean {
  const [first, second] = [datesIn(a), datesIn(b)];
  if (first.length === 0 || second.length === 0) return false;
  return !first.some((one) => second.some((other) => one.startsWith(other) || other.startsWith(one)));
}
