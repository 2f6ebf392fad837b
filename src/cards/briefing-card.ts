import type { Edition } from '../domain/briefing.ts';
import type { Card } from '../domain/card.ts';
import { en } from '../messages/en.ts';
import { type BriefingCardOptions, type CardSection, sectionInput } from './section.ts';
import { buttons } from './sections/buttons.ts';
import { coverage } from './sections/coverage.ts';
import { dateline } from './sections/dateline.ts';
import { further } from './sections/further.ts';
import { headline } from './sections/headline.ts';
import { late } from './sections/late.ts';
import { points } from './sections/points.ts';
import { questions } from './sections/questions.ts';
import { since } from './sections/since.ts';
import { sources } from './sections/sources.ts';
import { withheld } from './sections/withheld.ts';

/**
 * In the order a reader needs them: when and what, the claims, what is new, where it is from, what to do next.
 * What depends on the moment of posting (coverage, lateness) comes late in the list: where a card is longer than a
 * message and its posting is taken up again, the messages that are there already are the same as before.
 */
const sections: readonly CardSection[] = [
  dateline,
  headline,
  points,
  further,
  withheld,
  since,
  sources,
  coverage,
  late,
  buttons,
  questions,
];

/** An edition as a card: the same facts on every platform. */
export function briefingCard(edition: Edition, options: BriefingCardOptions = {}): Card {
  const input = sectionInput(edition, options, options.messages ?? en);
  const { headline: said, lead } = edition.briefing;
  return {
    kind: 'briefing',
    summary: said || lead ? `${input.name}: ${said?.text ?? lead?.text}` : input.messages.cards.noStory(input.name),
    blocks: sections.flatMap((section) => section(input)),
    sources: edition.briefing.sources,
    timeZone: input.timeZone,
  };
}
