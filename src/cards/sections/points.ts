import { briefedClaimBlock } from '../claim-block.ts';
import type { CardSection } from '../section.ts';

/** The claims that matter, numbered, the lead first. */
export const points: CardSection = ({ edition: { briefing } }) =>
  briefing.points.map((claim, index) => briefedClaimBlock(claim, briefing.sources, index + 1));
