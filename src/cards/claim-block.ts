import type { SourceReference } from '../domain/briefing.ts';
import type { Block } from '../domain/card.ts';
import type { Claim } from '../domain/claim.ts';
import { citationsOf } from './citations.ts';

type ClaimBlock = Extract<Block, { readonly kind: 'claim' }>;

/** A claim as a block of a card, both sides of a dispute with their own citations. */
export const claimBlock = (claim: Claim, sources: readonly SourceReference[], number?: number): ClaimBlock => ({
  kind: 'claim',
  number,
  text: claim.text,
  status: claim.status,
  by: claim.by,
  sides: claim.sides?.map(({ text, by, evidence }) => ({ text, by, citations: citationsOf(evidence, sources) })),
  citations: citationsOf(claim.evidence, sources),
});

/** A claim of a briefing, which has read every article of its story: where those give one side of a dispute alone, it says so. */
export const briefedClaimBlock = (claim: Claim, sources: readonly SourceReference[], number?: number): Block => {
  const block = claimBlock(claim, sources, number);
  return claim.status === 'disputed' && !claim.sides?.length ? { ...block, oneSided: true } : block;
};
