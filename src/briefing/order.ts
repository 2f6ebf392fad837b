import type { Claim } from '../domain/claim.ts';
import type { Passage } from './passages.ts';
import { within } from './within.ts';

/** Background: everything that a passage dates lies this far before the newest report, in days. */
const backgroundDays = 30;

const dayMs = 86_400_000;

/** Whether all that a passage dates happened long before the story's newest day. */
function isBackground({ analysed, span }: Passage, newest: number | undefined): boolean {
  if (newest === undefined) return false;
  const dated = within(analysed.analysis.times, span)
    .filter(({ type }) => type === 'date' || type === 'time')
    .map(({ value }) => Date.parse(value))
    .filter((at) => !Number.isNaN(at));
  return dated.length > 0 && dated.every((at) => newest - at > backgroundDays * dayMs);
}

/** What a reader needs first: what happened, what is disputed about it, what is not known, what lies behind it. */
function rankOf(claim: Claim, passage: Passage, newest: number | undefined): number {
  if (claim.status === 'disputed') return 1;
  if (claim.status === 'unconfirmed') return 2;
  return isBackground(passage, newest) ? 3 : 0;
}

const publishedAt = ({ analysed }: Passage): number =>
  Date.parse(analysed.article.published ?? analysed.analysis.date ?? '') || 0;

/** Points in the order of reading: the lead, the news (newest report first, then as the text has it), disputes, open questions, background. */
export function inReadingOrder<Point extends { readonly claim: Claim; readonly passage: Passage }>(
  points: readonly Point[],
): readonly Point[] {
  const [lead, ...rest] = points;
  if (!lead) return [];
  const newest = Math.max(...points.map(({ passage }) => publishedAt(passage))) || undefined;
  const sorted = rest.toSorted(
    (a, b) =>
      rankOf(a.claim, a.passage, newest) - rankOf(b.claim, b.passage, newest) ||
      publishedAt(b.passage) - publishedAt(a.passage) ||
      a.passage.articleIndex - b.passage.articleIndex ||
      a.passage.position - b.passage.position,
  );
  return [lead, ...sorted];
}
