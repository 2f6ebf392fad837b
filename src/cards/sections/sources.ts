import { citedSources } from '../cited-sources.ts';
import type { CardSection } from '../section.ts';
import { headline } from './headline.ts';
import { points } from './points.ts';
import { since } from './since.ts';

/** The articles that the card cites, and how many more were read; where it cites none, all that were read. */
export const sources: CardSection = (input) => {
  const all = input.edition.briefing.sources.map(({ number }) => number);
  const cited = citedSources([...headline(input), ...points(input), ...since(input)]);
  if (all.length === 0) return [];
  if (cited.length === 0 || cited.length === all.length) return [{ kind: 'sources', numbers: all }];
  return [
    { kind: 'sources', numbers: cited },
    { kind: 'note', text: input.messages.cards.moreSources(all.length - cited.length) },
  ];
};
