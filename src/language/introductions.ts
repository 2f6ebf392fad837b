import { withoutLastMark } from './contents.ts';
import { CERTAIN_SCORE } from './cues.ts';
import { possessor } from './nominal-cues.ts';
import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import type { Reading } from './readings.ts';
import { isSpeaker } from './somebody.ts';
import { stemOf } from './stem.ts';
import { documentNouns } from './sure-cues.ts';
import { beForms } from './word-classes.ts';
import { stemSet } from './word-set.ts';

/** Nouns for what somebody thinks or tells: "in the mayor's view", "by her own account". */
const minds =
  /^(?:view|views|opinion|eyes|words|telling|account|admission|estimate|estimates|estimation|reckoning|mind|judg(?:e)?ment|count|tally|calculation|calculations|assessment|reading|interpretation|version)$/;

/** How long such an opening may be. */
const OPENING_TOKENS = 20;

/** What counts as somebody's word because of the opening of its sentence: "In the mayor's view, …", "In the poll, …". */
export function introductions(passage: Passage, taken: readonly Reading[]): Reading[] {
  return passage.sentences.flatMap((sentence) => {
    const found = introduction(passage, sentence);
    return found && !(found.source === found.words && speaks(found.content[0]?.from ?? 0, taken)) ? [found] : [];
  });
}

/** "In a statement, the army said": the subject behind the opening speaks for itself. */
const speaks = (from: number, taken: readonly Reading[]): boolean => taken.some(({ source }) => source?.from === from);

/** The opening as a reading: its source is the owner of the view, or the document, which then is the words themselves. */
function introduction(passage: Passage, sentence: Range): Reading | undefined {
  const { from } = sentence;
  if (!/^(?:in|by|from|per|to)$/.test(lowerAt(passage, from))) return undefined;
  let comma = from + 1;
  const most = Math.min(sentence.to, from + OPENING_TOKENS);
  while (
    comma < most &&
    lowerAt(passage, comma) !== ',' &&
    (!/[VX]/.test(tagAt(passage, comma)) || minds.test(lowerAt(passage, comma)))
  )
    comma += 1;
  if (lowerAt(passage, comma) !== ',') return undefined;
  const content = { from: comma + 1, to: withoutLastMark(passage, comma + 1, sentence.to) };
  if (content.to <= content.from) return undefined;
  const phrase = { from: from + 1, to: comma };
  if (lowerAt(passage, from) === 'to')
    return isSpeaker(passage, phrase) && judges(passage, content)
      ? { cue: cueAt(from, 'to'), words: { from, to: comma }, source: phrase, content: [content] }
      : undefined;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const lower = lowerAt(passage, at);
    const owner = minds.test(lower) ? possessor(passage, at) : undefined;
    if (owner) return { cue: cueAt(at, lower), words: { from: at, to: at + 1 }, source: owner, content: [content] };
    const ends = at + 1 === comma || tagAt(passage, at + 1) === 'I';
    if (
      ends &&
      /^(?:polls?|surveys?|stud(?:y|ies)|reports?|statements?|letters?|filings?|lawsuits?|complaints?|memos?|affidavits?)$/.test(
        lower,
      ) &&
      documentNouns.has(lower)
    )
      return { cue: cueAt(at, lower), words: phrase, source: phrase, content: [content] };
    if (tagAt(passage, at) === 'I' && lower !== 'of') return undefined;
  }
  return undefined;
}

/** Verbs that tell what somebody takes a thing for. By stem. */
const seemingStems = stemSet('make mean look seem sound remain feel');

/** How far behind the comma the verb of a judgement may stand. */
const JUDGED_TOKENS = 12;

/** "To the mayor, the bridge is a danger", not "to the guard, he gave another name". */
function judges(passage: Passage, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + JUDGED_TOKENS); at += 1) {
    if (beForms.has(lowerAt(passage, at))) return tagAt(passage, at + 1) !== 'V';
    if (/[VX]/.test(tagAt(passage, at))) return seemingStems.has(stemOf(lowerAt(passage, at)));
  }
  return false;
}

const cueAt = (at: number, lower: string): Reading['cue'] => ({
  at,
  kind: 'N',
  stem: stemOf(lower),
  group: { from: at, to: at + 1 },
  score: CERTAIN_SCORE,
  besideQuotation: false,
  announces: false,
});
