import type { Passage, Range } from './passage.ts';
import { beForms, negations, subjectPronouns, timeWords } from './word-classes.ts';

/** How far a phrase is followed, in tokens: longer ones are not read as one phrase, which also bounds the work. */
export const PHRASE_TOKENS = 60;

/** A bracket within a name holds at most this many tokens: a party, an age, an abbreviation. */
const BRACKET_TOKENS = 8;

/** The part of speech of a token, a mark where there is none. */
export const tagAt = (passage: Passage, at: number): string => passage.tags[at] ?? '.';
/** A token in lower case, empty where there is none. */
export const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? '';

/** A verb with the words that carry it: auxiliaries, "not", adverbs between them. */
export function verbGroup(passage: Passage, head: number): Range {
  const { from: least, to: most } = sentenceOf(passage, head);
  let from = head;
  for (let at = head - 1; at >= least; at -= 1) {
    const tag = tagAt(passage, at);
    if (tag === 'X' || negations.has(lowerAt(passage, at)) || beForms.has(lowerAt(passage, at))) from = at;
    else if (tag !== 'R') break;
  }
  let to = head + 1;
  while (to < most && (negations.has(lowerAt(passage, to)) || lowerAt(passage, to) === 'out')) to += 1;
  return { from, to };
}

/** The sentence that a token lies in. */
export function sentenceOf(passage: Passage, at: number): Range {
  return passage.sentences[passage.sentenceAt[at] ?? -1] ?? { from: at, to: at + 1 };
}

/** Whether a tag can stand within a noun phrase, whatever its place in it. */
export const isNominal = (tag: string): boolean => 'DJNPMTOR'.includes(tag);
/** Whether a tag is a noun, a name or a number. */
export const isNoun = (tag: string): boolean => tag === 'N' || tag === 'P' || tag === 'M';

/** The subject that ends before `before`, with its appositions and modifiers; absent where none stands there. */
export function subjectBefore(passage: Passage, before: number): Range | undefined {
  const { from: sentenceStart } = sentenceOf(passage, before);
  const least = Math.max(sentenceStart, before - PHRASE_TOKENS);
  let end = before;
  while (end > least && tagAt(passage, end - 1) === 'R' && !isNoun(tagAt(passage, end - 1))) end -= 1;
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
  const from = core < end - 1 ? beforeApposition(passage, nearest, least) : nearest;
  if (participle) return { from, to: before };
  return { from, to: core === end ? withoutTrailingTime(passage, from, end) : end };
}

/** "Ann Reed, the mayor, a former judge, said": the name that an apposition in front of another one belongs to. */
function beforeApposition(passage: Passage, from: number, least: number): number {
  const named = lowerAt(passage, from - 1) === ',' && tagAt(passage, from) === 'D' && tagAt(passage, from - 2) === 'P';
  return named && !timeWords.has(lowerAt(passage, from - 2)) ? (phraseStart(passage, from - 1, least) ?? from) : from;
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

const relatives: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'where']);

