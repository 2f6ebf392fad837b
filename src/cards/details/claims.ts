import type { Briefing } from '../../domain/briefing.ts';
import { briefedClaimBlock } from '../claim-block.ts';
import type { Detail } from './detail.ts';

/** One of a briefing's lists of claims; the points carry the numbers they have on the briefing card. */
export const claims =
  (list: 'points' | 'disputed' | 'unknown'): Detail =>
  ({ edition: { briefing } }) =>
    briefing[list].map((claim, index) => briefedClaimBlock(claim, briefing.sources, list === 'points' ? index + 1 : undefined));

/** The claims of a list that are no points: for a card that shows the points as well. */
export const furtherClaims =
  (list: 'disputed' | 'unknown'): Detail =>
  (input) => {
    const { briefing } = input.edition;
    const shown = new Set(briefing.points.map(({ text }) => text));
    const further: Briefing = { ...briefing, [list]: briefing[list].filter(({ text }) => !shown.has(text)) };
    return claims(list)({ ...input, edition: { ...input.edition, briefing: further } });
  };
