import { cutAt, type Span } from '../domain/span.ts';

/** The most characters a passage may have: something a person reads at a glance. */
export const longestPassage = 400;

/** A passage that was cut keeps at least this many characters where a clause ends that late; else it is cut between two words. */
const fewestKept = 80;

/** A span that is at most `longestPassage` long: a longer one ends where its last clause, or else its last word, within reach ends. */
export function withinReach(text: string, span: Span): Span {
  if (span.end - span.start <= longestPassage) return span;
  const limit = span.start + longestPassage;
  const part = text.slice(span.start, limit);
  const clause = Math.max(...[', ', '; ', ': ', ' – ', ' — '].map((mark) => part.lastIndexOf(mark)));
  if (clause >= fewestKept) return { start: span.start, end: span.start + clause };
  const word = part.search(/\s\S*$/u);
  if (word >= fewestKept) return { start: span.start, end: span.start + part.slice(0, word).trimEnd().length };
  return { start: span.start, end: cutAt(text, limit) };
}
