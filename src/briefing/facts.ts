import type { Briefing } from '../domain/briefing.ts';
import type { Claim } from '../domain/claim.ts';
import type { Passage } from './passages.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { containment, sharedBy, termsOf, withoutNumbers } from './terms.ts';

/** A claim of an earlier edition with what is needed to know it again. */
export interface Fact {
  readonly claim: Claim;
  readonly terms: ReadonlySet<string>;
  /** What it counts; empty where its article is no longer there. */
  readonly quantities: readonly Quantity[];
}

/** Two statements are about one fact from this share of common terms of the shorter one on, numbers aside. */
const sameFact = 0.6;

/** Fewer shared terms than this are no fact at all. */
const fewestShared = 3;

/** So few terms say something by themselves where all of them stand in another statement that is hardly longer: "it is not clear why it sank". */
const fewTerms = 2;

/** How surely two statements are about one fact, from 0 to 1; 0 below what counts. */
export function sameness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [a, b] = [withoutNumbers(first), withoutNumbers(second)];
  const share = containment(a, b);
  const isShort = share === 1 && Math.min(a.size, b.size) >= fewTerms && Math.max(a.size, b.size) <= 2 * fewTerms;
  return isShort || (share >= sameFact && sharedBy(a, b) >= fewestShared) ? share : 0;
}

/** The claims of an earlier edition, each once. `passages` are those of the articles that are still there. */
export function factsOf(previous: Briefing, passages: readonly Passage[]): readonly Fact[] {
  const byPlace = new Map(passages.map((passage) => [`${passage.analysed.article.id}:${passage.span.start}`, passage]));
  const claims = new Map<string, Claim>();
  for (const claim of [...previous.points, ...previous.disputed, ...previous.unknown]) {
    if (!claims.has(claim.text)) claims.set(claim.text, claim);
  }
  return [...claims.values()].map((claim) => {
    const [first] = claim.evidence;
    const passage = first && byPlace.get(`${first.article}:${first.start}`);
    return { claim, terms: new Set(termsOf(claim.text)), quantities: passage ? quantitiesOf(passage) : [] };
  });
}

/** The fact that a statement is about, if it is about any. */
export function factOf(terms: ReadonlySet<string>, facts: readonly Fact[]): Fact | undefined {
  let best: Fact | undefined;
  let most = 0;
  for (const fact of facts) {
    const share = sameness(terms, fact.terms);
    if (share > most) [best, most] = [fact, share];
  }
  return best;
}
