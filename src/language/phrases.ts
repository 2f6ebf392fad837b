import { isNoun, lowerAt, type Passage, PHRASE_TOKENS, type Range, tagAt } from './passage.ts';
import { asideOpener, phraseStart } from './phrase-starts.ts';
import { stemOf } from './stem.ts';
import { beForms, negations, speechStems, timeWords } from './word-classes.ts';

/** A verb with the words that carry it: auxiliaries, "not", adverbs between them. */
export function verbGroup(passage: Passage, head: number): Range {
  const { from: least, to: most } = sentenceOf(passage, head);
  let from = head;
  for (let at = head - 1; at >= least; at -= 1) {
    const tag = tagAt(passage, at);
    if (tag === 'X' || negations.has(lowerAt(passage, at)) || beForms.has(lowerAt(passage, at))) from = at;
    else if (tag !== 'R' && !(timeWords.has(lowerAt(passage, at)) && tagAt(passage, at - 1) === 'X')) break;
  }
  let to = head + 1;
  while (to < most && (negations.has(lowerAt(passage, to)) || lowerAt(passage, to) === 'out')) to += 1;
  return { from, to };
}

/** The sentence that a token lies in. */
export function sentenceOf(passage: Passage, at: number): Range {
  return passage.sentences[passage.sentenceAt[at] ?? -1] ?? { from: at, to: at + 1 };
}

/** The subject that ends before `before`, with its appositions and modifiers; absent where none stands there. */
export function subjectBefore(passage: Passage, before: number): Range | undefined {
  const at = beforeTimeBehindAside(passage, before);
  return isParted(passage, at) ? undefined : phraseBefore(passage, at);
}

/** "The director, Ann Reed, on Monday denied": where the aside ends that a time follows, else the place itself. */
function beforeTimeBehindAside(passage: Passage, before: number): number {
  if (!timeWords.has(lowerAt(passage, before - 1))) return before;
  const { from } = sentenceOf(passage, before);
  let at = before - 1;
  while (at > from && timeWords.has(lowerAt(passage, at - 1))) at -= 1;
  if (tagAt(passage, at - 1) === 'I') at -= 1;
  const closes = at > from && lowerAt(passage, at - 1) === ',';
  return closes && asideOpener(passage, at - 1, Math.max(from, before - PHRASE_TOKENS)) !== undefined ? at : before;
}

/** "She defended the mayor, mocked his rival": a comma that closes no aside parts no subject from its verb. */
function isParted(passage: Passage, before: number): boolean {
  const { from } = sentenceOf(passage, before);
  let end = before;
  while (end > from && tagAt(passage, end - 1) === 'R') end -= 1;
  return lowerAt(passage, end - 1) === ',' && asideOpener(passage, end - 1, Math.max(from, before - PHRASE_TOKENS)) === undefined;
}

/** The noun phrase that ends before `before`, whether or not a comma parts it from what follows. */
export function phraseBefore(passage: Passage, before: number): Range | undefined {
  const { from: sentenceStart } = sentenceOf(passage, before);
  const least = Math.max(sentenceStart, before - PHRASE_TOKENS);
  let end = before;
  while (end > least && tagAt(passage, end - 1) === 'R') end -= 1;
  const participle =
    lowerAt(passage, end - 1).endsWith('ed') &&
    tagAt(passage, end - 1) === 'V' &&
    (end < before ? isNoun(tagAt(passage, end - 2)) : lowerAt(passage, end - 2) === 'those');
  let core = participle ? end - 1 : end;
  const mark = lowerAt(passage, end - 1);
  if (mark === ')' || mark === ',' || mark === '—' || mark === '–' || mark === '-') {
    core = asideOpener(passage, end - 1, least) ?? end - 1;
  }
  core = quotedAsideOpener(passage, end, least) ?? core;
  const nearest = phraseStart(passage, core, least);
  if (nearest === undefined) return undefined;
  const first = core < end - 1 && mark !== ')' ? beforeApposition(passage, nearest, least) : nearest;
  // "An aid worker who reached the site, Ann Reed, said": the relative clause may end where an apposition begins.
  const from =
    first < nearest ? first : (relativeOwner(passage, { from: nearest, to: core < end - 1 ? core : before }, least) ?? nearest);
  if (participle) return { from, to: before };
  return { from: beforeAmount(passage, from, least), to: core === end ? withoutTrailingTime(passage, from, end) : end };
}

