import type { Claim } from '../../domain/claim.ts';
import type { CardSection } from '../section.ts';

/** How much more is disputed or not known than the points tell, so that nobody takes the points for all of it. */
export const further: CardSection = ({ edition: { briefing }, messages }) => {
  const shown = new Set(briefing.points.map(({ text }) => text));
  const others = (claims: readonly Claim[]): number => claims.filter(({ text }) => !shown.has(text)).length;
  const [disputed, unknown] = [others(briefing.disputed), others(briefing.unknown)];
  return disputed + unknown === 0 ? [] : [{ kind: 'note', text: messages.cards.further(disputed, unknown) }];
};
