import { citationsOf } from '../citations.ts';
import type { CardSection } from '../section.ts';

/** The headline, or that there is no story, or not even an article. */
export const headline: CardSection = ({ edition: { briefing }, name, messages }) => {
  if (briefing.headline === undefined) {
    if (briefing.points.length > 0) return [];
    const words = messages.cards;
    return [{ kind: 'note', text: briefing.sources.length === 0 ? words.noArticles(name) : words.noStory }];
  }
  const { text, evidence } = briefing.headline;
  return [{ kind: 'heading', level: 1, text, citations: citationsOf(evidence, briefing.sources) }];
};
