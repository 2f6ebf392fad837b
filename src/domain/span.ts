/** A stretch of a text in UTF-16 code units, end exclusive: `text.slice(start, end)` gives its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans of the same text share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The items of a list in the order of the text, none over another, that share something with a span. By halving, so long texts stay cheap. */
export function overlapping<Item>(sorted: readonly Item[], span: Span, spanOf: (item: Item) => Span): readonly Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && spanOf(item).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < sorted.length; at++) {
    const item = sorted[at];
    if (item === undefined || !overlaps(spanOf(item), span)) break;
    found.push(item);
  }
  return found;
}

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where a text may be cut at a place or right before it, so that no character of two code units is parted. */
export const cutAt = (text: string, place: number): number => (isLowSurrogate(text.charCodeAt(place)) ? place - 1 : place);
