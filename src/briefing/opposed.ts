import { contains } from '../domain/span.ts';
import { opposites } from '../language/support/polarity-words.ts';
import { checkSupport } from '../language/support.ts';
import { areOfOneArticle, disputeBetween, hasNamedSpeaker, mayContradict, speakerKey } from './counterparts.ts';
import type { Dispute } from './disputes.ts';
import { mayBeOfOneOccasion } from './occasions.ts';
import { denial } from './otherwise.ts';
import type { Passage } from './passages.ts';
import { shorten } from './shorten.ts';
import { containment, sharedBy, termsOf } from './terms.ts';

/** One of two statements that deny each other holds this share of the other's terms: only the denial parts them. */
const sameStatement = 0.7;

/** Fewer shared terms than these are no matter at all. */
const fewestShared = 3;

/**
 * What makes a denial or a statement less than that: a condition, a possibility, an intention, an end of what was ("no longer",
 * "not yet"), a plea.
 */
const loose =
  /\b(?:negotiat|plan|propos|consider|want|hop|try|tri|seek|sought|intend|expect|threaten|promis|vow|agree)\w*\s+(?:\w+\s)?to\b|\bplead\w*\b|\b(?:if|unless|until|whether|may|might|could|can|should|would|perhaps|possibly|probably|likely|some|not all|not every|not only|not just|since|no longer|not yet|no more than|any more|anymore)\b/i;

/** Only so many pairs are held against each other. */
const mostChecked = 40;
const mostCompared = 200;

/** A passage as it is compared with others. */
interface Reading {
  readonly passage: Passage;
  readonly said: string;
  /** Of what is said, without who says it. */
  readonly terms: ReadonlySet<string>;
  readonly denies: boolean;
  /** What would say the opposite of one of its terms. */
  readonly opposite: ReadonlySet<string>;
}

/** Absent where a passage states nothing that could be opposed. */
function read(passage: Passage): Reading | undefined {
  const { voice, exclusion } = passage;
  if (exclusion || voice.status === 'unconfirmed' || voice.status === 'disputed') return undefined;
  const said = shorten(passage).text;
  if (loose.test(said)) return undefined;
  const terms = new Set(termsOf(said));
  const opposite = new Set([...terms].flatMap((term) => [...(opposites.get(term) ?? [])]));
  return { passage, said, terms, denies: denial.test(said), opposite };
}

/** Whether a passage may deny something or have an opposite: what is said of it is never more than its own words. */
const mayTurn = ({ text, terms }: Passage): boolean => denial.test(text) || [...terms].some((term) => opposites.has(term));

/** Whether two statements share most of their terms, and one denies or says the opposite of the other, so that a closer look is worth it. */
function mayOppose(a: Reading, b: Reading): boolean {
  const [first, second] = [a.terms, b.terms];
  if (a.denies === b.denies && a.opposite.isDisjointFrom(second)) return false;
  return containment(first, second) >= sameStatement && sharedBy(first, second) >= fewestShared;
}

/** Whether a passage carries all of a statement but its denial. */
function carriesAllBut(said: string, { analysed, span }: Passage): boolean {
  const { article, analysis } = analysed;
  const alone = {
    article,
    analysis: { ...analysis, sentences: analysis.sentences.filter((sentence) => contains(sentence, span)) },
  };
  const { problems } = checkSupport(said, [alone]);
  return (
    problems.some(({ kind }) => kind === 'negation') &&
    problems.every(({ kind }) => kind === 'negation' || kind === 'attribution-dropped')
  );
}

function oppose(a: Reading, b: Reading): boolean {
  const [one, other] = b.denies && !a.denies ? [b, a] : [a, b];
  return mayBeOfOneOccasion(a.passage, b.passage) && carriesAllBut(one.said, other.passage);
}

/** Every pair of passages of which one says that what the other says is not so; a passage takes part in one pair at most. */
export function findOpposed(passages: readonly Passage[]): readonly Dispute[] {
  const inOne = areOfOneArticle(passages);
  // Within one article only named speakers may contradict each other: no other passage is read.
  const compared = passages.slice(0, mostCompared).filter((passage) => !inOne || hasNamedSpeaker(passage));
  if (compared.every((passage) => speakerKey(passage) === speakerKey(compared[0] ?? passage))) return [];
  const readings = new Map<Passage, Reading | undefined>();
  const readingOf = (passage: Passage): Reading | undefined => {
    if (!readings.has(passage)) readings.set(passage, read(passage));
    return readings.get(passage);
  };
  const taken = new Set<Passage>();
  const found: Dispute[] = [];
  let checks = 0;
  // Most reports deny little: each of what turns something is compared with the rest, and only what shares terms is read.
  for (const [at, one] of compared.entries()) {
    if (taken.has(one) || !mayTurn(one)) continue;
    const near = compared.filter(
      (other) => other !== one && sharedBy(one.terms, other.terms) >= fewestShared && mayContradict(one, other),
    );
    const a = near.length > 0 ? readingOf(one) : undefined;
    if (!a || !(a.denies || a.opposite.size > 0)) continue;
    for (const other of near) {
      if (taken.has(one) || taken.has(other)) continue;
      const b = readingOf(other);
      if (!b || !mayOppose(a, b)) continue;
      if (checks++ >= mostChecked) return found;
      if (!oppose(a, b)) continue;
      taken.add(one).add(other);
      const [first, second] = at < compared.indexOf(other) ? [one, other] : [other, one];
      found.push(disputeBetween(first, second));
    }
  }
  return found;
}
