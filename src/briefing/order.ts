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

/** Words that a lead does not begin with: they lean on a sentence before. */
const leansBack = /^(?:[“"‘'(]\s*)?(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so|then|also)\b/i;

/**
 * The point that opens the briefing: of the article that the best point comes from, the one that stands first. Reporters put
 * what matters most there, and what follows is written to be read after it.
 */
function leadOf<Point extends { readonly claim: Claim; readonly passage: Passage }>(
  points: readonly Point[],
  newest: number | undefined,
): Point | undefined {
  const [best] = points;
  const opens = ({ claim, passage }: Point): boolean =>
    passage.articleIndex === best?.passage.articleIndex &&
    passage.position < best.passage.position &&
    rankOf(claim, passage, newest) === 0 &&
    !leansBack.test(passage.text);
  return points.filter(opens).toSorted((a, b) => a.passage.position - b.passage.position)[0] ?? best;
}

/** Points in the order of reading: the lead, the news (newest report first, then as the text has it), disputes, open questions, background. */
export function inReadingOrder<Point extends { readonly claim: Claim; readonly passage: Passage }>(
  points: readonly Point[],
): readonly Point[] {
  const newest = Math.max(...points.map(({ passage }) => publishedAt(passage))) || undefined;
  const lead = leadOf(points, newest);
  if (!lead) return [];
  const rest = points.filter((point) => point !== lead);
  /** "It …" stays behind the sentence it leans on. */
  const rank = (point: Point): number => {
    const { articleIndex, position, text } = point.passage;
    const before =
      leansBack.test(text) &&
      points.find(({ passage }) => passage.articleIndex === articleIndex && passage.position === position - 1);
    return before && before !== lead
      ? Math.max(rankOf(point.claim, point.passage, newest), rank(before))
      : rankOf(point.claim, point.passage, newest);
  };
  const sorted = rest.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      publishedAt(b.passage) - publishedAt(a.passage) ||
      a.passage.articleIndex - b.passage.articleIndex ||
      a.passage.position - b.passage.position,
  );
  return [lead, ...sorted];
}
