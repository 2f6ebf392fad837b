import { citationsOf } from '../citations.ts';
import { momentInWords } from '../local-time.ts';
import type { Detail } from './detail.ts';

/** What happened when, each moment as precise as the text has it, in the topic's local time. */
export const timeline: Detail = ({ edition: { briefing }, timeZone, messages }) => {
  const entries = briefing.timeline.map(({ date, text, status, by, evidence }) => ({
    when: momentInWords(date, { timeZone, messages }),
    text,
    status,
    by,
    citations: citationsOf(evidence, briefing.sources),
  }));
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
};
