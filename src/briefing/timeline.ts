import type { TimeExpression } from '../domain/analysis.ts';
import type { TimelineEntry } from '../domain/briefing.ts';
import { contains, type Span } from '../domain/span.ts';
import { claimOf } from './claim-of.ts';
import { isClause } from './clause.ts';
import type { Cut } from './cuts.ts';
import { namedIn } from './named-in.ts';
import type { Passage } from './passages.ts';
import { asStatement, shorten } from './shorten.ts';
import { containment, termsOf } from './terms.ts';
import { isOfSentence, saysWhen } from './told-date.ts';
import { toldOf } from './when-told.ts';

/** A calendar date or moment: a year, month, day or time of day. Durations, weekdays without a date and repetitions have no place on a timeline. */
const placed = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/;

/** "On Sunday morning": the day has a place on a timeline, the part of it has none. */
const partOfDay = /T[A-Z]{2}$/;

/** Two entries of one date that share this much say the same. */
const sameEvent = 0.6;

/** A passage as the entry for a time shows it: shortened, unless that would take the time or its verb away. */
function wordsFor(time: TimeExpression, passage: Passage): string {
  const { text: short, cuts } = shorten(passage);
  if (cuts.length === 0) return short;
  const inText = (cut: Cut): Span => ({ start: cut.start + passage.span.start, end: cut.end + passage.span.start });
  const loses = cuts.some((cut) => contains(inText(cut), time)) || (!isClause(short) && isClause(passage.text));
  return loses ? asStatement(passage.text) : short;
}

/** The entry for a time; absent where the time belongs to a clause that cannot be understood without the rest of its sentence. */
function entryOf(time: TimeExpression, passage: Passage): TimelineEntry | undefined {
  if (!saysWhen(time, passage)) return undefined;
  const told = toldOf(time, passage);
  if (told === undefined || (told === 'sentence' && !isOfSentence(time, passage))) return undefined;
  const { status, by, evidence } = claimOf(passage, '');
  const text = told === 'sentence' ? wordsFor(time, passage) : told.clause;
  const speaker = by && (namedIn(passage, text) ?? by);
  return { date: time.value, text, status, ...(speaker ? { by: speaker } : {}), evidence };
}

/** Dates as digits sort by what they say; a coarser date comes before the finer ones within it. */
const byDate = (a: TimelineEntry, b: TimelineEntry): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** More entries than these are no longer read: nobody reads them, and each is compared with those before. */
const mostEntries = 300;

/** An entry with what it is about. */
interface Told {
  readonly passage: Passage;
  readonly entry: TimelineEntry;
  readonly terms: ReadonlySet<string>;
}

/** What happened when, oldest first; of entries that say the same the finest date is kept. */
export function findTimeline(passages: readonly Passage[]): readonly TimelineEntry[] {
  const told: Told[] = [];
  for (const article of Map.groupBy(passages, (passage) => passage.articleIndex).values()) {
    const times = (article[0]?.analysed.analysis.times ?? [])
      .map((time) => ({ ...time, value: time.value.replace(partOfDay, '') }))
      .filter((time) => placed.test(time.value));
    let at = 0;
    for (const time of times.toSorted((a, b) => a.start - b.start)) {
      while (at < article.length && (article[at]?.span.end ?? 0) < time.end) at++;
      const passage = article[at];
      if (!passage || !contains(passage.span, time) || passage.exclusion) continue;
      const entry = entryOf(time, passage);
      if (!entry) continue;
      const whole = told.findIndex((other) => other.passage === passage && other.entry.text === entry.text);
      // A sentence shown whole stands once, under its finest date: "sold fewer cars last year than in 2022" is one event.
      if (whole >= 0 && entry.date.length <= (told[whole]?.entry.date.length ?? 0)) continue;
      if (whole >= 0) told.splice(whole, 1);
      const terms = new Set(termsOf(entry.text));
      const twin = told.findIndex(
        ({ entry: { date }, terms: others }) =>
          (date.startsWith(entry.date) || entry.date.startsWith(date)) && containment(terms, others) >= sameEvent,
      );
      const known = told[twin]?.entry;
      if (!known && told.length < mostEntries) told.push({ entry, terms, passage });
      else if (known && entry.date.length > known.date.length) told[twin] = { entry, terms, passage };
    }
  }
  return told.map(({ entry }) => entry).toSorted(byDate);
}
