import { tagAt } from '../phrases.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { tokenOfWord, wordOfToken } from './grammar.ts';

/** Tokens between a subject and its verb, an adverb or a mark among them. */
const NEXT_VERB = 2;

/** Whether a statement breaks off before the verb of its last noun: "The strike left ships waiting, and two of them." */
export function endingFindings({ prepared, statement, path }: Comparison): Finding[] {
  const last = statement.words.length - 1;
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
