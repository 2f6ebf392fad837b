import { isNominal, isNoun, lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { isCapitalised } from './tokens.ts';
import { isPersonNoun, subjectPronouns, timeWords } from './word-classes.ts';
import { wordSet } from './word-set.ts';

/** A bracket within a name holds at most this many tokens: a party, an age, an abbreviation. */
const BRACKET_TOKENS = 8;

const relatives: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'where']);

/** Where the aside that ends at `closer` begins: the bracket, dash or comma behind the noun it belongs to. */
export function asideOpener(passage: Passage, closer: number, least: number): number | undefined {
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
      // "One of them, Ann Reed, said".
      (lowerAt(passage, at - 2) === 'of' && /^(?:them|us)$/.test(lowerAt(passage, at - 1))) ||
      subjectPronouns.has(lowerAt(passage, at - 1));
    if (noun && 'DNPJMOVRI'.includes(first)) return at;
  }
  return undefined;
}

/** The first token of the noun phrase that ends before `end`. */
export function phraseStart(passage: Passage, end: number, least: number): number | undefined {
  let at = end - 1;
  if (at < least) return undefined;
  const last = tagAt(passage, at);
  if (!(isNoun(last) || last === 'O' || last === 'D' || last === 'J' || lowerAt(passage, at) === ')')) return undefined;
  if (last === 'O' && subjectPronouns.has(lowerAt(passage, at))) {
    return at;
  }
  while (at >= least) {
    const bracket = lowerAt(passage, at) === ')' ? asideOpener(passage, at, Math.max(least - 1, at - BRACKET_TOKENS)) : undefined;
    const title = at < end - 1 ? titleOpener(passage, at, least) : undefined;
    if (bracket !== undefined || title !== undefined) at = (bracket ?? title ?? at) - 1;
    else if (continuesLeft(passage, at, least)) at -= 1;
    else break;
    if (at + 1 < end - 1 && beginsPhrase(passage, at + 1)) break;
  }
  let from = at + 1;
  while (from < end && !'DJNPMOV'.includes(tagAt(passage, from)) && !opensQuotation(passage, from)) from += 1;
  if (tagAt(passage, from - 1) === 'I' && from - 1 > least && isTime(passage, from, end)) {
    const participle = tagAt(passage, from - 2) === 'V' && isNoun(tagAt(passage, from - 3));
    return phraseStart(passage, participle ? from - 2 : from - 1, least);
  }
  const described = describedNoun(passage, { from, to: end });
  if (described !== undefined && described > least) return phraseStart(passage, described, least);
  from = skipLeadingTime(passage, afterGoverned(passage, from, end), end);
  return from < end ? from : undefined;
}

const honorific = /^(?:mr|mrs|ms|dr|sir)\.?$/;

/** Words that can stand before a determiner in one phrase. */
const beforeDeterminer = /^(?:all|both|half|twice|such|what|many|quite)$/;

/** "At 9 a.m. EDT the president": a determiner right behind a noun begins a phrase of its own. */
function beginsPhrase(passage: Passage, at: number): boolean {
  const lower = lowerAt(passage, at);
  // "At a press conference Mrs. Clinton said".
  if (honorific.test(lower)) return tagAt(passage, at - 1) === 'N' && !isPersonNoun(lowerAt(passage, at - 1));
  const determiner = tagAt(passage, at) === 'D' || /^(?:his|her|its|their|my|our|your)$/.test(lower);
  // "The poll this month": a time that follows the noun it belongs to.
  if (!determiner || timeWords.has(lowerAt(passage, at + 1)) || withinName(passage, at)) return false;
  return isNoun(tagAt(passage, at - 1)) && !beforeDeterminer.test(lowerAt(passage, at - 1));
}

/** "Rock the Vote", "Obama the realist": behind a name that no preposition governs a determiner goes on with it. */
function withinName(passage: Passage, at: number): boolean {
  let first = at;
  while (tagAt(passage, first - 1) === 'P') first -= 1;
  return first < at && !isCapitalised(passage.tokens[at] ?? noToken) && tagAt(passage, first - 1) !== 'I';
}

const noToken = { start: 0, end: 0, text: '', lower: '' };

/** Where the name of a show, a film or a book begins that is part of a phrase: "“Morning” host Ann Reed". */
function titleOpener(passage: Passage, closer: number, least: number): number | undefined {
  const quotation = passage.quotations[passage.quotationAt[closer] ?? -1];
  if (quotation?.to !== closer + 1 || quotation.from < least || closer - quotation.from > BRACKET_TOKENS) return undefined;
  const words = passage.tokens.slice(quotation.from + 1, closer);
  // A mark before the closing one shows that the phrase around it ends there: "in “Hamlet,” the actor said".
  if (/^[,.!?]$/.test(words.at(-1)?.text ?? ',')) return undefined;
  return words.every((word) => word.text.length < 4 || isCapitalised(word)) ? quotation.from : undefined;
}

