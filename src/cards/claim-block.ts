import type { SourceReference } from '../domain/briefing.ts';
import type { Block } from '../domain/card.ts';
import type { Claim } from '../domain/claim.ts';
import { citationsOf } from './citations.ts';

/** A claim as a block of a card, both sides of a dispute with their own citations. */
export const claimBlock = (claim: Claim, sources: readonly SourceReference[], number?: number): Block => ({
  kind: 'claim',
  number,
  text: claim.text,
  status: claim.status,
  by: claim.by,
  sides: claim.sides?.map(({ text, by, evidence }) => ({ text, by, citations: citationsOf(evidence, sources) })),
  citations: citationsOf(claim.evidence, sources),
});
