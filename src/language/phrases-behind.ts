import { isNominal, isNoun, lowerAt, type Passage, PHRASE_TOKENS, type Range, tagAt } from './passage.ts';
import { hyphenates } from './phrase-starts.ts';
import { sentenceOf } from './phrases.ts';
import { stemOf } from './stem.ts';
import { occasionNouns, speechStems, subjectPronouns, timeWords } from './word-classes.ts';

/** The subject that follows its verb: "said the mayor, a former judge". `from` is the token behind the verb. */
export function subjectAfter(passage: Passage, from: number): Range | undefined {
  const { to: most } = sentenceOf(passage, from);
  if (timeWords.has(lowerAt(passage, from))) return undefined;
  let to = phraseEnd(passage, from, most);
  if (to === from) return undefined;
  // "Said Mayor Don Guardian": a capital goes on with a name, whatever the word means elsewhere.
  if (tagAt(passage, to - 1) === 'P') to = nameEnd(passage, { from, to }, most);
  while (lowerAt(passage, to) === ',' && to + 1 < most) {
    const aside = asideEnd(passage, to, most);
    if (aside === undefined) break;
    to = aside;
  }
  return { from, to };
}

/** The end of the noun phrase that begins at `from`, with the phrases that "of", "for" and the like hang on it. */
export function phraseEnd(passage: Passage, from: number, most: number): number {
  let at = from;
  let noun = false;
  const limit = Math.min(most, from + PHRASE_TOKENS);
  for (; at < limit; at += 1) {
    const tag = tagAt(passage, at);
    const lower = lowerAt(passage, at);
    if (tag === 'O' && at === from && subjectPronouns.has(lower)) return at + 1;
    if ((tag === 'D' || tag === 'O') && noun && tagAt(passage, at - 1) !== 'I' && tagAt(passage, at - 1) !== 'C') break;
    if (isNoun(tag)) noun = true;
    // "Told by the mayor [to leave]": the "to" of a verb is no possessive.
    if (lower === 'to' && /[VX]/.test(tagAt(passage, at + 1))) break;
    if (isNominal(tag) && lower !== 'that' && !(timeWords.has(lower) && noun && tag !== 'M' && tagAt(passage, at - 1) !== 'I'))
      continue;
    if (hyphenates(passage, at) || (hyphenates(passage, at - 1) && at > from)) continue;
    if (lower === '&' || lower === '(' || (lower === ')' && noun)) continue;
    if (
      tag === 'I' &&
      noun &&
      lower !== 'as' &&
      'DJNPMO'.includes(tagAt(passage, at + 1)) &&
      !timeWords.has(lowerAt(passage, at + 1)) &&
      !(tagAt(passage, at - 1) === 'P' && opensOccasion(passage, at))
    )
      continue;
    if (
      tag === 'C' &&
      noun &&
      lower === 'and' &&
      'DPN'.includes(tagAt(passage, at + 1)) &&
      !finiteVerbSoon(passage, at + 1, limit)
    )
      continue;
    break;
  }
  return noun ? at : from;
}

/** "Said Ann Reed in an interview": behind a name where it was said, and no part of who said it. */
function opensOccasion(passage: Passage, at: number): boolean {
  if (!/^(?:in|at|on|during|after)$/.test(lowerAt(passage, at)) || tagAt(passage, at + 1) !== 'D') return false;
  const noun = isNoun(tagAt(passage, at + 2)) ? at + 2 : at + 3;
  return occasionNouns.has(lowerAt(passage, noun));
}

function finiteVerbSoon(passage: Passage, from: number, most: number): boolean {
  for (let at = from; at < Math.min(most, from + 8); at += 1) {
    const tag = tagAt(passage, at);
    if (tag === '.') return false;
    if (tag === 'V' || tag === 'X') return true;
  }
  return false;
}

const isSpeech = (passage: Passage, at: number): boolean =>
  tagAt(passage, at) === 'V' && speechStems.has(stemOf(lowerAt(passage, at))) && !lowerAt(passage, at).endsWith('ing');

/** "According to the survey, most adults oppose the change": a verb with its object makes a clause, and no apposition. */
const takesObject = (passage: Passage, at: number): boolean =>
  tagAt(passage, at) === 'V' &&
  /^[DO]$/.test(tagAt(passage, at + 1)) &&
  !/(?:ing|called|named|dubbed|titled)$/.test(lowerAt(passage, at));

/** The end of an apposition that a comma opens, its closing comma left out; absent where none opens. */
function asideEnd(passage: Passage, comma: number, most: number): number | undefined {
  const first = tagAt(passage, comma + 1);
  const lower = lowerAt(passage, comma + 1);
  let restrictive = /^(?:who|whose)$/.test(lower);
  if (!restrictive && !'DNPJMR'.includes(first) && lower !== 'of' && lower !== 'from') return undefined;
  for (let at = comma + 1; at < Math.min(most, comma + PHRASE_TOKENS); at += 1) {
    const mark = lowerAt(passage, at);
    if ((passage.quotationAt[at] ?? -1) !== (passage.quotationAt[comma] ?? -1)) return undefined;
    if (mark === ',' || mark === '.' || mark === ';' || mark === '—' || mark === '–' || mark === ':') return at;
    if (/^(?:who|that|which)$/.test(mark)) restrictive = true;
    if (
      !restrictive &&
      (tagAt(passage, at) === 'X' || isSpeech(passage, at) || ('MJ'.includes(first) && takesObject(passage, at)))
    )
      return undefined;
  }
  return most;
}

/** "told The Associated Press that": a word with a capital goes on with a name, whatever else it may be. */
export function nameEnd(passage: Passage, { from, to }: Range, most: number): number {
  const capital = (at: number): boolean => /^\p{Lu}/u.test(passage.tokens[at]?.text ?? '');
  let at = to;
  if (to === from && tagAt(passage, from) === 'D' && capital(from + 1)) at += 1;
  while (at < most && at > from && capital(at) && (capital(at - 1) || at - 1 === from)) at += 1;
  return at;
}