const opensQuotation = ({ quotations, quotationAt }: Passage, at: number): boolean =>
  quotations[quotationAt[at] ?? -1]?.from === at;

/**
 * "Planes left from the north and officials say": of two nouns that "and" joins, the first belongs to a preposition that hangs
 * on no noun, so only the second can be a subject.
 */
function afterGoverned(passage: Passage, from: number, end: number): number {
  if (tagAt(passage, from - 1) !== 'I' || tagAt(passage, from - 2) !== 'V') return from;
  const second = from + passage.tags.slice(from, end).lastIndexOf('C') + 1;
  return second > from && /^\p{Ll}/u.test(passage.tokens[second]?.text ?? '') ? second : from;
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
  const describes = (tag === 'V' && /(?:ed|ing)$/.test(lowerAt(passage, at))) || (preposition && tag === 'J');
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

/** Openers of a clause, however they are tagged. */
const conjunctions = /^(?:after|before|until|while|because|though|although|if)$/;

/** Words that begin a clause of their own: what stands before them is no part of its subject. */
const clauseWords = wordSet('that who which what whom where when why how whether');

function continuesLeft(passage: Passage, at: number, least: number): boolean {
  const tag = tagAt(passage, at);
  const lower = lowerAt(passage, at);
  if ((clauseWords.has(lower) && tag !== 'P') || (tag !== 'I' && conjunctions.test(lower))) return false;
  if (hyphenates(passage, at) || hyphenates(passage, at + 1) || hangsOnNoun(passage, at)) return true;
  if (isNominal(tag)) return lower !== 'not' && lower !== "n't" && (tag !== 'R' || at > least);
  if (tag === 'I') return at > least && isNoun(tagAt(passage, at - 1)) && !clauseOpeners.has(lower);
  if (lower === '&') return true;
  if (tag === 'C') return at > least && lower !== 'but' && joinsNominals(tagAt(passage, at - 1), tagAt(passage, at + 1));
  if (tag === 'V' && at > least)
    return (
      hangsOnNoun(passage, at - 1) ||
      ('DJT'.includes(tagAt(passage, at - 1)) && 'NJP'.includes(tagAt(passage, at + 1)) && lowerAt(passage, at - 1) !== 'to')
    );
  return false;
}

/** "The mayor and the judge", "the tired and hungry crew". */
const joinsNominals = (before: string, after: string): boolean =>
  isNoun(before) || before === 'O' || (before === 'J' && after === 'J');

/** Whether a hyphen joins its neighbours to one word: "the under-35 generation". */
export const hyphenates = ({ tokens }: Passage, at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;

/** "A man on trial for smuggling weapons": a preposition with a participle that says more of the noun before it. */
const hangsOnNoun = (passage: Passage, at: number): boolean =>
  /^(?:for|of|by|in|on|at|about|with|from|after|before|without)$/.test(lowerAt(passage, at)) &&
  isNoun(tagAt(passage, at - 1)) &&
  tagAt(passage, at + 1) === 'V' &&
  lowerAt(passage, at + 1).endsWith('ing');

const isTime = (passage: Passage, from: number, end: number): boolean =>
  passage.tokens.slice(from, end).every(({ lower }, step) => timeWords.has(lower) || tagAt(passage, from + step) === 'M');

/** "On Friday officials said", "in Leeds in July 2012 Ann Reed said": a time before a subject does not belong to it. */
function skipLeadingTime(passage: Passage, from: number, end: number): number {
  const begun = behindTime(passage, from, end) ?? from;
  let at = begun;
  while (at < end - 1 && timeWords.has(lowerAt(passage, at)) && tagAt(passage, at + 1) !== 'T') at += 1;
  if (at > begun && (tagAt(passage, at) === 'T' || tagAt(passage, at) === 'I')) return begun;
  return at;
}

/** Where a phrase goes on with a name or a determiner behind a time within it; absent where none does. */
function behindTime(passage: Passage, from: number, end: number): number | undefined {
  for (let at = end - 2; at >= from; at -= 1) {
    const opens = at === from || /^(?:in|on|at|by|since|during)$/.test(lowerAt(passage, at - 1));
    if (!opens || !(timeWords.has(lowerAt(passage, at)) || isYear(passage, at))) continue;
    let behind = at + 1;
    while (behind < end && (timeWords.has(lowerAt(passage, behind)) || isYear(passage, behind))) behind += 1;
    if (behind < end && /[DP]/.test(tagAt(passage, behind)) && isYear(passage, behind - 1)) return behind;
  }
  return undefined;
}

const isYear = (passage: Passage, at: number): boolean => /^(?:1[89]|20)\d\d$/.test(lowerAt(passage, at));
