import type { Claim } from '../domain/claim.ts';
import type { SupportProblem } from '../language/support.ts';
import type { Candidate } from './choose.ts';
import { claimOf } from './claim-of.ts';
import { confirmedBy, corroborating } from './corroboration.ts';
import type { Dispute } from './disputes.ts';
import type { Draft } from './draft.ts';
import type { Gate } from './gate.ts';
import { inReadingOrder } from './order.ts';
import type { Passage } from './passages.ts';
import { ageInDays, isCurrent, newestOf } from './recency.ts';
import { asStatement, firstClause, shorten } from './shorten.ts';
import { containment } from './terms.ts';
import type { Unknown } from './unknown.ts';
import type { Withheld } from './withhold.ts';

/** A point of the briefing with how it came to be. */
export interface Point {
  readonly claim: Claim;
  readonly passage: Passage;
  /** Passages of other families that state the same. */
  readonly alsoIn: readonly Passage[];
  /** Why the shortened words were not used, where they were not. */
  readonly shortenedProblems: readonly SupportProblem[];
}

/** From this many points on a briefing keeps room for a dispute and an open question, where the articles hold them. */
const fewestForVariety = 4;

/** Sentences that share less than this cannot state the same. */
const mayStateTheSame = 0.6;

/** The shortened words where they are carried, else the whole sentence, else nothing. */
function carried(candidate: Candidate, gate: Gate): { readonly claim?: Claim; readonly problems: readonly SupportProblem[] } {
  const { passage } = candidate.ranked;
  const short = claimOf(passage, candidate.shown.text);
  const problems = gate(short);
  if (!problems.length) return { claim: short, problems };
  const whole = claimOf(passage, asStatement(passage.text));
  return candidate.shown.cuts.length && !gate(whole).length ? { claim: whole, problems } : { problems };
}

function pointFor(candidate: Candidate, draft: Draft, gate: Gate): Point | Withheld {
  const { passage } = candidate.ranked;
  const known =
    draft.disputes.find(({ passages }) => passages.includes(passage)) ??
    draft.unknown.find(({ passages }) => passages[0] === passage);
  if (known) return { claim: known.claim, passage, alsoIn: [], shortenedProblems: [] };
  const { claim, problems } = carried(candidate, gate);
  if (!claim) return { text: candidate.shown.text, problems };
  return corroborated({ claim, passage, alsoIn: [], shortenedProblems: problems }, draft, gate);
}

/**
 * Of two families' sentences about one event the one that says less is what both state. So a point that no other
 * family states in full gives way to another family's sentence that this point's own passage states in full, or else to
 * its own first clause, where others state that.
 */
function corroborated(point: Point, draft: Draft, gate: Gate): Point {
  const alsoIn = corroborating({ passage: point.passage, text: point.claim.text }, draft.passages, draft.originals);
  if (alsoIn.length) return { ...point, claim: confirmedBy(point.claim, alsoIn), alsoIn };
  if (draft.articles.length < 2 || point.claim.status !== 'reported') return point;
  for (const other of draft.passages) {
    if (other.publisher.family === point.passage.publisher.family || other.exclusion || other.voice.status !== 'reported')
      continue;
    if (containment(other.terms, point.passage.terms) < mayStateTheSame) continue;
    const parts = [other.text, shorten(other).text, firstClause(other.text)].filter((part) => part !== undefined);
    for (const text of parts.map(asStatement)) {
      const claim = claimOf(other, text);
      const others = corroborating({ passage: other, text }, draft.passages, draft.originals);
      if (!others.includes(point.passage) || gate(claim).length) continue;
      return { ...point, passage: other, claim: confirmedBy(claim, others), alsoIn: others };
    }
  }
  const clause = firstClause(point.claim.text);
  const claim = clause && claimOf(point.passage, asStatement(clause));
  if (clause && claim && !gate(claim).length) {
    const others = corroborating({ passage: point.passage, text: clause }, draft.passages, draft.originals);
    if (others.length) return { ...point, claim: confirmedBy(claim, others), alsoIn: others };
  }
  return point;
}

/** The best-ranked of some disputes or open questions that no point speaks of yet. */
function missing(
  found: readonly (Dispute | Unknown)[],
  points: readonly Point[],
  { draft, isOpen }: { readonly draft: Draft; readonly isOpen: (passage: Passage) => boolean },
): Point | undefined {
  const shown = new Set(points.map(({ claim }) => claim));
  if (found.some(({ claim }) => shown.has(claim))) return undefined;
  for (const { passage } of draft.ranked) {
    if (!isOpen(passage)) continue;
    const entry = found.find(({ passages }) => passages.includes(passage));
    if (entry) return { claim: entry.claim, passage, alsoIn: [], shortenedProblems: [] };
  }
  return undefined;
}

/** A dispute of which both sides are known is worth showing for so many days: it tells more than a newer denial alone. */
const bothSidesDays = 3;

const hasBothSides = ({ sides = [] }: Claim): boolean => sides.length > 1;

/** The dispute and the open question that no point speaks of yet. */
function missingOnes(points: readonly Point[], draft: Draft): readonly Point[] {
  const { disputes, unknown, passages } = draft;
  const newest = newestOf(passages);
  const current = { draft, isOpen: (passage: Passage) => isCurrent(passage, newest) };
  const lately = { draft, isOpen: (passage: Passage) => ageInDays(passage, newest) <= bothSidesDays };
  const whole = disputes.filter(({ claim }) => hasBothSides(claim));
  const found = [missing(whole, points, lately) ?? missing(disputes, points, current), missing(unknown, points, current)];
  return found.filter((point) => point !== undefined);
}

/** Gives up the last ordinary points for a dispute and an open question that would else be missing. */
function withVariety(points: readonly Point[], draft: Draft, wanted: number): readonly Point[] {
  if (wanted < fewestForVariety) return points;
  const added = missingOnes(points, draft);
  const bothSides = added.some(({ claim }) => hasBothSides(claim));
  const kept = points.filter(
    ({ claim }, index) => index === 0 || !bothSides || claim.status !== 'disputed' || hasBothSides(claim),
  );
  while (kept.length + added.length > wanted) {
    const last = kept.findLastIndex(
      ({ claim }, index) => index > 0 && claim.status !== 'disputed' && claim.status !== 'unconfirmed',
    );
    if (last < 0) break;
    kept.splice(last, 1);
  }
  return [...kept, ...added].slice(0, wanted);
}

/** The points of a briefing in reading order, and what was withheld. */
export function pointsOf(
  draft: Draft,
  gate: Gate,
  wanted: number,
): { readonly points: readonly Point[]; readonly withheld: readonly Withheld[] } {
  const points: Point[] = [];
  const withheld: Withheld[] = [];
  for (const candidate of draft.choice.chosen) {
    const point = pointFor(candidate, draft, gate);
    if (!('passage' in point)) withheld.push(point);
    else if (!points.some(({ claim }) => claim === point.claim)) points.push(point);
  }
  return { points: inReadingOrder(withVariety(points, draft, wanted)), withheld };
}
