import type { CardSection } from '../section.ts';

/** Says that a scheduled card comes late. */
export const late: CardSection = ({ options: { lateMinutes = 0 }, messages }) =>
  lateMinutes < 1 ? [] : [{ kind: 'note', text: messages.cards.late(Math.floor(lateMinutes)) }];