/** Where the aside that ends at `closer` begins: the bracket, dash or comma behind the noun it belongs to. */
function asideOpener(passage: Passage, closer: number, least: number): number | undefined {
  const mark = lowerAt(passage, closer);
  const wanted = mark === ')' ? '(' : mark;
  for (let at = closer - 1; at > least; at -= 1) {
    const lower = lowerAt(passage, at);
    if (lower === ';' || lower === ':' || (passage.quotationAt[at] ?? -1) !== (passage.quotationAt[closer] ?? -1))
      return undefined;
    if (lower !== wanted) continue;
    if (wanted === '(') return at;
    const first = tagAt(passage, at + 1);
    const noun =
      isNoun(tagAt(passage, at - 1)) ||
      // "The military, which …": what a relative clause follows is named, whatever it looks like.
      (tagAt(passage, at - 1) === 'J' && relatives.has(lowerAt(passage, at + 1))) ||
      lowerAt(passage, at - 1) === ')' ||
      subjectPronouns.has(lowerAt(passage, at - 1));
    if (noun && 'DNPJMOVRI'.includes(first)) return at;
  }
  return undefined;
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

/** The first token of the noun phrase that ends before `end`. */
function phraseStart(passage: Passage, end: number, least: number): number | undefined {
  let at = end - 1;
  if (at < least) return undefined;
  const last = tagAt(passage, at);
  if (!(isNoun(last) || last === 'O' || last === 'D' || last === 'J' || lowerAt(passage, at) === ')')) return undefined;
  if (last === 'O' && subjectPronouns.has(lowerAt(passage, at))) {
    return at;
  }
  while (at >= least) {
    const bracket = lowerAt(passage, at) === ')' ? asideOpener(passage, at, Math.max(least - 1, at - BRACKET_TOKENS)) : undefined;
    if (bracket !== undefined) at = bracket - 1;
    else if (continuesLeft(passage, at, least)) at -= 1;
    else break;
  }
  let from = at + 1;
  while (from < end && !'DJNPMO'.includes(tagAt(passage, from)) && !passage.tags[from]?.startsWith('V')) from += 1;
  if (tagAt(passage, from - 1) === 'I' && from - 1 > least && isTime(passage, from, end)) {
    const participle = tagAt(passage, from - 2) === 'V' && isNoun(tagAt(passage, from - 3));
    return phraseStart(passage, participle ? from - 2 : from - 1, least);
  }
  const described = describedNoun(passage, { from, to: end });
  if (described !== undefined && described > least) return phraseStart(passage, described, least);
  from = skipLeadingTime(passage, from, end);
  return from < end ? from : undefined;
}

/**
 * "officials briefed on the talks", "people close to the mayor", "a report published Monday": where the noun ends that a
 * participle or an adjective behind it describes.
 */
function describedNoun(passage: Passage, { from, to }: Range): number | undefined {
  const preposition = tagAt(passage, from - 1) === 'I' || lowerAt(passage, from - 1) === 'to';
  if (!preposition && !isTime(passage, from, to)) return undefined;
  const several = passage.tags
    .slice(from + 1, to)
    .some((tag, step) => tag === 'C' || (tag === 'D' && isNoun(tagAt(passage, from + step))));
  const at = preposition ? from - 2 : from - 1;
  const tag = tagAt(passage, at);
  const describes = (tag === 'V' && lowerAt(passage, at).endsWith('ed')) || (preposition && tag === 'J');
  return describes && !several && isNoun(tagAt(passage, at - 1)) ? at : undefined;
}

/** Prepositions that open a clause of their own more often than they hang on a noun. */
const clauseOpeners = new Set([
  'after',
  'before',
  'since',
  'until',
  'while',
  'as',
  'than',
  'because',
  'though',
  'although',
  'if',
  'when',
  'like',
  'despite',
  'amid',
]);

function continuesLeft(passage: Passage, at: number, least: number): boolean {
  const tag = tagAt(passage, at);
  const lower = lowerAt(passage, at);
  if (lower === 'that' || lower === 'who' || lower === 'which' || lower === 'what') return false;
  if (isNominal(tag)) return lower !== 'not' && lower !== "n't" && (tag !== 'R' || at > least);
  if (tag === 'I') return at > least && isNoun(tagAt(passage, at - 1)) && !clauseOpeners.has(lower);
  if (lower === '&') return true;
  if (tag === 'C') return at > least && (isNoun(tagAt(passage, at - 1)) || tagAt(passage, at - 1) === 'O') && lower !== 'but';
  if (tag === 'V')
    return (
      at > least &&
      'DJT'.includes(tagAt(passage, at - 1)) &&
      'NJP'.includes(tagAt(passage, at + 1)) &&
      lowerAt(passage, at - 1) !== 'to'
    );
  return false;
}

const isTime = (passage: Passage, from: number, end: number): boolean =>
  passage.tokens.slice(from, end).every(({ lower }, step) => timeWords.has(lower) || tagAt(passage, from + step) === 'M');

/** "On Friday officials said": words of time before a subject do not belong to it. */
function skipLeadingTime(passage: Passage, from: number, end: number): number {
  let at = from;
  while (at < end - 1 && timeWords.has(lowerAt(passage, at)) && tagAt(passage, at + 1) !== 'T') at += 1;
  if (at > from && (tagAt(passage, at) === 'T' || tagAt(passage, at) === 'I')) return from;
  return at;
}
