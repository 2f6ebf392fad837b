import { citationsOf } from '../citations.ts';
import type { CardSection } from '../section.ts';

/** The headline, or that there is no story. */
export const headline: CardSection = ({ edition: { briefing }, name, messages }) => {
  if (briefing.headline === undefined) {
    return briefing.points.length > 0 ? [] : [{ kind: 'note', text: messages.cards.noStory(name) }];
  }
  const { text, evidence } = briefing.headline;
  return [{ kind: 'heading', level: 1, text, citations: citationsOf(evidence, briefing.sources) }];
};
