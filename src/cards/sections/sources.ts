import type { CardSection } from '../section.ts';

/** The articles that the card cites. */
export const sources: CardSection = ({ edition: { briefing } }) =>
  briefing.sources.length === 0 ? [] : [{ kind: 'sources', numbers: briefing.sources.map(({ number }) => number) }];
