import { isPastForm } from './irregular-forms.ts';
import { lowerAt, type Passage, readPassage, tagAt } from './passage.ts';
import { findPredicates, opensClause, type Predicate } from './support/predicates.ts';
import { timeWords } from './word-classes.ts';
import { wordSet } from './word-set.ts';

/** A sentence with what it says of whom, to be asked where it can end. Positions are tokens. */
export interface ReadSentence {
  readonly text: string;
  readonly read: Passage;
  readonly predicates: readonly Predicate[];
}

/** Reads a text of one sentence. Linear in its length. */
export function readSentence(text: string): ReadSentence {
  const read = readPassage(text, { sentences: [{ start: 0, end: text.length }], quotations: [] });
  return { text, read, predicates: findPredicates(read) };
}

/** Words of a relative clause that is told by them alone. */
export const relatives = wordSet('who which whose whom');
const questionWords = wordSet('where when how why what whether');

/** Whether a token begins a clause that hangs on another: "who", "that he left", "as the storm grew". */
export function opensDependent({ read }: ReadSentence, at: number): boolean {
  const [tag, lower] = [tagAt(read, at), lowerAt(read, at)];
  if (lower === 'that') return tag !== 'D';
  return tag === 'S' || relatives.has(lower) || questionWords.has(lower);
}

/** What a statement begins with: its subject, or a word such as "nearly" before it. */
const begins = (tag: string): boolean => 'DNPJMOR'.includes(tag);

/** "The last time the mayor came, …", "the day the bridge fell": a noun of time with a subject behind it only says when. */
const opensWhen = ({ read }: ReadSentence, at: number): boolean =>
  (timeWords.has(lowerAt(read, at)) || lowerAt(read, at) === 'time') &&
  tagAt(read, at) === 'N' &&
  'PDO'.includes(tagAt(read, at + 1));

/**
 * Whether the tokens before `to` state something: they begin with a subject, and its verb stands outside every clause that hangs
 * on another. Not so "a man who claims to be king", "now that the votes are counted", "being convicted in 2012".
 */
export function hasMainVerb(sentence: ReadSentence, to: number): boolean {
  const { read, predicates } = sentence;
  const main = predicates.find(({ form }) => form === 'finite');
  if (!main || main.last >= to || !main.subject || !begins(tagAt(read, 0)) || opensDependent(sentence, 0)) return false;
  // "The envoy responded to calls that there must be talks": a past form that was taken for "… who was answered" may be the verb.
  const isPastBefore = predicates.some(
    ({ form, first, last }) => form === 'participle' && last < main.first && isPastForm(lowerAt(read, first)),
  );
  if (isPastBefore && main.subject.from > 0) return false;
  let named = false;
  for (let at = 0; at < main.first; at += 1) {
    const lower = lowerAt(read, at);
    if (opensDependent(sentence, at) || opensWhen(sentence, at) || (opensClause(lower) && lower !== 'as')) return false;
    if (/^(?:[,;:]|[-–—]+)$/.test(lower)) return false;
    named ||= 'NPOM'.includes(tagAt(read, at));
  }
  return named;
}
