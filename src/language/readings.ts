import { contentEnd, contentStart, withoutLastMark } from './contents.ts';
import { opensQuotation } from './cue-features.ts';
import type { Cue } from './cues.ts';
import { lowerAt, type Passage, type Range } from './passage.ts';
import { sentenceOf } from './phrases.ts';
import { speechStems } from './word-classes.ts';

/** Who says what, as tokens of a passage. */
export interface Reading {
  readonly cue: Cue;
  readonly words: Range;
  readonly source: Range | undefined;
  readonly content: readonly Range[];
}

/** For a cue and the beginning of what it says: whether that ends before a token. */
export type Ends = (passage: Passage, cue: Cue, from: number) => (at: number) => boolean;

/** A cue with what is said by it; absent where nothing is. */
export const reading = (
  cue: Cue,
  words: Range,
  source: Range | undefined,
  content: readonly (Range | undefined)[],
): Reading | undefined => {
  const full = content.filter((range) => range !== undefined && range.to > range.from) as Range[];
  return full.length > 0 || cue.announces ? { cue, words, source, content: full } : undefined;
};

/** What stands behind a cue. */
export function following(passage: Passage, cue: Cue, from: number, ends: Ends): Range | undefined {
  const { to } = sentenceOf(passage, cue.at);
  const start = behindAside(passage, contentStart(passage, cue, from), to);
  if (speechStems.has(cue.stem) && withoutLastMark(passage, from, to) <= start) return nextQuotation(passage, to);
  if (lowerAt(passage, start) === ',') return undefined;
  return start < to ? { from: start, to: contentEnd(passage, start, ends(passage, cue, start)) } : undefined;
}

/** How long an aside between a cue and its "that" may be. */
const ASIDE_TOKENS = 10;

/** "testified, for example, that": what is said begins behind the aside. */
function behindAside(passage: Passage, start: number, most: number): number {
  if (lowerAt(passage, start) !== ',') return start;
  for (let at = start + 2; at < Math.min(most, start + ASIDE_TOKENS); at += 1)
    if (lowerAt(passage, at) === ',') return lowerAt(passage, at + 1) === 'that' ? at + 1 : start;
  return start;
}

/** A quotation that begins the next sentence: "The mayor said in a statement. “We left.”" */
function nextQuotation(passage: Passage, at: number): Range | undefined {
  return opensQuotation(passage, at) ? passage.quotations[passage.quotationAt[at] ?? -1] : undefined;
}
