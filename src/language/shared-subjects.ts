import type { Cue } from './cues.ts';
import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { sentenceOf, subjectBefore, verbGroup } from './phrases.ts';
import { stemOf } from './stem.ts';
import { lightStems, relativePronouns, speechStems } from './word-classes.ts';

/** A light verb that the noun or participle at `noun` belongs to: "made" in "made a claim". */
export function lightVerb(passage: Passage, noun: number, { from }: Range): number | undefined {
  for (let at = noun - 1; at >= Math.max(from, noun - 5); at -= 1) {
    if (tagAt(passage, at) === 'V' || tagAt(passage, at) === 'X')
      return lightStems.has(stemOf(lowerAt(passage, at))) ? at : undefined;
    if (!'DJRNM'.includes(tagAt(passage, at))) return undefined;
  }
  return undefined;
}

/** What is spent or needed and not asked. */
const spent = /^(?:time|hours?|days?|weeks?|months?|years?|minutes?|energy|money|trouble|difficulty|breath|part)$/;

/** ", saying" and "issued a statement saying" have the subject of an earlier verb. */
export function sharesSubject(passage: Passage, cue: Cue): boolean {
  const alone = cue.group.from === cue.at && lowerAt(passage, cue.at).endsWith('ing');
  if (alone && /^(?:,|after|before|by|while|without|since|despite|in|of|for)$/.test(lowerAt(passage, cue.at - 1))) return true;
  // "She wasted no time calling on him": what stands before the participle can say nothing.
  if (alone && spent.test(lowerAt(passage, cue.at - 1)) && tagAt(passage, cue.at - 1) === 'N') return true;
  const participle = /(?:ing|titled|entitled|headlined)$/.test(lowerAt(passage, cue.at));
  return participle && cue.group.from === cue.at && lightVerb(passage, cue.at, sentenceOf(passage, cue.at)) !== undefined;
}

/** "As they met, the mayor was in Oslo, promising": the clause of a circumstance lends nobody its subject. */
const circumstance = /^(?:as|when|while|after|before|since|if|although|though|because|until|once|where)$/;

/** "The mayor visited the house where the poet lived, and said": the clause that tells which house lends nobody its subject. */
const describes = /^(?:where|which|whom|whose)$/;

/** "He brokered a deal based on trust, and said": what another verb is done to and a participle only describes lends no subject. */
const isObject = (passage: Passage, { from }: Range, at: number): boolean =>
  lowerAt(passage, at).endsWith('ed') &&
  tagAt(passage, at + 1) === 'I' &&
  tagAt(passage, from - 1) === 'V' &&
  !speechStems.has(stemOf(lowerAt(passage, from - 1)));

/** Whether a subject stands behind the comma that ends its sentence's opening: "Amid calls to leave, the mayor …". */
function isBehindOpening(passage: Passage, { from }: Range): boolean {
  const { from: first } = sentenceOf(passage, from);
  return lowerAt(passage, from - 1) === ',' && /[IS]/.test(tagAt(passage, first)) && !circumstance.test(lowerAt(passage, first));
}

/**
 * The subject that a verb without one shares with an earlier verb of its sentence: "left and said", "left, saying". Behind
 * a comma it is that of the sentence's first verb; the noun of a light verb passes its subject on ("issued a statement saying").
 */
export function inheritedSubject(passage: Passage, before: number): Range | undefined {
  const { from } = sentenceOf(passage, before);
  const light = lightVerb(passage, before, { from, to: before });
  if (light !== undefined) return subjectBefore(passage, verbGroup(passage, light).from) ?? inheritedSubject(passage, light);
  const quotation = passage.quotationAt[before] ?? -1;
  const behindComma = lowerAt(passage, before - 1) === ',';
  let found: Range | undefined;
  let antecedent: Range | undefined;
  for (let at = before - 1; at >= from; at -= 1) {
    if (lowerAt(passage, at) === ';') break;
    if ((passage.quotationAt[at] ?? -1) !== quotation || !/[VX]/.test(tagAt(passage, at)) || lowerAt(passage, at).endsWith('ing'))
      continue;
    const group = verbGroup(passage, at);
    const subject = subjectBefore(passage, group.from);
    if (subject && relativePronouns.has(lowerAt(passage, subject.from))) antecedent ??= subjectBefore(passage, subject.from);
    else if (subject && !describes.test(lowerAt(passage, subject.from - 1)) && !isObject(passage, subject, at)) {
      if (speechStems.has(stemOf(lowerAt(passage, at)))) return subject;
      if (!found || (behindComma && !circumstance.test(lowerAt(passage, subject.from - 1)))) found = subject;
      if (behindComma && isBehindOpening(passage, subject)) return subject;
    }
    at = group.from;
  }
  return found ?? antecedent ?? laterSubject(passage, before);
}

/** "Bemoaning the delay, the mayor said": the subject of the clause behind an opening participle. */
function laterSubject(passage: Passage, before: number): Range | undefined {
  const { from, to } = sentenceOf(passage, before);
  if (before - from > 2) return undefined;
  for (let at = before + 1; at < to; at += 1) {
    if ((passage.quotationAt[at] ?? -1) >= 0 || !/[VX]/.test(tagAt(passage, at))) continue;
    const group = verbGroup(passage, at);
    const subject = subjectBefore(passage, group.from);
    if (subject && (lowerAt(passage, subject.from - 1) === ',' || (passage.quotationAt[subject.from - 1] ?? -1) >= 0))
      return subject;
  }
  return undefined;
}
