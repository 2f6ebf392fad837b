import type { Edition } from '../domain/briefing.ts';
import type { Card } from '../domain/card.ts';
import { en } from '../messages/en.ts';
import { momentInWords } from './local-time.ts';
import { type BriefingCardOptions, sectionInput } from './section.ts';
import { buttons } from './sections/buttons.ts';
import { coverage } from './sections/coverage.ts';
import { dateline } from './sections/dateline.ts';
import { late } from './sections/late.ts';

/** The short card of a quiet day: that there is nothing new since the last card, and where that one's story still is. */
export function quietCard(edition: Edition, options: BriefingCardOptions = {}): Card {
  const input = sectionInput(edition, options, options.messages ?? en);
  const { timeZone, messages } = input;
  const since = options.since === undefined ? undefined : momentInWords(options.since, { timeZone, messages, weekday: true });
  const text = messages.cards.nothingNew(since);
  const { headline } = edition.briefing;
  return {
    kind: 'notice',
    summary: `${input.name}: ${text}`,
    blocks: [
      ...dateline(input),
      { kind: 'text', runs: [{ text, mark: 'strong' }] },
      ...(headline === undefined ? [] : [{ kind: 'note', text: messages.cards.stillTheStory(headline.text) } as const]),
      ...coverage(input),
      ...late(input),
      ...buttons(input),
    ],
    sources: edition.briefing.sources,
    timeZone,
  };
}
