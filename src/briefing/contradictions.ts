import type { Side } from '../domain/claim.ts';
import { evidenceFor } from './claim-of.ts';
import type { Dispute } from './disputes.ts';
import type { Passage } from './passages.ts';
import { conflict, quantitiesOf } from './quantities.ts';
import { asStatement, shorten } from './shorten.ts';
import { containment } from './terms.ts';

/** Two passages that give different numbers speak of one matter from this share of common terms on, numbers aside. */
const sameMatter = 0.5;

/** Fewer shared terms than this are no matter at all. */
const fewestShared = 3;

/** Tolls of one kind are worded in many ways ("the death toll stands at", "have died"): less has to be shared beside them. */
const sameMatterOfTolls = 0.25;
const fewestSharedOfTolls = 2;

/** Reports further apart than this tell an update, not a contradiction. */
const sameNewsMs = 36 * 3_600_000;

/** Only so many passages are compared with each other: those with numbers, in the order of the articles. */
const mostCompared = 200;

const speakerKey = ({ voice, publisher }: Passage): string =>
  voice.status === 'reported' ? `own ${publisher.family}` : (voice.by ?? '');

function near(a: Passage, b: Passage): boolean {
  const times = [a, b].map(({ analysed }) => Date.parse(analysed.article.published ?? analysed.analysis.date ?? ''));
  const [first = Number.NaN, second = Number.NaN] = times;
  return Number.isNaN(first) || Number.isNaN(second) || Math.abs(first - second) <= sameNewsMs;
}

const withoutNumbers = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].filter((term) => !/\d/.test(term)));

const calendarName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** The names within a passage's statement: not of who makes it, nor the word that begins the sentence. */
function namesIn({ text, span, attributions }: Passage): ReadonlySet<string> {
  const speakers = attributions.flatMap(({ source }) => (source ? [source] : []));
  const names = [...text.matchAll(/(?<=[\p{L}\d,;]\s)\p{Lu}[\p{L}’'-]+/gu)].filter(({ index }) => {
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

/** Whether two passages by different speakers give numbers of the same thing that cannot both be right. */
export function contradict(a: Passage, b: Passage): boolean {
  if (speakerKey(a) === speakerKey(b) || !near(a, b)) return false;
  const [first, second] = [withoutNumbers(a.terms), withoutNumbers(b.terms)];
  const share = containment(first, second);
  const shared = share * Math.min(first.size, second.size);
  if (share < sameMatterOfTolls || shared < fewestSharedOfTolls) return false;
  const close = share >= sameMatter && shared >= fewestShared;
  const others = quantitiesOf(b);
  const conflicting = quantitiesOf(a).some((quantity) =>
    others.some((other) => (close || quantity.toll !== undefined) && conflict(quantity, other)),
  );
  return conflicting && !speakOfOthers(a, b);
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
  const counting = passages.filter((passage) => !passage.exclusion && quantitiesOf(passage).length > 0).slice(0, mostCompared);
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
