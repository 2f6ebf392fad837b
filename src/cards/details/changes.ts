import { citationsOf } from '../citations.ts';
import type { Detail } from './detail.ts';

/** What became of each fact since the card before. */
export const changes: Detail = ({ edition: { briefing }, messages }) => {
  const words = messages.cards;
  const items = briefing.changes.map(({ kind, text, before, by, evidence }) => ({
    term: words.changes[kind],
    detail: [{ text: before === undefined ? text : `${text}, ${words.before(before)}` }],
    by,
    citations: citationsOf(evidence, briefing.sources),
  }));
  return items.length === 0 ? [] : [{ kind: 'facts', items }];
};
