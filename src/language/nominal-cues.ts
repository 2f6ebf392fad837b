import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { sentenceOf, verbGroup } from './phrases.ts';

/** "His promise to leave was kept": a noun of saying that is the subject of its sentence ends before the sentence's verb. */
export function beforeMainVerb(passage: Passage, noun: number, { from, to }: Range): Range {
  const { from: sentenceStart } = sentenceOf(passage, noun);
  if (passage.tags.slice(sentenceStart, noun).some((tag) => tag === 'V' || tag === 'X')) return { from, to };
  let verbs = lowerAt(passage, from) === 'that' ? 0 : 1;
  for (let at = from + 1; at < to; at += 1) {
    const tag = tagAt(passage, at);
    const finite = tag === 'X' || (tag === 'V' && lowerAt(passage, at - 1) !== 'to' && !lowerAt(passage, at).endsWith('ing'));
    if (!finite || (lowerAt(passage, from) === 'to' && at === from + 1)) continue;
    const group = verbGroup(passage, at);
    if (verbs > 0 && group.from === at && tagAt(passage, at - 1) !== 'X' && !/[CSO]/.test(tagAt(passage, at - 1)))
      return { from, to: at };
    verbs += 1;
    while (at + 1 < to && tag === 'X' && /[VXR]/.test(tagAt(passage, at + 1)) && tagAt(passage, at) !== 'V') at += 1;
  }
  return { from, to };
}

/** The noun phrase before "'s", or a possessive pronoun, in front of a noun. */
export function possessor(passage: Passage, noun: number): Range | undefined {
  let at = noun - 1;
  while ('JNP'.includes(tagAt(passage, at)) && noun - at < 5) at -= 1;
  const lower = lowerAt(passage, at);
  if (/^(?:his|her|its|their|my|our|your)$/.test(lower)) return { from: at, to: at + 1 };
  if (tagAt(passage, at) !== 'T' || !/^['’]s?$/.test(lower)) return undefined;
  let from = at;
  const { from: least } = sentenceOf(passage, noun);
  while (from > least && tagAt(passage, from) !== 'D' && 'DJNPM'.includes(tagAt(passage, from - 1)) && at - from < 12) from -= 1;
  return from < at ? { from, to: at } : undefined;
}
