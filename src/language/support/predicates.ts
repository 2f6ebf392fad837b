import { isNoun, lowerAt, type Passage, type Range, tagAt } from '../passage.ts';
import { phraseBefore } from '../phrases.ts';
import { phraseEnd } from '../phrases-behind.ts';
import { beForms, negations, relativePronouns, subjectPronouns } from '../word-classes.ts';
import { wordSet } from '../word-set.ts';

/** What is said of somebody: a verb with the words that carry it, and who does it. Positions are tokens. */
export interface Predicate {
  /** The verb, or the noun or adjective behind a "be" that carries no verb. */
  readonly head: number;
  /** The first word of the verb's group and the last: "has not yet left". */
  readonly first: number;
  readonly last: number;
  /** "left" and "has left" are finite; "to leave", "leaving" and "left by the mayor" hang on something else. */
  readonly form: 'finite' | 'infinitive' | 'participle';
  readonly passive: boolean;
  readonly subject: Range | undefined;
}

/** Words looked at ahead to tell "the man arrested in Galati was" from "police arrested". */
const AHEAD = 14;

const isVerbal = (tag: string): boolean => tag === 'V' || tag === 'X';

/** Whether a verb form stands within a noun phrase: "the retreating troops". */
const isModifier = (read: Passage, at: number): boolean =>
  tagAt(read, at) === 'V' &&
  ('DJT'.includes(tagAt(read, at - 1)) || /^(?:his|her|its|their|our|my)$/.test(lowerAt(read, at - 1))) &&
  lowerAt(read, at - 1) !== 'to' &&
  !negations.has(lowerAt(read, at - 1)) &&
  'NJP'.includes(tagAt(read, at + 1)) &&
  at > 0;

/** "have" before another verb, whatever it was told as. */
const isHave = (read: Passage, at: number): boolean =>
  /^(?:have|has|had)$/.test(lowerAt(read, at)) &&
  (tagAt(read, at + 1) === 'V' || (tagAt(read, at + 1) === 'R' && tagAt(read, at + 2) === 'V'));

interface Group {
  readonly first: number;
  readonly last: number;
  readonly verb: number | undefined;
  readonly be: boolean;
}

/** The group of auxiliaries, adverbs and a verb that begins at a token. */
function groupAt(read: Passage, first: number): Group {
  let last = first;
  let be = false;
  for (let at = first; at < read.tokens.length; at += 1) {
    const tag = isHave(read, at) ? 'X' : tagAt(read, at);
    if (tag === 'V' && !isModifier(read, at)) return { first, last: at, verb: at, be };
    if (tag === 'X') {
      last = at;
      be = beForms.has(lowerAt(read, at)) || (be && lowerAt(read, at) !== 'have');
    } else if (!(tag === 'R' || negations.has(lowerAt(read, at))) || at === first) break;
  }
  return { first, last, verb: undefined, be };
}

/** The noun or adjective that a "be" says of its subject. */
function complementOf(read: Passage, last: number): number | undefined {
  let found: number | undefined;
  for (let at = last + 1; at < read.tokens.length; at += 1) {
    const tag = tagAt(read, at);
    if (!'DJRNPMTIO'.includes(tag) || lowerAt(read, at) === 'that' || (found !== undefined && 'IRDO'.includes(tag))) break;
    if (isNoun(tag) || tag === 'J') found = at;
    if (tag === 'T') found = undefined;
  }
  return found;
}

const isPast = (word: string): boolean => /(?:ed|en|wn|ung|ught|und|ld|nt|pt|t|de|ne)$/.test(word);

/** Words that begin another clause, whatever they are told as. */
const clauseOpeners = wordSet('after before since until while because as though although if unless when');

/** Whether a word begins another clause: "after the mayor left". */
export const opensClause = (word: string): boolean => clauseOpeners.has(word);

/** Whether a verb without auxiliary hangs on the noun before it: another verb of the same clause follows. */
function isReduced(read: Passage, verb: number): boolean {
  const word = lowerAt(read, verb);
  if (word.endsWith('ing')) return true;
  if (!isPast(word) || !(isNoun(tagAt(read, verb - 1)) || lowerAt(read, verb - 1) === ',')) return false;
  const next = tagAt(read, verb + 1);
  if (lowerAt(read, verb + 1) === 'by') return true;
  if (next === 'D' || next === 'O' || isNoun(next)) return false;
  for (let at = verb + 1; at < Math.min(read.tokens.length, verb + AHEAD); at += 1) {
    const tag = tagAt(read, at);
    const lower = lowerAt(read, at);
    if (
      tag === 'C' ||
      tag === 'S' ||
      clauseOpeners.has(lower) ||
      relativePronouns.has(lower) ||
      lower === ';' ||
      lower === ':' ||
      lower === ','
    )
      return false;
    if (tag === 'X') return true;
    if (tag === 'V' && !isModifier(read, at) && lowerAt(read, at - 1) !== 'to' && !lower.endsWith('ing')) return true;
  }
  return false;
}

