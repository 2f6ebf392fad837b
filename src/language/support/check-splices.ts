import { isNoun, type Range, tagAt } from '../passage.ts';
import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { predicateAt, tokenOfWord, wordOfToken } from './grammar.ts';
import { isBridged, isResumed, type Joint, jointsOf } from './joints.ts';
import { isOtherSubject } from './subjects.ts';

/** Joining words that say how two clauses hang together, which is news of its own. "And" and "but" say nothing that could be false. */
const relating = wordSet('when because since until after before while although though if unless whereas');

/** The subject in the statement of a verb that lies behind a joint, where the subject lies before it. */
function subjectAcross({ statement }: Comparison, { before, after }: Joint, landsOnVerb: boolean): Range | undefined {
  const reading = statement.reading();
  const token = tokenOfWord(reading, after);
  const left = tokenOfWord(reading, before);
  const predicate = reading.predicates.find(
    ({ subject, first, last, head }) =>
      subject !== undefined &&
      first <= token &&
      token <= head &&
      (left <= last || token <= last) &&
      left < head &&
      left >= subject.from,
  );
  if (predicate || !landsOnVerb) return predicate?.subject;
  // A verb that was not told as one: what stands before it from the beginning of its clause is its subject.
  let clause = before;
  while (clause > 0 && statement.clauseStart[clause] !== 1) clause -= 1;
  const from = tokenOfWord(reading, clause);
  return reading.predicates.some(({ head }) => head >= from && head <= token) ? undefined : { from, to: left + 1 };
}

/** Whether a clause from elsewhere is joined on by a word that tells how it hangs together, and does not stand there with it. */
function isRelated({ statement, prepared }: Comparison, { before, after, at, place }: Joint): boolean {
  for (let index = before + 1; index <= after; index += 1) {
    const word = statement.words[index]?.text ?? '';
    if (relating.has(word) && (index < after || place === 0)) return prepared.passages[at]?.words[place - 1]?.text !== word;
  }
  return false;
}

/** Whether a new clause begins behind a joint, in the statement as in the passage: two whole statements stand side by side. */
function startsClause({ statement, prepared }: Comparison, { before, after, at, place }: Joint): boolean {
  const reading = statement.reading();
  const token = tokenOfWord(reading, after);
  // An aside to a subject that began before is no new clause.
  if (reading.predicates.some(({ subject }) => subject !== undefined && subject.from < token && token < subject.to)) return false;
  const parted = prepared.passages[at]?.parted;
  const there = prepared.readingOf(at);
  const landing = tokenOfWord(there, place);
  const isSubject = there.predicates.some(({ subject }) => subject && landing >= subject.from && landing <= subject.from + 1);
  const isMarked = statement.clauseStart[after] === 1 || statement.clauseStart[before + 1] === 1;
  const isMarkedThere = place === 0 || parted?.[place] === 1;
  return isSubject ? isMarked || isMarkedThere || place === 1 || parted?.[place - 1] === 1 : isMarked && isMarkedThere;
}

/** Whether the passage that is joined on says the same verb of somebody else: "A told [B told] the paper". */
function isSaidOfOther(comparison: Comparison, { after, at, place }: Joint): boolean {
  const { prepared, statement } = comparison;
  const reading = statement.reading();
  const there = prepared.readingOf(at);
  const [token, landing] = [tokenOfWord(reading, after), tokenOfWord(there, place)];
  const own = reading.predicates.findLast(({ head, form }) => form === 'finite' && head < token);
  const other = there.predicates.findLast(({ head, form }) => form === 'finite' && head < landing);
  if (!own?.subject || !other?.subject || own.passive !== other.passive) return false;
  const sense = statement.senses[wordOfToken(reading, own.head)] ?? -1;
  if (sense === -1 || prepared.passages[at]?.senses[wordOfToken(there, other.head)] !== sense) return false;
  return isOtherSubject(comparison, { subject: own.subject, hangs: false }, { at, part: other.subject });
}

/** Whether a joint lies within one naming, "the department store [John Lewis]", both halves of which stand in one of the passages. */
function isOneNaming({ prepared, statement, path }: Comparison, { before, after, at }: Joint): boolean {
  const reading = statement.reading();
  for (let index = before; index <= after; index += 1)
    if (!isNoun(tagAt(reading.grammar.read, tokenOfWord(reading, index))) || (index > before && statement.parted[index] === 1))
      return false;
  const has = (passage: number | undefined, index: number): boolean =>
    prepared.passages[passage ?? -1]?.senses.includes(statement.senses[index] ?? -2) === true;
  return has(path.passage[before], after) || has(at, before);
}

function kindOf(comparison: Comparison, joint: Joint): Finding['what'] | undefined {
  const there = comparison.prepared.readingOf(joint.at);
  const landing = predicateAt(there, tokenOfWord(there, joint.place));
  const isVerb = landing?.form === 'finite';
  // A single word from elsewhere is a word, not a splice.
  const isRun = comparison.path.steps[joint.after + 1] === 'next';
  // Whether the subject is the right one is checked with the verb.
  if (subjectAcross(comparison, joint, isVerb)) return isVerb || !isRun ? undefined : 'no-predicate';
  if (isSaidOfOther(comparison, joint)) return 'other-subject';
  if (isRelated(comparison, joint)) return 'new-relation';
  if (!isRun || isResumed(comparison, joint) || isOneNaming(comparison, joint)) return undefined;
  return isBridged(comparison, joint) || startsClause(comparison, joint) ? undefined : 'spliced';
}

/** Where a statement goes on in another sentence than it began, and neither sentence says what the two halves together say. */
export function spliceFindings(comparison: Comparison): Finding[] {
  return jointsOf(comparison)
    .filter(({ kind }) => kind === 'other-passage')
    .flatMap((joint) => {
      const what = kindOf(comparison, joint);
      return what ? [{ what, first: joint.before, last: joint.after }] : [];
    });
}
