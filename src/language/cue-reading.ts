import { contentBefore, isPassive, withoutLastMark } from './contents.ts';
import { opensQuotation } from './cue-features.ts';
import type { Cue } from './cues.ts';
import { insertedInto } from './insertions.ts';
import { goingOn, inverted } from './inverted.ts';
import { beforeMainVerb, possessor } from './nominal-cues.ts';
import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { sentenceOf, subjectBefore, verbGroup } from './phrases.ts';
import { phraseEnd, subjectAfter } from './phrases-behind.ts';
import { type Ends, following, type Reading, reading } from './readings.ts';
import { inheritedSubject, lightVerb, sharesSubject } from './shared-subjects.ts';
import { isSomebody, isSpeaker } from './somebody.ts';
import { stemOf } from './stem.ts';
import { isDocument, isFeeling } from './sure-cues.ts';
import { equationAt } from './views.ts';
import { addresseeStems, beForms, relativePronouns, timeWords } from './word-classes.ts';

const accordingStem = stemOf('according');

/** What a cue says of its sentence; absent where nothing is said by it after all. */
export function readCue(passage: Passage, cue: Cue, ends: Ends): Reading | undefined {
  if (cue.stem === accordingStem) return accordingTo(passage, cue);
  if (cue.kind === 'N') return nominal(passage, cue, ends);
  if (cue.kind === 'J') return predicative(passage, cue, ends);
  if (isFeeling(passage, cue)) return predicative(passage, cue, ends);
  if (isPassive(passage, cue)) return passive(passage, cue, ends);
  return inverted(passage, cue, ends) ?? plain(passage, cue, ends);
}

/** "According to people who live there, …": a clause that says which people, up to its comma. */
function withRelativeClause(passage: Passage, source: Range | undefined, most: number): Range | undefined {
  if (!source || lowerAt(passage, source.to) !== 'who') return source;
  let to = source.to;
  while (to < most && !/^[,.;]$/.test(lowerAt(passage, to))) to += 1;
  return { from: source.from, to };
}

/** "…, according to the ministry" and "According to the ministry, …". */
function accordingTo(passage: Passage, cue: Cue): Reading | undefined {
  const sentence = sentenceOf(passage, cue.at);
  if (lowerAt(passage, cue.at + 1) !== 'to') return undefined;
  const words = { from: cue.at, to: cue.at + 2 };
  const source = withRelativeClause(passage, subjectAfter(passage, words.to), sentence.to);
  if (!source) return undefined;
  const first = cue.at - sentence.from <= 1;
  if (first) {
    const from = lowerAt(passage, source.to) === ',' ? source.to + 1 : source.to;
    return reading(cue, words, source, [{ from, to: withoutLastMark(passage, from, sentence.to) }]);
  }
  return reading(cue, words, source, [{ from: sentence.from, to: withoutLastMark(passage, sentence.from, cue.at) }]);
}

/** "the ministry's claim that …", "her criticism of …", "a promise by the mayor to …", "made a claim that …". */
function nominal(passage: Passage, cue: Cue, ends: Ends): Reading | undefined {
  const sentence = sentenceOf(passage, cue.at);
  let from = cue.at + 1;
  let source = possessor(passage, cue.at);
  if (!source && /^(?:by|from)$/.test(lowerAt(passage, from))) {
    const to = phraseEnd(passage, from + 1, sentence.to);
    source = to > from + 1 ? { from: from + 1, to } : undefined;
    from = source?.to ?? from;
  }
  if (!source) {
    const verb = lightVerb(passage, cue.at, sentence);
    source =
      verb === undefined ? undefined : (subjectBefore(passage, verbGroup(passage, verb).from) ?? inheritedSubject(passage, verb));
  }
  const verb = equated(passage, from) ? from : equationAt(passage, cue.at);
  const content = following(passage, cue, verb === undefined ? from : verb + 1, ends);
  const whole = verb === undefined ? content && beforeMainVerb(passage, cue.at, content) : content;
  return reading(cue, { from: cue.at, to: from }, source, [whole]);
}

/** "Her contention was that …", "his hope is to …". */
const equated = (passage: Passage, at: number): boolean =>
  beForms.has(lowerAt(passage, at)) &&
  (lowerAt(passage, at + 1) === 'that' || (lowerAt(passage, at + 1) === 'to' && tagAt(passage, at + 2) === 'V'));

