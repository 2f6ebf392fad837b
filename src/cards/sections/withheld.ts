import type { CardSection } from '../section.ts';

/** How many statements the support check held back. */
export const withheld: CardSection = ({ edition: { briefing }, messages }) =>
  briefing.withheld === 0 ? [] : [{ kind: 'note', text: messages.cards.withheld(briefing.withheld) }];
