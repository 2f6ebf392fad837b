import type { PreparedSupport } from './passages.ts';
import type { Statement } from './statement.ts';

/** How many passages a statement is compared with word by word. A statement that needs more is no longer about one thing. */
const CANDIDATES = 6;

/** A common word in more passages than this says nothing about which passage is meant. */
const MOST_COMMON_PLACES = 12;

/**
 * The passages that share the most with a statement, best first. A word counts the more the fewer passages have it. The
 * passages beside the best one are taken in too: what a statement says is often told over two sentences.
 */
export function nearestPassages(prepared: PreparedSupport, statement: Statement): number[] {
  const scores = new Map<number, number>();
  for (const [index, sense] of statement.senses.entries()) {
    if (sense === -1) continue;
    const places = prepared.passagesBySense[sense] ?? [];
    const common = statement.common[index] === 1;
    if (common && places.length > MOST_COMMON_PLACES) continue;
    const weight = (common ? 0.2 : 1) / Math.log2(2 + places.length);
    for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight);
  }
  const best: [number, number][] = [];
  for (const entry of scores) {
    if (best.length === CANDIDATES && entry[1] <= (best.at(-1)?.[1] ?? 0)) continue;
    best.push(entry);
    best.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (best.length > CANDIDATES) best.pop();
  }
  return best.map(([place]) => place);
}
