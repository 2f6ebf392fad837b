import type { Side } from '../domain/claim.ts';
import { letterPattern } from '../language/letter-pattern.ts';
import { evidenceFor } from './claim-of.ts';
import type { Dispute } from './disputes.ts';
import type { Passage } from './passages.ts';
import { agree, conflict, differ, type Quantity, quantitiesOf } from './quantities.ts';
import { publishedMs } from './recency.ts';
import { asStatement, shorten } from './shorten.ts';
import { containment } from './terms.ts';
import { within } from './within.ts';

/** Two passages that give different numbers speak of one matter from this share of common terms on, numbers aside. */
const sameMatter = 0.5;

/** Fewer shared terms than this are no matter at all. */
const fewestShared = 3;

/** Tolls of one kind are worded in many ways ("the death toll stands at", "have died"): less has to be shared beside them. */
const contradictingTolls = { share: 0.25, terms: 2 } as const;
/** A later toll of the same kind in the same story is nearly always an update. */
const updatingTolls = { share: 0, terms: 1 } as const;

/** Reports further apart than this tell an update, not a contradiction. */
const sameNewsMs = 36 * 3_600_000;

/** Only so many passages are compared with each other: those with numbers, in the order of the articles. */
const mostCompared = 200;

const speakerKey = ({ voice, publisher }: Passage): string =>
  voice.status === 'reported' ? `own ${publisher.family}` : (voice.by ?? '');

function near(a: Passage, b: Passage): boolean {
  const [first, second] = [publishedMs(a), publishedMs(b)];
  return first === undefined || second === undefined || Math.abs(first - second) <= sameNewsMs;
}

const withoutNumbers = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].filter((term) => !/\d/.test(term)));

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

const year = /\b(?:1[5-9]|20)\d\d\b/g;

/** When or for how long a number is counted: "this season", "in his last two games", "since June", "a year". */
const period =
  /\b(?:this|last|past|previous|next|first|second|third|each|every|per|an?) (?:\w+ )?(?:seasons?|weeks?|months?|years?|days?|games?|rounds?|quarters?|halves|half|nights?|decades?)\b|\bsince \w+|\bduring the \w+/gi;

const matches = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([found]) => found.toLowerCase()));

const areEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b);

/** The years that a passage names. What it counts is none: "1800 people". */
function yearsIn({ text, span, analysed }: Passage): ReadonlySet<string> {
  const counted = new Set(within(analysed.analysis.figures, span).map(({ start }) => start - span.start));
  const years = [...text.matchAll(year)].filter(({ index }) => !counted.has(index));
  if (years.length > 0) return new Set(years.map(([named]) => named));
  // Who names no year tells of the year of the report.
  const published = (analysed.article.published ?? analysed.analysis.date)?.slice(0, 4);
  return new Set(published === undefined ? [] : [published]);
}

/** Whether one passage tells of another year than the other: the toll of an earlier disaster is none of this one. */
function areOfOtherYears(a: Passage, b: Passage): boolean {
  const [first, second] = [yearsIn(a), yearsIn(b)];
  return first.size === 0 || second.size === 0 ? first.size !== second.size : first.isDisjointFrom(second);
}

const areOfOnePeriod = (a: Passage, b: Passage): boolean => areEqual(matches(a.text, period), matches(b.text, period));

/** Whether a passage gives an amount without its thing: "twenty cases in Norway and six in Sweden". */
function givesBare({ text }: Passage, { figure, passage }: Quantity): boolean {
  const amount = passage.analysed.article.text.slice(figure.start, figure.end).split(' ')[0] ?? '';
  return (
    /^[\p{L}\d.,]+$/u.test(amount) &&
    new RegExp(`(?<![\\p{L}\\d])${amount.replaceAll('.', '\\.')} (?:in|at|from|near) `, 'iu').test(text)
  );
}

