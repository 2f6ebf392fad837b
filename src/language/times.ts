import type { TimeExpression } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { articleDay, leadingDateEnd } from './article-date.ts';
import type { CalendarDay } from './calendar.ts';
import { directionAt } from './times/direction.ts';
import type { Found, Meaning } from './times/meaning.ts';
import { type Resolved, resolve } from './times/resolve.ts';
import { type Reader, readerOf, tokensOf } from './times/tokens.ts';
import { patternsAt } from './times/triggers.ts';
import { wordSet } from './word-set.ts';

/** A day named this many sentences ago still says when "5am" is. */
const CONTEXT_SENTENCES = 3;

/** Words before a time that belong to it: "early March", "the end of the year", "nearly nine-month". */
const modifiers = wordSet('early late mid nearly about almost around roughly approximately earlier later the some over just');

/** The article belongs to a date, "the end of May", but not to a length of time: "the [nearly nine-month] invasion". */
function startWithModifiers(reader: Reader, first: number, place: { floor: number; isLength: boolean }): number {
  const { floor, isLength } = place;
  let start = first;
  for (let steps = 0; steps < 4 && start > floor; steps++) {
    const before = reader.at(start - 1);
    if (modifiers.has(before) && !(isLength && before === 'the')) start--;
    else if (before === '-' && reader.at(start - 2) === 'mid' && start - 2 >= floor) start -= 2;
    else if (before === 'of' && /^(?:end|beginning|start|middle|rest|most)$/.test(reader.at(start - 2)) && start - 2 >= floor)
      start -= 2;
    else break;
  }
  return start;
}

/** Times as the patterns read them, left to right, without overlap. */
function readAll(reader: Reader): Found[] {
  const all: Found[] = [];
  for (let index = 0; index < reader.tokens.length; ) {
    const token = reader.tokens[index];
    let read: readonly Found[] | undefined;
    const patterns = token ? patternsAt(token) : [];
    for (let tried = 0; tried < patterns.length && !read; tried++) read = patterns[tried]?.(reader, index);
    if (read) all.push(...read);
    index = Math.max(read?.at(-1)?.next ?? 0, index + 1);
  }
  return all;
}

interface Placed {
  readonly found: Found;
  readonly sentence: number;
}

/** The sentence of each time, by one walk over both lists. */
function placed(all: readonly Found[], reader: Reader, { sentences, from }: Pick<Stretch, 'sentences' | 'from'>): Placed[] {
  let sentence = from;
  return all.map((item) => {
    const start = reader.tokens[item.first]?.start ?? 0;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    return { found: item, sentence };
  });
}

/** For a time of the day: the day its own sentence names, the nearest to it, wherever it stands. */
function dayInSentence(
  at: number,
  places: readonly Placed[],
  days: readonly (CalendarDay | undefined)[],
): CalendarDay | undefined {
  const own = places[at];
  let best: { day: CalendarDay; distance: number } | undefined;
  for (const step of [-1, 1])
    for (let other = at + step; places[other]?.sentence === own?.sentence && Math.abs(other - at) < 8; other += step) {
      const day = days[other];
      const distance = Math.abs((places[other]?.found.first ?? 0) - (own?.found.first ?? 0));
      if (day && (!best || distance < best.distance)) best = { day, distance };
    }
  return best?.day;
}

/** The last day named, and in which sentence: what comes soon after may lean on it. */
interface Context {
  readonly day: CalendarDay;
  readonly sentence: number;
}

/** A stretch of an article read at once. */
interface Stretch {
  readonly reader: Reader;
  readonly sentences: readonly Span[];
  /** The sentence it begins with. */
  readonly from: number;
  readonly articleDay: CalendarDay | undefined;
}

/** Only of these can the words around them say which one is meant. */
const turning: ReadonlySet<Meaning['kind']> = new Set(['weekday', 'month', 'month-day', 'season', 'quarter']);

/** The times of a stretch, and the last day named in it or before. */
function timesOf(
  { reader, sentences, from, articleDay: day }: Stretch,
  before: Context | undefined,
): [TimeExpression[], Context | undefined] {
  const places = placed(readAll(reader), reader, { sentences, from });
  const resolveAt = (place: Placed, context: CalendarDay | undefined): Resolved | undefined => {
    const { first, next, meaning } = place.found;
    const sentence = sentences[place.sentence] ?? { start: 0, end: Number.POSITIVE_INFINITY };
    const direction = day && turning.has(meaning.kind) ? directionAt(reader, { first, next, sentence }) : undefined;
    return resolve(meaning, { article: day, context, direction });
  };
  const firstRound = places.map((place) => (place.found.meaning.kind === 'clock' ? undefined : resolveAt(place, day)));
  const days = firstRound.map((resolved) => resolved?.day);
  let context = before;
  let floor = 0;
  const times: TimeExpression[] = [];
  for (const [at, place] of places.entries()) {
    const recent = context && place.sentence - context.sentence <= CONTEXT_SENTENCES ? context.day : undefined;
    const { meaning } = place.found;
    const leans = meaning.kind === 'clock' || (meaning.kind === 'shift' && meaning.from === 'context');
    const resolved = leans
      ? resolveAt(place, (meaning.kind === 'clock' ? dayInSentence(at, places, days) : undefined) ?? recent ?? day)
      : firstRound[at];
    const first = startWithModifiers(reader, place.found.first, { floor, isLength: resolved?.type === 'duration' });
    floor = place.found.next;
    if (!resolved) continue;
    if (resolved.day) context = { day: resolved.day, sentence: place.sentence };
    const start = reader.tokens[first]?.start ?? 0;
    const end = reader.tokens[place.found.next - 1]?.end ?? start;
    times.push({ start, end, value: resolved.value, type: resolved.type });
  }
  return [times, context];
}

/** So many sentences are read at once: an article is, a book in one file is not, and memory does not grow with it. */
const STRETCH_SENTENCES = 1_000;

/**
 * The times of an article, in order and without overlap: dates, times of the day, durations and repetitions, each with
 * an ISO 8601 value as precise as its words and never finer. Relative times count from the article's day (see
 * `articleDay`); without one they are left out. Weekdays are past unless the sentence looks forward. Linear.
 */
export function findTimes(article: Article, sentences: readonly Span[]): readonly TimeExpression[] {
  const { text } = article;
  const times: TimeExpression[] = [];
  let context: Context | undefined;
  let start = leadingDateEnd(text);
  for (let from = 0; from < Math.max(1, sentences.length); from += STRETCH_SENTENCES) {
    const end = sentences[from + STRETCH_SENTENCES]?.start ?? text.length;
    const reader = readerOf(tokensOf(text, { start, end }));
    const [found, last] = timesOf({ reader, sentences, from, articleDay: articleDay(article) }, context);
    for (const time of found) times.push(time);
    context = last;
    start = end;
  }
  return times;
}
