import type { Passage } from './passages.ts';

const dayMs = 86_400_000;

/** What a report older than this by the newest one's date does not know may be known by now. */
const currentDays = 1;

/** When a passage's article was published, in milliseconds since 1970 UTC; absent where it has no date. */
export function publishedMs({ analysed }: Passage): number | undefined {
  const at = Date.parse(analysed.article.published ?? analysed.analysis.date ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** When the newest of some passages' articles was published; absent where none has a date. */
export function newestOf(passages: readonly Passage[]): number | undefined {
  let newest: number | undefined;
  let before: Passage | undefined;
  for (const passage of passages) {
    // Passages come article by article: each date is parsed once.
    if (passage.analysed === before?.analysed) continue;
    before = passage;
    const at = publishedMs(passage);
    if (at !== undefined && (newest === undefined || at > newest)) newest = at;
  }
  return newest;
}

/** Whole days by which a passage's article is older than the newest one; 0 where either has no date. */
export function ageInDays(passage: Passage, newest: number | undefined): number {
  if (newest === undefined) return 0;
  const own = publishedMs(passage);
  return own === undefined ? 0 : Math.max(0, Math.floor((newest - own) / dayMs));
}

/** Whether a passage's report is about as new as the newest one, so that what it does not know is still open. */
export const isCurrent = (passage: Passage, newest: number | undefined): boolean => ageInDays(passage, newest) <= currentDays;
