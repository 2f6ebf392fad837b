import type { Evidence } from '../../domain/claim.ts';
import type { PreparedSupport } from './passages.ts';
import type { Path } from './path.ts';

/** A passage is something a person reads at a glance; longer ones are cut around the words that matter. */
export const LONGEST_EVIDENCE = 400;

/** More passages than this are no longer read. */
export const MOST_EVIDENCE = 3;

/** A passage as evidence: whole where it is short enough, else the words from `from` on. */
export function evidenceAt(prepared: PreparedSupport, at: number, from = 0): Evidence | undefined {
  const passage = prepared.passages[at];
  if (!passage) return undefined;
  const article = prepared.articles[passage.article]?.article.id ?? '';
  if (passage.end - passage.start <= LONGEST_EVIDENCE) return { article, start: passage.start, end: passage.end };
  const last = passage.words.at(-1)?.end ?? passage.end;
  const start = Math.min(passage.words[from]?.start ?? passage.start, Math.max(passage.start, last - LONGEST_EVIDENCE));
  const end = passage.words.findLast((word) => word.start > start && word.end <= start + LONGEST_EVIDENCE)?.end;
  return { article, start, end: end ?? Math.min(passage.end, start + LONGEST_EVIDENCE) };
}

/** The passages a statement was read from, those with most of its words first; the nearest one where it was read from none. */
export function evidenceOf(prepared: PreparedSupport, path: Path, candidates: readonly number[]): Evidence[] {
  const words = new Map<number, { count: number; first: number }>();
  for (const [index, passage] of path.passage.entries()) {
    if (passage === -1) continue;
    const place = path.place[index] ?? 0;
    const known = words.get(passage);
    words.set(passage, { count: (known?.count ?? 0) + 1, first: Math.min(known?.first ?? place, place) });
  }
  const best = [...words].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]).slice(0, MOST_EVIDENCE);
  const read = best.flatMap(([at, { first }]) => evidenceAt(prepared, at, first) ?? []);
  if (read.length > 0) return read;
  return candidates.slice(0, 1).flatMap((at) => evidenceAt(prepared, at) ?? []);
}
