import { citationsOf } from '../citations.ts';
import type { Detail } from './detail.ts';

/** Words as they were said, and who said them. */
export const quotes: Detail = ({ edition: { briefing } }) =>
  briefing.quotes.map(({ text, by, status, spans }) => ({
    kind: 'quote',
    text,
    by,
    status,
    citations: citationsOf(spans, briefing.sources),
  }));
