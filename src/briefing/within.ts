import type { Span } from '../domain/span.ts';

/** The items of a list sorted by position that lie wholly within a span. Finds them by halving, so long texts stay cheap. */
export function within<Item extends Span>(sorted: readonly Item[], span: Span): readonly Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < sorted.length; at++) {
    const item = sorted[at];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}
