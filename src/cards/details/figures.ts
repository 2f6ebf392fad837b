import { citationsOf } from '../citations.ts';
import type { Detail } from './detail.ts';

/** Numbers, what they count and who says so. */
export const figures: Detail = ({ edition: { briefing } }) => {
  const items = briefing.figures.map(({ amount, counts, status, by, evidence }) => ({
    term: counts === undefined ? amount : `${amount} ${counts}`,
    detail: [],
    status,
    by,
    citations: citationsOf(evidence, briefing.sources),
  }));
  return items.length === 0 ? [] : [{ kind: 'facts', items }];
};
