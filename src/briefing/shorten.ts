import { once } from '../domain/once.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import { wordsOf } from '../language/words.ts';
import { isClause } from './clause.ts';
import { type Cut, type CutKind, cutsOf } from './cuts.ts';
import type { Passage } from './passages.ts';

/** A passage with what can go taken out: the words that stay are the passage's own, in its order. */
export interface Shortened {
  readonly text: string;
  /** What was taken out, in the order of the text. */
  readonly cuts: readonly Cut[];
}

/** What tells the reader nothing, or stands beside the point on the card, goes from every statement. */
const alwaysCut: ReadonlySet<CutKind> = new Set(['attribution', 'parenthesis', 'opening word', 'list mark']);

/** A statement of so many words is read at a glance: nothing of what it tells is taken out for being long. */
const longEnough = 28;

/** Whether a cut would begin or end inside somebody's quoted words. */
const splitsQuotation = (cut: Cut, quotations: readonly Span[]): boolean =>
  quotations.some((quotation) => overlaps(cut, quotation) && !contains(cut, quotation));

const capitalised = (text: string): string =>
  text.replace(/^([“"‘'(]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase());

/** Words taken from the middle of somebody's speech open a quotation that they do not close, or the other way round: both marks are shown. */
function withBothMarks(text: string): string {
  if (!/["“”„«»‟]/.test(text)) return text;
  // Where marks of several kinds meet, which one belongs to which cannot be told.
  const kinds = [/[“”]/u, /"/, /[„«»‟]/u].filter((kind) => kind.test(text));
  if (kinds.length !== 1) return text;
  if (text.includes('"')) {
    const odd = (text.match(/"/g)?.length ?? 0) % 2 === 1;
    if (!odd) return text;
    // The first mark behind a word closes what opened before; the last one before a word opens what goes on behind.
    if (/^[^"]*[^\s"(—–-]"/u.test(text)) return `"${text}`;
    return /(?:^|[\s(—–-])"[^\s"][^"]*$/u.test(text) ? `${text}"` : text;
  }
  const opened = text.lastIndexOf('“') > text.lastIndexOf('”');
  return `${/^[^“]*”/u.test(text) ? '“' : ''}${text}${opened ? '”' : ''}`;
}

/** What `tidy` would change within a text, and what it leaves at both ends. Most passages are taken whole and need nothing. */
const untidy = /\s\s|[^\S ]|[\s,][,.;:!?]/;
const tidyEnds = /^$|^[A-Z\d].*[.!?]$/s;

/** Joins what is left: one space between words, none before a comma, no comma at an end, a full stop at the last. */
function tidy(pieces: readonly string[]): string {
  const [only = ''] = pieces;
  if (pieces.length === 1 && tidyEnds.test(only) && !untidy.test(only)) return withBothMarks(only);
  const joined = pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/,+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:–—-]+/u, '')
    .replace(/^that[\s,]+/u, '')
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(/,([”"’'])$/u, '$1');
  return withBothMarks(capitalised(/[.!?…。！？][)\]'"’”»›]*$/u.test(joined) ? joined : `${joined}.`));
}

/** What no comma parts from the words behind it: "the dam may, engineers said, burst", "when, he said, protesters left". */
const leansOn =
  /\b(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|not|to|that|of|in|on|at|for|with|by|from|when|where|while|because|if|whether|and|but|or|as|since|after|before|until|who|which)\s*$/i;

/** The text with some cuts taken out. */
function without(text: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (cut.start > at) pieces.push(text.slice(at, cut.start));
    at = Math.max(at, cut.end);
    // "It will cut jobs, it announced on Thursday, blaming …": what stood between two commas leaves one, but none behind a bare subject.
    const before = text.slice(0, cut.start);
    if (
      /^,[^“”"]*,\s*$/u.test(text.slice(cut.start, cut.end)) &&
      /^\s*\p{Ll}/u.test(text.slice(cut.end)) &&
      !leansOn.test(before) &&
      isClause(before)
    )
      pieces.push(',');
  }
  return tidy([...pieces, text.slice(at)]);
}

/** Words of a text as a statement of their own: white space made one space, a capital first, a full stop at the end. */
export const asStatement = (words: string): string => tidy([words]);

/** Whether a cut other than the naming itself would take away who says something, or how. */
const dropsNaming = (cut: Cut, namings: readonly Span[]): boolean => namings.some((naming) => overlaps(cut, naming));

/** Takes out of a passage whatever can go without changing what is claimed or by whom. Sections ask for the same passages: each is shortened once. */
export const shorten = once((passage: Passage): Shortened => {
  const { start } = passage.span;
  const quotations = passage.analysed.analysis.quotations
    .filter((quotation) => overlaps(quotation, passage.span))
    .map((quotation) => ({ start: quotation.start - start, end: quotation.end - start }));
  const namings = passage.attributions
    .flatMap(({ source, cue }) => [source, cue])
    .filter((span) => span !== undefined)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  const cuts: Cut[] = [];
  let words = passage.wordCount;
  for (const cut of cutsOf(passage, words <= longEnough)) {
    const loose = cut.kind !== 'attribution';
    if (loose && (splitsQuotation(cut, quotations) || dropsNaming(cut, namings))) continue;
    if (!alwaysCut.has(cut.kind) && words <= longEnough) continue;
    cuts.push(cut);
    words -= wordsOf(passage.text.slice(cut.start, cut.end)).length;
  }
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: without(passage.text, cuts), cuts };
});

/** A clause that a further one of its own subject follows: "The dam burst on Sunday, and 1,600 people were taken away". */
const joined = /^(?<first>[^“”"()]{20,}?),\s(?:and|but)\s(?=\p{L}|\d)/u;

/** The first of several main clauses, without its mark; absent where there is one only, or where the first has no verb. */
export function firstClause(text: string): string | undefined {
  const first = joined.exec(text)?.groups?.first;
  return first && isClause(first) && isClause(text.slice(first.length)) ? first : undefined;
}