/** "is sure that", "were unanimous in". */
function predicative(passage: Passage, cue: Cue, ends: Ends): Reading | undefined {
  let at = cue.at - 1;
  while (tagAt(passage, at) === 'R' || /^(?:not|n't)$/.test(lowerAt(passage, at))) at -= 1;
  const linked = beForms.has(lowerAt(passage, at)) || /^(?:seem|feel|remain|becom|sound|appear|look)/.test(lowerAt(passage, at));
  const source = linked ? (subjectBefore(passage, verbGroup(passage, at).from) ?? inheritedSubject(passage, at)) : undefined;
  return reading(cue, { from: linked ? at : cue.at, to: cue.at + 1 }, source, [following(passage, cue, cue.at + 1, ends)]);
}

/** "is said to have left", "was accused by the mayor of": the subject belongs to what is said. */
function passive(passage: Passage, cue: Cue, ends: Ends): Reading | undefined {
  const sentence = sentenceOf(passage, cue.at);
  const subject = subjectBefore(passage, cue.group.from);
  let from = cue.group.to;
  let source: Range | undefined;
  if (lowerAt(passage, from) === 'by') {
    source = subjectAfter(passage, from + 1);
    from = source?.to ?? from;
  }
  const expletive = subject !== undefined && lowerAt(passage, subject.from) === 'it' && lowerAt(passage, from) === 'that';
  if (!source && /^(?:[,.;]|)$/.test(lowerAt(passage, from)) && addresseeStems.has(cue.stem)) {
    // "She was asked, “Why?”": the question is not hers, whoever put it.
    const question = lowerAt(passage, from) === ',' && opensQuotation(passage, from + 1);
    return question ? reading(cue, cue.group, undefined, [passage.quotations[passage.quotationAt[from + 1] ?? -1]]) : undefined;
  }
  if (sentence.to <= from && !subject) return undefined;
  const content = following(passage, cue, from, ends);
  const agent = !source && content ? agentBehind(passage, content) : undefined;
  const rest = agent && content ? { from: content.from, to: agent.from - 1 } : content;
  return reading(cue, cue.group, source ?? agent, [expletive ? undefined : subject, rest]);
}

/** How far behind a passive verb the one who did it may be named. */
const AGENT_TOKENS = 16;

/** "Residents were told to leave by the mayor": who says so, named last. Not "by Friday", nor "by the mayor's car". */
function agentBehind(passage: Passage, { from, to }: Range): Range | undefined {
  for (let at = from + 1; at < Math.min(to, from + AGENT_TOKENS); at += 1) {
    if (lowerAt(passage, at) !== 'by' || timeWords.has(lowerAt(passage, at + 1))) continue;
    const agent = subjectAfter(passage, at + 1);
    if (!agent || agent.to < to) return undefined;
    const owner = passage.tags.lastIndexOf('T', agent.to - 1);
    return isSpeaker(passage, { from: Math.max(agent.from, owner + 1), to: agent.to }) ? agent : undefined;
  }
  return undefined;
}

const seeming = new Set(['seem', 'appear'].map(stemOf));

/** "The mayor said that …" and "…, the mayor said". */
function plain(passage: Passage, cue: Cue, ends: Ends): Reading | undefined {
  const own = sharesSubject(passage, cue) ? undefined : subjectBefore(passage, cue.group.from);
  const source = own ?? inheritedSubject(passage, cue.group.from);
  if (own) {
    const around = insertedInto(passage, cue, { from: own.from, to: cue.group.to });
    if (around) return reading(cue, cue.group, own, around);
    const before = contentBefore(passage, cue, { from: own.from, to: cue.group.to });
    if (before) return reading(cue, cue.group, own, [before, goingOn(passage, cue, cue.group.to, ends)]);
  }
  const relative = own && relativePronouns.has(lowerAt(passage, own.from - 1)) && own.from > sentenceOf(passage, cue.at).from;
  const pulled =
    relative && !timeWords.has(lowerAt(passage, own.from - 2)) && /^(?:which|what|whom)$/.test(lowerAt(passage, own.from - 1));
  const content = following(passage, cue, cue.group.to, ends);
  const aside = own && lowerAt(passage, own.from) === 'who' && lowerAt(passage, own.from - 1) === ',';
  // "The plan seems sound": so it seems to whoever says so, and not to the plan.
  const seems = seeming.has(cue.stem) && source !== undefined && !isSomebody(passage, source) && !isDocument(passage, source);
  return reading(cue, cue.group, seems ? undefined : source, [
    pulled ? { from: own.from - 1, to: own.from } : undefined,
    aside && content ? withinAside(passage, content) : content,
  ]);
}

/** "The minister, who said that he was tired, left": what is said ends with the aside, where the main verb follows. */
function withinAside(passage: Passage, { from, to }: Range): Range {
  for (let at = from + 1; at < to; at += 1) {
    const verb = /[VX]/.test(tagAt(passage, at + 1)) && !lowerAt(passage, at + 1).endsWith('ing');
    if (lowerAt(passage, at) === ',' && verb && (passage.quotationAt[at] ?? -1) < 0) return { from, to: at };
  }
  return { from, to };
}