/** Whether two passages speak of one matter, or give a toll of the same kind and share at least so many terms beside it, and their numbers compare so. */
function numbersCompare(
  [a, b]: readonly [Passage, Passage],
  compare: typeof conflict,
  tolls: { readonly share: number; readonly terms: number },
): boolean {
  const [own, others] = [quantitiesOf(a), quantitiesOf(b)];
  // Most pairs count different things: they are done with before their words are compared.
  if (!own.some((quantity) => others.some((other) => compare(quantity, other)))) return false;
  const [first, second] = [withoutNumbers(a.terms), withoutNumbers(b.terms)];
  const share = containment(first, second);
  const shared = share * Math.min(first.size, second.size);
  const close = share >= sameMatter && shared >= fewestShared;
  if (!close && (share < tolls.share || shared < tolls.terms)) return false;
  const found = own.some(
    (quantity) =>
      (close || quantity.toll !== undefined) &&
      !others.some((other) => agree(quantity, other)) &&
      others.some(
        (other) =>
          compare(quantity, other) &&
          !own.some((one) => agree(one, other)) &&
          (quantity.toll !== undefined || areOfOnePeriod(a, b)) &&
          !givesBare(a, other) &&
          !givesBare(b, quantity),
      ),
  );
  return found && !speakOfOthers(a, b) && !areOfOtherYears(a, b);
}

/**
 * Within one article a reporter who saw two numbers for one thing would say so: there only two named speakers contradict
 * each other.
 */
const mayContradict = (a: Passage, b: Passage): boolean =>
  a.articleIndex !== b.articleIndex || (hasNamedSpeaker(a) && hasNamedSpeaker(b));

const hasNamedSpeaker = ({ voice }: Passage): boolean => voice.status !== 'reported' && voice.by !== undefined;

/** Whether two passages by different speakers, of about the same time, give numbers that cannot both be right. */
export const contradict = (a: Passage, b: Passage): boolean =>
  speakerKey(a) !== speakerKey(b) && near(a, b) && mayContradict(a, b) && numbersCompare([a, b], conflict, contradictingTolls);

const hasFigure = ({ analysed, span }: Passage): boolean => within(analysed.analysis.figures, span).length > 0;

const areOfOneArticle = (passages: readonly Passage[]): boolean =>
  passages.every(({ articleIndex }) => articleIndex === passages[0]?.articleIndex);

/**
 * The passages whose number a later report has brought up to date: "12 have died" of Sunday, when Tuesday's says that the toll
 * has risen to 17. Reports too close to each other to be an update may contradict each other instead.
 */
export function outdated(passages: readonly Passage[]): ReadonlySet<Passage> {
  // An article is not later than itself: its numbers need not be read.
  if (areOfOneArticle(passages)) return new Set();
  const counting = passages.filter((passage) => !passage.exclusion && quantitiesOf(passage).length > 0).slice(0, mostCompared);
  const isLater = (a: Passage, b: Passage): boolean => !near(a, b) && (publishedMs(a) ?? 0) > (publishedMs(b) ?? 0);
  return new Set(
    counting.filter((old) =>
      counting.some((other) => isLater(other, old) && numbersCompare([other, old], differ, updatingTolls)),
    ),
  );
}

const sideOf = (passage: Passage): Side => ({
  text: shorten(passage).text,
  by: passage.voice.status === 'reported' ? passage.publisher.name : passage.voice.by,
  evidence: evidenceFor(passage),
});

function disputeBetween(a: Passage, b: Passage): Dispute {
  const sides = [sideOf(a), sideOf(b)];
  return {
    claim: { text: asStatement(a.text), status: 'disputed', evidence: sides.flatMap((side) => side.evidence), sides },
    passages: [a, b],
  };
}

/** Every pair of passages whose numbers contradict each other; a passage takes part in one pair at most. */
export function findContradictions(passages: readonly Passage[]): readonly Dispute[] {
  // Only of what may contradict something the numbers are read: of a single article seldom any.
  const inOne = areOfOneArticle(passages);
  const possible = passages.filter((passage) => (!inOne || hasNamedSpeaker(passage)) && hasFigure(passage));
  if (possible.every((passage) => speakerKey(passage) === speakerKey(possible[0] ?? passage))) return [];
  const counting = possible.filter((passage) => !passage.exclusion && quantitiesOf(passage).length > 0).slice(0, mostCompared);
  const taken = new Set<Passage>();
  const found: Dispute[] = [];
  for (const [index, a] of counting.entries()) {
    if (taken.has(a)) continue;
    const b = counting.slice(index + 1).find((other) => !taken.has(other) && contradict(a, other));
    if (!b) continue;
    taken.add(a).add(b);
    found.push(disputeBetween(a, b));
  }
  return found;
}
