import { momentInWords } from '../local-time.ts';
import type { CardSection } from '../section.ts';

/** The topic and as of when the card holds, in the topic's local time. */
export const dateline: CardSection = ({ edition, name, timeZone, messages }) => {
  const { asOf } = edition.briefing;
  const when =
    asOf === undefined
      ? messages.cards.undated
      : messages.cards.asOf(momentInWords(asOf, { timeZone, messages, weekday: true, zone: true }));
  return [{ kind: 'text', runs: [{ text: name.toUpperCase(), mark: 'strong' }, { text: ` · ${when}` }] }];
};
