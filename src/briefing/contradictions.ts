import { areOfOneArticle, disputeBetween, hasNamedSpeaker, mayContradict, near, speakerKey } from './counterparts.ts';
import type { Dispute } from './disputes.ts';
import { areOfOnePeriod, countOverOtherTimes, mayBeOfOneOccasion } from './occasions.ts';
import type { Passage } from './passages.ts';
import { agree, conflict, differ, type Quantity, quantitiesOf } from './quantities.ts';
import { publishedMs } from './recency.ts';
import { containment, sharedBy, withoutNumbers } from './terms.ts';
import { within } from './within.ts';

/** Two passages that give different numbers speak of one matter from this share of common terms on, numbers aside. */
const sameMatter = 0.5;

/** Fewer shared terms than this are no matter at all. */
const fewestShared = 3;

/** Tolls of one kind are worded in many ways ("the death toll stands at", "have died"): less has to be shared beside them. */
const contradictingTolls = { share: 0.25, terms: 2 } as const;
/** A later toll of the same kind in the same story is nearly always an update. */
const updatingTolls = { share: 0, terms: 1 } as const;

/** Only so many passages are compared with each other: those with numbers, in the order of the articles. */
const mostCompared = 200;

/** Whether a passage gives an amount without its thing: "twenty cases in Norway and six in Sweden". */
function givesBare({ text }: Passage, { figure, passage }: Quantity): boolean {
  const amount = passage.analysed.article.text.slice(figure.start, figure.end).split(' ')[0] ?? '';
  return (
    /^[\p{L}\d.,]+$/u.test(amount) &&
    new RegExp(`(?<![\\p{L}\\d])${amount.replaceAll('.', '\\.')} (?:in|at|from|near) `, 'iu').test(text)
  );
}

/** Whether what an amount gives has one name in whatever words: a toll, a magnitude. */
const isNamed = ({ toll, measure }: Quantity): boolean => toll !== undefined || measure !== undefined;

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
  const shared = sharedBy(first, second);
  const close = share >= sameMatter && shared >= fewestShared;
  if (!close && (share < tolls.share || shared < tolls.terms)) return false;
  const found = own.some(
    (quantity) =>
      (close || isNamed(quantity)) &&
      !others.some((other) => agree(quantity, other)) &&
      others.some(
        (other) =>
          compare(quantity, other) &&
          !own.some((one) => agree(one, other)) &&
          (isNamed(quantity) ? !countOverOtherTimes(a, b) : areOfOnePeriod(a, b)) &&
          !givesBare(a, other) &&
          !givesBare(b, quantity),
      ),
  );
  return found && mayBeOfOneOccasion(a, b);
}

/** Whether two passages by different speakers, of about the same time, give numbers that cannot both be right. */
export const contradict = (a: Passage, b: Passage): boolean =>
  mayContradict(a, b) && numbersCompare([a, b], conflict, contradictingTolls);

const hasFigure = ({ analysed, span }: Passage): boolean => within(analysed.analysis.figures, span).length > 0;

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
