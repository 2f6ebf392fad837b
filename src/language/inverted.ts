import { contentBefore, contentEnd, endsQuotation, statementBefore } from './contents.ts';
import { opensQuotation } from './cue-features.ts';
import type { Cue } from './cues.ts';
import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { sentenceOf, subjectBefore } from './phrases.ts';
import { subjectAfter } from './phrases-behind.ts';
import { type Ends, type Reading, reading } from './readings.ts';
import { stemOf } from './stem.ts';
import { speechStems } from './word-classes.ts';

/** '"…," said the mayor' and "…, said the mayor". */
export function inverted(passage: Passage, cue: Cue, ends: Ends): Reading | undefined {
  if (
    (!speechStems.has(cue.stem) && !cue.besideQuotation) ||
    cue.group.from !== cue.at ||
    lowerAt(passage, cue.at).endsWith('ing')
  )
    return undefined;
  const unquoted = !endsQuotation(passage, cue.at);
  const named = unquoted && namesSpeakerBehind(passage, cue);
  if (unquoted && !named && subjectBefore(passage, cue.at)) return undefined;
  const content =
    contentBefore(passage, cue, { from: cue.at, to: cue.at }) ??
    (named ? (statementBefore(passage, cue.at) ?? parted(passage, cue, ends)) : undefined);
  if (!content || /^(?:that|to|if|whether)$/.test(lowerAt(passage, cue.group.to)) || opensQuotation(passage, cue.group.to))
    return undefined;
  const source = subjectAfter(passage, cue.group.to);
  if (!source) return undefined;
  const further = goingOn(passage, cue, source.to, ends);
  // '"We left," said the captain, rescued on Friday': behind quoted words only quoted words go on.
  const goesOn = unquoted || (further && opensQuotation(passage, further.from));
  return reading(cue, cue.group, source, [content, goesOn ? further : undefined]);
}

/** "The plan, said the mayor, “helps everybody”": a subject that its speaker parts from the rest of the statement. */
function parted(passage: Passage, cue: Cue, ends: Ends): Range | undefined {
  const speaker = subjectAfter(passage, cue.group.to);
  const subject = subjectBefore(passage, cue.at - 1);
  if (!speaker || !subject || !goingOn(passage, cue, speaker.to, ends)) return undefined;
  return { from: subject.from, to: cue.at - 1 };
}

/** Verbs whose object is seldom a person: "…, said Ann Reed" names who speaks, whatever stands in front of it. */
const objectlessStems = new Set(['said', 'says', 'added', 'adds'].map(stemOf));

/**
 * "Two shelters opened in the city, said the governor": no comma parts a subject from its verb unless another one opened an
 * aside before it, so what stands in front of such a comma is no subject. A name that ends the sentence decides it as well.
 */
function namesSpeakerBehind(passage: Passage, cue: Cue): boolean {
  if (lowerAt(passage, cue.at - 1) !== ',') return false;
  const source = subjectAfter(passage, cue.group.to);
  if (!source || /[VXT]/.test(tagAt(passage, source.to))) return false;
  const { from } = subjectBefore(passage, cue.at) ?? { from: cue.at };
  const aside = passage.tokens.slice(from, Math.max(from, cue.at - 1)).some(({ lower }) => lower === ',');
  if (!aside || !objectlessStems.has(cue.stem)) return !aside;
  const named = passage.tags.slice(source.from, source.to).includes('P') && /^(?:[.,;]|)$/.test(lowerAt(passage, source.to));
  return named || tagAt(passage, source.from) === 'P';
}

/** What is said goes on behind the cue phrase: '"…," he said, "…"' and "The test, he said, was the biggest". */
export function goingOn(passage: Passage, cue: Cue, from: number, ends: Ends): Range | undefined {
  const { to } = sentenceOf(passage, cue.at);
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    if (opensQuotation(passage, at)) {
      const quotation = passage.quotations[passage.quotationAt[at] ?? -1];
      return quotation;
    }
    if (tagAt(passage, at) === 'V' || lowerAt(passage, at) === ';') return undefined;
    if (
      at === from &&
      lowerAt(passage, at) === ',' &&
      /[VX]/.test(tagAt(passage, at + 1)) &&
      !lowerAt(passage, at + 1).endsWith('ing')
    ) {
      return { from: at + 1, to: contentEnd(passage, at + 1, ends(passage, cue, at + 1)) };
    }
  }
  return undefined;
}
