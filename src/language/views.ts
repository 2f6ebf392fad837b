import type { CueCandidate } from './cue-features.ts';
import { isNominal, isNoun, lowerAt, type Passage, tagAt } from './passage.ts';
import { sentenceOf } from './phrases.ts';
import { phraseEnd } from './phrases-behind.ts';
import { hasSpeaker, isSpeaker } from './somebody.ts';
import { beForms } from './word-classes.ts';
import { stemSet } from './word-set.ts';

/** Verbs with "as" behind their object: somebody takes it for that. By stem. */
const takingStems = stemSet('see view regard describe perceive portray depict dismiss hail praise condemn denounce');

/** How long the object may be: "saw the first vote after the war as a test". */
const OBJECT_TOKENS = 10;

const isAs = (passage: Passage, at: number): boolean => lowerAt(passage, at) === 'as' && 'DJN'.includes(tagAt(passage, at + 1));

/** "Many see the deal as a defeat", "the law is regarded by critics as an attack": how somebody takes a thing. Not "saw him as he left". */
export function takesAs(passage: Passage, { kind, stem, at, group }: CueCandidate): boolean {
  if (kind !== 'V' || !takingStems.has(stem)) return false;
  if (group.from < at && beForms.has(lowerAt(passage, at - 1))) {
    if (lowerAt(passage, at).endsWith('ing')) return false;
    const { to } = group;
    if (lowerAt(passage, to) !== 'by') return isAs(passage, to);
    const end = phraseEnd(passage, to + 1, sentenceOf(passage, at).to);
    return isAs(passage, end) && isSpeaker(passage, { from: to + 1, to: end });
  }
  let behind = group.to;
  while (behind < group.to + OBJECT_TOKENS && (isNominal(tagAt(passage, behind)) || lowerAt(passage, behind) === 'of'))
    behind += 1;
  if (behind === group.to || !isAs(passage, behind)) return false;
  return hasSpeaker(passage, group.from);
}

/** What somebody holds to be so, when a clause says what it is. */
const heldStems = stemSet(
  'claim argument contention case view belief opinion position line version theory suspicion fear hope assumption allegation accusation ' +
    'charge conclusion defence defense explanation complaint worry concern understanding feeling verdict',
);

/** Whether a stem may be that of what somebody holds. */
export const isHeldStem = (stem: string): boolean => heldStems.has(stem);

/** "The suspicion is that the fire was set", "his version of events is that …": where the verb stands, absent where no such clause follows. */
export function equationAt(passage: Passage, noun: number): number | undefined {
  let at = noun + 1;
  if (lowerAt(passage, at) === 'of') {
    at += 1;
    while (isNoun(tagAt(passage, at)) || tagAt(passage, at) === 'D') at += 1;
  }
  if (!beForms.has(lowerAt(passage, at))) return undefined;
  // Before a plural the word is taken for "that man's": here it begins a clause all the same.
  return lowerAt(passage, at + 1) === 'that' && 'SD'.includes(tagAt(passage, at + 1)) ? at : undefined;
}

/** Whether a noun is told to be a clause: what somebody holds, be it named or not. */
export const isHeld = (passage: Passage, { kind, stem, at }: CueCandidate): boolean =>
  kind === 'N' && heldStems.has(stem) && equationAt(passage, at) !== undefined;