function formOf(read: Passage, group: Group): Predicate['form'] {
  const before = lowerAt(read, group.first - 1);
  if (before === 'to' || (tagAt(read, group.first - 1) === 'R' && lowerAt(read, group.first - 2) === 'to')) return 'infinitive';
  if (tagAt(read, group.first) === 'X')
    return /^(?:being|having|be|been)$/.test(lowerAt(read, group.first)) ? 'participle' : 'finite';
  return group.verb !== undefined && isReduced(read, group.verb) ? 'participle' : 'finite';
}

/** The noun phrase right behind a predicate's verb, unless it begins a clause of its own. */
export function objectOf(read: Passage, { last }: Predicate): Range | undefined {
  let from = last + 1;
  while (tagAt(read, from) === 'R') from += 1;
  if (!'DJNPMOV'.includes(tagAt(read, from)) || read.tokens[from] === undefined) return undefined;
  const to = phraseEnd(read, from, read.tokens.length);
  if (to === from || subjectPronouns.has(lowerAt(read, from))) return undefined;
  let next = to;
  while (tagAt(read, next) === 'R') next += 1;
  return tagAt(read, next) === 'X' ? undefined : { from, to };
}

/** The noun that a relative pronoun stands for. */
const antecedentOf = (read: Passage, pronoun: number): Range | undefined => phraseBefore(read, pronoun);

/** "… the dog, after the other dogs [were shot]": what stands behind the word that opens a clause. */
function behindOpener(read: Passage, { from, to }: Range): Range {
  for (let at = to - 2; at > from; at -= 1)
    if (clauseOpeners.has(lowerAt(read, at)) && lowerAt(read, at) !== 'as') return { from: at + 1, to };
  return { from, to };
}

/** Whether a predicate's subject is a relative pronoun: "who was arrested". */
const isRelative = (read: Passage, { first, subject }: Predicate): boolean =>
  subject !== undefined && /^(?:who|which|that)$/.test(lowerAt(read, subject.to)) && first > subject.to;

/** Whether a mark parts two tokens. */
function isParted(read: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^[,;:()–—]$/.test(lowerAt(read, at))) return true;
  return false;
}

/** The subject of the verb group that begins at a token: its own, that of the clause it goes on with, or what a relative clause before it hangs on. */
function subjectOf(read: Passage, first: number, before: Predicate | undefined): Range | undefined {
  const phrase = phraseBefore(read, first);
  const own = phrase && behindOpener(read, phrase);
  if (own) {
    const relative = own.to - own.from === 1 && /^(?:who|which|that)$/.test(lowerAt(read, own.from));
    return relative ? (antecedentOf(read, own.from) ?? own) : own;
  }
  let at = first - 1;
  while (tagAt(read, at) === 'R') at -= 1;
  if (tagAt(read, at) === 'C' || lowerAt(read, at) === ',') return before?.subject;
  // "The driver who was arrested [refused]"
  return before !== undefined && isRelative(read, before) && !isParted(read, before.last, first) ? before.subject : undefined;
}

/** The predicates of a sentence in order. Linear in its length, but for the phrases followed from each verb. */
export function findPredicates(read: Passage): Predicate[] {
  const found: Predicate[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    if (!isVerbal(tagAt(read, at)) || isModifier(read, at)) continue;
    const group = groupAt(read, at);
    const form = formOf(read, group);
    const subject =
      form === 'finite'
        ? subjectOf(
            read,
            group.first,
            found.findLast((other) => other.form === 'finite'),
          )
        : undefined;
    const passive = group.be && group.verb !== undefined && !lowerAt(read, group.verb).endsWith('ing');
    const head = group.verb ?? (group.be ? complementOf(read, group.last) : undefined) ?? group.last;
    found.push({ head, first: group.first, last: group.last, form, passive, subject });
    at = group.last;
  }
  return found;
}
