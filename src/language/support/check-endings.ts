import { lowerAt, tagAt } from '../passage.ts';
import { relativePronouns } from '../word-classes.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { type GrammarReading, tokenOfWord, wordOfToken } from './grammar.ts';
import type { Predicate } from './predicates.ts';

/** Tokens between a subject and its verb, an adverb or a mark among them. */
const NEXT_VERB = 2;

/** Whether a predicate stands in a clause that hangs on a noun: "the therapies that researchers find". */
function isRelative({ grammar: { read } }: GrammarReading, { subject, first }: Predicate): boolean {
  const opener = [first - 1, (subject?.from ?? first) - 1].map((token) => lowerAt(read, token));
  return opener.some((word) => relativePronouns.has(word));
}

/** Whether a statement is a noun phrase from the middle of a sentence: somebody is said to hear, lack or document it, not that it is so. */
function isPhrase({ prepared, statement, path }: Comparison): boolean {
  const first = path.steps.indexOf('first');
  const at = path.passage[first] ?? -1;
  const place = path.place[first] ?? 0;
  if (first === -1 || place === 0 || prepared.passages[at]?.parted[place] === 1) return false;
  const reading = statement.reading();
  const isNone = (predicate: Predicate): boolean => predicate.form === 'infinitive' || isRelative(reading, predicate);
  if (!reading.predicates.every(isNone)) return false;
  const there = prepared.readingOf(at);
  return !'CS'.includes(tagAt(there.grammar.read, tokenOfWord(there, place) - 1));
}

/** Whether a statement breaks off before the verb of its last noun: "The strike left ships waiting, and two of them." */
export function endingFindings({ prepared, statement, path }: Comparison): Finding[] {
  const last = statement.words.length - 1;
  if (isPhrase({ prepared, statement, path })) return [{ what: 'cut-off', first: 0, last }];
  const at = path.passage[last] ?? -1;
  if (at === -1) return [];
  const there = prepared.readingOf(at);
  const token = tokenOfWord(there, path.place[last] ?? 0);
  const subject = there.predicates.find(
    ({ form, subject: own, first }) =>
      form === 'finite' && own && own.from <= token && token < own.to && first > token && first <= token + NEXT_VERB,
  )?.subject;
  if (!subject) return [];
  const start = wordOfToken(there, subject.from);
  const first = path.place.findIndex((place, index) => path.passage[index] === at && place >= start);
  const reading = statement.reading();
  const from = tokenOfWord(reading, first);
  if (first === -1 || reading.predicates.some((predicate) => predicate.first >= from)) return [];
  const isClause = first === 0 || statement.parted[first] === 1 || tagAt(reading.grammar.read, from - 1) === 'C';
  return isClause ? [{ what: 'cut-off', first, last }] : [];
}
