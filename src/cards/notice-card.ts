import type { Card } from '../domain/card.ts';

/** A few words of Dateline's own, such as that a topic is not known and which names come near. */
export const noticeCard = (text: string): Card => ({
  kind: 'notice',
  summary: text,
  blocks: [{ kind: 'text', runs: [{ text }] }],
  sources: [],
});
