import { momentInWords } from '../local-time.ts';
import type { CardSection } from '../section.ts';

/** The topic and as of when the card holds, in the topic's local time. */
export const dateline: CardSection = ({ edition: { briefing }, name, timeZone, messages }) => {
  const { asOf } = briefing;
  const words = messages.cards;
  const topic = { text: name.toUpperCase(), mark: 'strong' } as const;
  if (briefing.sources.length === 0) return [{ kind: 'text', runs: [topic] }];
  if (asOf === undefined) {
    const runs = [topic, { text: ` · ${words.undated}` }];
    return [
      { kind: 'text', runs },
      { kind: 'note', text: words.undatedNote },
    ];
  }
  const when = words.asOf(momentInWords(asOf, { timeZone, messages, weekday: true, zone: true }));
  return [{ kind: 'text', runs: [topic, { text: ` · ${when}` }] }];
};
