import type { Claim } from '../domain/claim.ts';
import { claimOf, evidenceOf } from './claim-of.ts';
import type { Passage } from './passages.ts';
import { asStatement } from './shorten.ts';
import { containment } from './terms.ts';

/** Something that the articles say is not known, and the passages that say so. */
export interface Unknown {
  readonly claim: Claim;
  readonly passages: readonly Passage[];
}

/** What would settle the matter is told by such words. */
const condition = /\b(?:only (?:after|when|once|if)|until|unless|as soon as|once|pending|awaits?|awaiting|waiting for)\b/iu;

/** How far behind the open question its condition may stand, in sentences. */
const longestDistance = 3;

/** More open questions than these are no longer read. */
const mostUnknown = 20;

/** Terms that the open question and its condition must share: they speak of one matter. */
const fewestShared = 1;

/** The quotation or statement soon after that says what it would take. */
function conditionFor(passage: Passage, following: readonly Passage[]): Passage | undefined {
  return following.find(
    (other) =>
      other.articleIndex === passage.articleIndex &&
      other.voice.status === 'claimed' &&
      condition.test(other.text) &&
      containment(other.terms, passage.terms) * Math.min(other.terms.size, passage.terms.size) >= fewestShared,
  );
}

/** Everything the articles say is not confirmed, not known or not said, with what it would take where they tell. */
export function findUnknown(passages: readonly Passage[]): readonly Unknown[] {
  return passages
    .map((passage, index) => ({ passage, index }))
    .filter(({ passage }) => passage.voice.status === 'unconfirmed' && !passage.exclusion)
    .slice(0, mostUnknown)
    .map(({ passage, index }) => {
      const needed = conditionFor(passage, passages.slice(index + 1, index + 1 + longestDistance));
      const claim = claimOf(passage, asStatement(passage.text));
      if (!needed) return { claim, passages: [passage] };
      return {
        claim: { ...claim, text: `${claim.text} ${asStatement(needed.text)}`, evidence: [...claim.evidence, evidenceOf(needed)] },
        passages: [passage, needed],
      };
    });
}
