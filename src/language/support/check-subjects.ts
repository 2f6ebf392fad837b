import { lowerAt, type Range, tagAt } from '../passage.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { type GrammarReading, tokenOfWord, wordOfToken } from './grammar.ts';
import { leavesOutAside } from './joints.ts';
import { objectOf, opensClause, type Predicate } from './predicates.ts';
import { passagesOnPath } from './slots.ts';
import { isOtherSubject } from './subjects.ts';

/** The phrase that plays in a passage the part that the subject plays in the statement: of a passive verb its object plays it. */
function partOf({ grammar }: GrammarReading, own: Predicate, there: Predicate): Range | undefined {
  if (own.passive === there.passive) return there.subject;
  if (own.passive) return objectOf(grammar.read, there);
  const by = there.last + 1;
  return lowerAt(grammar.read, by) === 'by' ? { from: by + 1, to: by + 2 } : undefined;
}

/** The last word of a phrase: it may end in the comma of an aside. */
function lastWordOf(reading: GrammarReading, { from, to }: Range): number {
  let token = to - 1;
  while (token > from && wordOfToken(reading, token) === -1) token -= 1;
  return wordOfToken(reading, token);
}

/** Whether a subject hangs on something else in its passage, which the statement leaves out: "the wife of [the mayor]", "[the mayor]'s wife". */
function hangsThere({ prepared, path }: Comparison, first: number, last: number): boolean {
  const at = path.passage[last] ?? -1;
  if (at === -1) return false;
  const isCutBefore = path.passage[first] === at && path.steps[first] !== 'next';
  const isCutBehind = path.steps[last + 1] !== 'next';
  // What is kept with the words on both sides of it hangs on nothing left out: the passage's grammar need not be read.
  if (!isCutBefore && !isCutBehind) return false;
  const there = prepared.readingOf(at);
  const { read } = there.grammar;
  const behind = tokenOfWord(there, path.place[last] ?? 0) + 1;
  if (isCutBehind && tagAt(read, behind) === 'T' && /^['’]s?$/.test(lowerAt(read, behind))) return true;
  if (!isCutBefore) return false;
  const before = tokenOfWord(there, path.place[first] ?? 0) - 1;
  return before >= 0 && (tagAt(read, before) === 'T' || (tagAt(read, before) === 'I' && !opensClause(lowerAt(read, before))));
}

/** Whether the reading breaks between a subject's first word and its verb, but for an aside left out. */
function isBroken(comparison: Comparison, first: number, verb: number): boolean {
  const { statement, path } = comparison;
  for (let index = first + 1; index <= verb; index += 1) {
    const isFound = path.place[index] !== -1;
    if (!isFound && statement.common[index] === 0) return true;
    if (isFound && path.steps[index] !== 'next' && !leavesOutAside(comparison, index)) return true;
  }
  return false;
}

/** Where a verb was read, or where the passage that most was read from has it in another place. */
function foundAt({ prepared, statement, path }: Comparison, verb: number): { at: number; place: number } | undefined {
  const at = path.passage[verb] ?? -1;
  if (at !== -1) return { at, place: path.place[verb] ?? 0 };
  const [main = -1] = passagesOnPath(path);
  const sense = statement.senses[verb] ?? -1;
  const place = sense === -1 ? -1 : (prepared.passages[main]?.senses.indexOf(sense) ?? -1);
  return place === -1 ? undefined : { at: main, place };
}

/** Verbs of a statement that somebody else is the subject of in the passage they were read from. */
export function subjectFindings(comparison: Comparison): Finding[] {
  const { prepared, statement } = comparison;
  const reading = statement.reading();
  return reading.predicates.flatMap((own): Finding[] => {
    const { subject, form } = own;
    const verb = wordOfToken(reading, own.head);
    const found = form === 'finite' && subject ? foundAt(comparison, verb) : undefined;
    if (!found || !subject) return [];
    const first = Math.max(0, wordOfToken(reading, subject.from));
    const last = lastWordOf(reading, subject);
    // What stands elsewhere has not kept what it hung on with the verb.
    const hangs = hangsThere(comparison, first, last) || comparison.path.passage[last] !== found.at;
    if (!hangs && !isBroken(comparison, first, verb)) return [];
    const there = prepared.readingOf(found.at);
    const token = tokenOfWord(there, found.place);
    const other = there.predicates.find((predicate) => predicate.form === 'finite' && predicate.head === token);
    const part = other && partOf(there, own, other);
    const isOther = part && isOtherSubject(comparison, { subject, hangs }, { at: found.at, part });
    return isOther ? [{ what: 'other-subject', first, last: verb }] : [];
  });
}