/** "[More than] a dozen residents", "[at least] two witnesses": how many there are begins with how exact that is. */
function beforeAmount(passage: Passage, from: number, least: number): number {
  if (from - 2 < least || !(tagAt(passage, from) === 'M' || /^an?$/.test(lowerAt(passage, from)))) return from;
  const [first, second] = [lowerAt(passage, from - 2), lowerAt(passage, from - 1)];
  const hedges = second === 'than' ? /^(?:more|fewer|less)$/.test(first) : first === 'at' && /^(?:least|most)$/.test(second);
  return hedges ? from - 2 : from;
}

/** "Trenton, N.J.": a state behind its town. */
const stateLetters = /^(?:\p{Lu}\.){2,}$/u;

/** "Ann Reed, the mayor, a former judge, said", "Ann Reed, 33, of Leeds, said": the name that an apposition in front of another one belongs to. */
function beforeApposition(passage: Passage, from: number, least: number): number {
  const age = tagAt(passage, from) === 'M' && lowerAt(passage, from + 1) === ',';
  const place = /^(?:of|from)$/.test(lowerAt(passage, from - 1));
  const comma = place ? from - 2 : from - 1;
  const state = stateLetters.test(passage.tokens[from]?.text ?? '') && tagAt(passage, from - 2) === 'P';
  if (lowerAt(passage, comma) !== ',' || !(place || age || state || tagAt(passage, from) === 'D')) return from;
  const named = tagAt(passage, comma - 1) === 'P' || (place && tagAt(passage, comma - 1) === 'M');
  if (!named || timeWords.has(lowerAt(passage, comma - 1))) return from;
  const before = phraseStart(passage, comma, least);
  // "First found in Mexico, the virus …": what a preposition governs is no subject.
  if (before === undefined || (tagAt(passage, before - 1) === 'I' && !/^(?:of|from)$/.test(lowerAt(passage, before - 1))))
    return from;
  return beforeApposition(passage, before, least);
}

/** A relative clause within a subject is at most this long. */
const RELATIVE_TOKENS = 20;

/** "A woman who lives near the port said": whom the relative clause is about that a phrase ends. */
function relativeOwner(passage: Passage, { from, to }: Range, least: number): number | undefined {
  // "A speech that had the senator asking": a participle belongs to what stands right before it.
  if (lowerAt(passage, to).endsWith('ing')) return undefined;
  let verb: number | undefined;
  for (let at = from - 1; at > Math.max(least, from - RELATIVE_TOKENS); at -= 1) {
    const tag = tagAt(passage, at);
    if (/^(?:who|which|that)$/.test(lowerAt(passage, at))) {
      const about = isNoun(tagAt(passage, at - 1)) && /[VXR]/.test(tagAt(passage, at + 1));
      return about && verb !== undefined ? phraseStart(passage, at, least) : undefined;
    }
    if (tag === 'V') verb = at;
    if (!'VXRTIDJNPMO'.includes(tag) || (tag === 'V' && speechStems.has(stemOf(lowerAt(passage, at))))) return undefined;
  }
  return undefined;
}

/** "The campaign on Monday", "officials last week": when it was said does not belong to who said it. */
function withoutTrailingTime(passage: Passage, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && timeWords.has(lowerAt(passage, end - 1))) end -= 1;
  if (end < to && lowerAt(passage, end - 1) === 'a' && end > from + 1) end -= 1;
  if (end < to && end > from + 1 && tagAt(passage, end - 1) === 'I') end -= 1;
  else if (end < to && !'NPOM'.includes(tagAt(passage, end - 1))) return to;
  return end;
}

/** The comma that opens an aside whose last word is in quotation marks, the closing comma within them: "…, host of “Morning,” said". */
function quotedAsideOpener(passage: Passage, end: number, least: number): number | undefined {
  const quotation = passage.quotations[passage.quotationAt[end - 1] ?? -1];
  if (quotation?.to !== end || lowerAt(passage, end - 2) !== ',') return undefined;
  for (let at = quotation.from - 1; at > least; at -= 1) {
    if (/[VX]/.test(tagAt(passage, at)) || (passage.quotationAt[at] ?? -1) >= 0) return undefined;
    if (lowerAt(passage, at) === ',') return isNoun(tagAt(passage, at - 1)) ? at : undefined;
  }
  return undefined;
}
