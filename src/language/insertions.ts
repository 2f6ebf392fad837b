import { withoutLastMark } from './contents.ts';
import { opensQuotation } from './cue-features.ts';
import type { Cue } from './cues.ts';
import { skipOccasions } from './occasions.ts';
import { lowerAt, type Passage, type Range } from './passage.ts';
import { sentenceOf } from './phrases.ts';
import { asideStems, speechStems } from './word-classes.ts';

/** Marks that part an inserted naming from what is said. */
const partingMark = /^(?:,|—|–|--|:|;)$/;

/** "As the mayor pointed out, …": how few words may stand before such an "as" at the beginning of a sentence. */
const OPENING_TOKENS = 2;

/**
 * What is said around a naming that is inserted into it: "The bridge, the mayor said on Monday, was safe", "As she pointed out,
 * it was safe", "It was safe, she said: nobody fell". `phrase` reaches from the subject to its verb. Absent where the phrase
 * is not parted from the rest on both sides.
 */
export function insertedInto(passage: Passage, cue: Cue, phrase: Range): readonly Range[] | undefined {
  if (!speechStems.has(cue.stem) && !asideStems.has(cue.stem)) return undefined;
  const { from, to } = sentenceOf(passage, cue.at);
  const compared = lowerAt(passage, phrase.from - 1) === 'as' && phrase.from > from;
  const opening = compared ? phrase.from - 1 : phrase.from;
  const mark = opening - 1;
  const opens = compared && opening - from <= OPENING_TOKENS && !partingMark.test(lowerAt(passage, mark));
  if (!opens && (mark < from || !/^(?:,|—|–|--)$/.test(lowerAt(passage, mark)))) return undefined;
  const behind = skipOccasions(passage, phrase.to, to);
  const last = withoutLastMark(passage, behind, to) <= behind;
  if (last ? !compared : !partingMark.test(lowerAt(passage, behind)) || opensQuotation(passage, behind + 1)) return undefined;
  const before = opens || !passage.tags.slice(from, mark).some((tag) => /[NPODMV]/.test(tag)) ? [] : [{ from, to: mark }];
  return last ? before : [...before, { from: behind + 1, to: withoutLastMark(passage, behind + 1, to) }];
}
