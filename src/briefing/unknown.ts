import type { Claim } from '../domain/claim.ts';
import { claimOf, evidenceFor, introductionOf } from './claim-of.ts';
import type { Passage } from './passages.ts';
import { asStatement, shorten } from './shorten.ts';
import { sharedBy } from './terms.ts';

/** Something that the articles say is not known, and the passages that say so. */
export interface Unknown {
  readonly claim: Claim;
  readonly passages: readonly Passage[];
}

/** What would settle the matter is told by such words. */
const condition = /\b(?:only (?:after|when|once|if)|until|unless|as soon as|once|pending|awaits?|awaiting|waiting for)\b/i;

/** How far behind the open question its condition may stand, in sentences. */
const longestDistance = 3;

/** More open questions than these are no longer read. */
const mostUnknown = 20;

/** Fewer terms than these are no matter that both speak of. */
const fewestShared = 2;

/** The quotation or statement soon after that says what it would take. */
function conditionFor(passage: Passage, following: readonly Passage[]): Passage | undefined {
  return following.find(
    (other) =>
      other.articleIndex === passage.articleIndex &&
      other.voice.status === 'claimed' &&
      condition.test(other.text) &&
      // They speak of one matter; one word in common may be "give".
      sharedBy(other.terms, passage.terms) >= fewestShared,
  );
}

/** A statement with its speaker: as the text has it, or where that has only a pronoun the name before the words. */
function spoken(passage: Passage): string {
  const { by } = passage.voice;
  const named = by === undefined || passage.text.includes(by.split(/[\s,]+/).at(-1) ?? by);
  return named ? asStatement(passage.text) : `${by}: ${shorten(passage).text}`;
}

/** Everything the articles say is not confirmed, not known or not said, with what it would take where they tell. */
export function findUnknown(passages: readonly Passage[]): readonly Unknown[] {
  return passages
    .map((passage, index) => ({ passage, index }))
    .filter(({ passage }) => (passage.voice.status === 'unconfirmed' || passage.voice.uncertainty) && !passage.exclusion)
    .slice(0, mostUnknown)
    .map(({ passage, index }) => {
      const needed = conditionFor(passage, passages.slice(index + 1, index + 1 + longestDistance));
      const claim = claimOf(passage, asStatement(passage.text));
      if (!needed) return { claim, passages: [passage] };
      const introduction = introductionOf(needed);
      const evidence = [...claim.evidence, ...evidenceFor(needed), ...(introduction ? [introduction] : [])];
      return {
        claim: { ...claim, text: `${claim.text} ${spoken(needed)}`, evidence },
        passages: [passage, needed],
      };
    });
}
