/** A stretch of a text in UTF-16 code units, end exclusive: `text.slice(start, end)` gives its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans of the same text share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
