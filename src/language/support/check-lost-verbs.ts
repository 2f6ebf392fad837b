import { isNoun, lowerAt, type Passage as ReadPassage, tagAt } from '../passage.ts';
import { stemOf } from '../stem.ts';
import { beForms, speechStems } from '../word-classes.ts';
import { stemSet, wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { type GrammarReading, predicateAt, tokenOfWord, wordOfToken } from './grammar.ts';
import { type Joint, jointsOf, leavesOutAside } from './joints.ts';
import type { Predicate } from './predicates.ts';

/** Verbs that add only when or how something goes on: what hangs on them hangs as well on what is kept. */
const light = stemSet(
  'begin begun start continue go gone come happen help manage get following pictured include involve base call name known',
);

/** Verbs that tell no more than the "be" or "have" before them. */
const empty = wordSet('located situated based set found been being had done');

/** What leaves open whether the verb behind its "to" came about: "wants to leave", "willing to leave". */
const open = stemSet(
  'want wish hope plan intend willing try attempt expect likely unlikely unable refuse decline fail agree promise ask order urge ' +
    'threaten seek prepare allow tell say report believe think claim allege offer vow pledge aim ready eager keen reluctant due need require wait',
);

/** The tokens of a passage that a statement leaves out. */
interface Gap {
  readonly there: GrammarReading;
  readonly from: number;
  readonly to: number;
}

/** Whether a clause ends between a token and the end of a gap: what stands behind belongs to something else again. */
function isClosed({ there: { grammar }, to }: Gap, from: number): boolean {
  for (let token = from + 1; token <= to; token += 1) {
    const tag = tagAt(grammar.read, token);
    if (tag === 'C' || tag === 'S' || (tag === '.' && !/^[`'’‘"“”-]+$/.test(lowerAt(grammar.read, token)))) return true;
  }
  return false;
}

/** Whether a verb form only describes the noun before it: "research happening in other states". */
const describes = (read: ReadPassage, { form, first }: Predicate): boolean =>
  form === 'participle' && (isNoun(tagAt(read, first - 1)) || lowerAt(read, first - 1) === ',');

/** Whether the words behind a joint are a subject or an item of a list, or hang on a verb that is not of this passage. */
function hangsOtherwise({ statement, path }: Comparison, { before, after, at }: Joint): boolean {
  const reading = statement.reading();
  const token = tokenOfWord(reading, after);
  for (let index = before; index <= after; index += 1)
    if ((index > before && statement.parted[index] === 1) || tagAt(reading.grammar.read, tokenOfWord(reading, index)) === 'C')
      return true;
  if (reading.predicates.some(({ subject, first }) => subject && first > token && subject.from <= token && token < subject.to))
    return true;
  const governor = reading.predicates.findLast(({ first }) => first < token);
  return governor !== undefined && path.passage[wordOfToken(reading, governor.head)] !== at;
}

/** Whether the statement says something else in place of the words left out: a verb, or any word that carries news. */
function hasWordsOfItsOwn({ statement }: Comparison, { before, after }: Joint): boolean {
  const reading = statement.reading();
  for (let index = before + 1; index < after; index += 1)
    if (statement.common[index] === 0 || 'VX'.includes(tagAt(reading.grammar.read, tokenOfWord(reading, index)))) return true;
  return false;
}

const says = ({ grammar }: GrammarReading, { head, form }: Predicate): boolean =>
  form === 'finite' && speechStems.has(stemOf(lowerAt(grammar.read, head)));

/** Whether what one says is put behind the verb with which another says something: "Police say [nothing, but a neighbour said] …". */
function isOtherSpeaker({ statement }: Comparison, { after }: Joint, { there, from, to }: Gap): boolean {
  const reading = statement.reading();
  const token = tokenOfWord(reading, after);
  const kept = reading.predicates.findLast(({ last }) => last < token);
  if (!kept || !says(reading, kept)) return false;
  return there.predicates.some((other) => other.first >= from && other.head < to && says(there, other));
}

/** Tokens before an infinitive among which its governor stands: "willing to", "was to". */
const GOVERNOR = 3;

/** Whether an infinitive was made a fact by leaving out what leaves it open: "promised to resign" for "resigned". */
function isMadeFact({ statement }: Comparison, { after }: Joint, { there, from, to }: Gap): boolean {
  const landing = predicateAt(there, to);
  const reading = statement.reading();
  const own = predicateAt(reading, tokenOfWord(reading, after));
  if (landing?.form !== 'infinitive' || own?.form !== 'finite') return false;
  const { read } = there.grammar;
  for (let token = landing.first - 1; token >= Math.max(from, landing.first - GOVERNOR); token -= 1) {
    const word = lowerAt(read, token);
    if (open.has(stemOf(word)) || (beForms.has(word) && lowerAt(read, token + 1) === 'to')) return true;
  }
  return false;
}

function kindOf(comparison: Comparison, joint: Joint): Finding['what'] | undefined {
  if (leavesOutAside(comparison, joint.after) || hasWordsOfItsOwn(comparison, joint)) return undefined;
  const there = comparison.prepared.readingOf(joint.at);
  const gap: Gap = { there, from: tokenOfWord(there, joint.left) + 1, to: tokenOfWord(there, joint.place) };
  const lost = there.predicates.findLast(({ head }) => head >= gap.from && head < gap.to);
  if (!lost) return undefined;
  if (isOtherSpeaker(comparison, joint, gap)) return 'other-speaker';
  if (isMadeFact(comparison, joint, gap)) return 'lost-verb';
  const { read } = there.grammar;
  const verb = lowerAt(read, lost.head);
  if (predicateAt(there, gap.to) || empty.has(verb) || light.has(stemOf(verb))) return undefined;
  if (describes(read, lost) || isClosed(gap, lost.head) || hangsOtherwise(comparison, joint)) return undefined;
  // "has outdone all cities" is not "has all cities"; "promised to look into the fees" is not "promised the fees".
  return lost.first < gap.from && tagAt(read, gap.from - 1) === 'X' ? 'lost-verb' : 'lost-governor';
}

/** Tokens between a verb and the one that hangs on it: "wait to teach". */
const NEXT_VERB = 3;

/** Words of a verb group that are kept though its verb is left out: "can't wait to teach" is not "can't teach". */
function halfVerbs({ prepared, statement, path }: Comparison): Finding[] {
  const reading = statement.reading();
  return reading.predicates.flatMap(({ first, last, head }): Finding[] => {
    const [word, verb] = [wordOfToken(reading, first), wordOfToken(reading, head)];
    const at = path.passage[word] ?? -1;
    if (at === -1 || path.passage[verb] !== at || tagAt(reading.grammar.read, first) !== 'X' || last !== head) return [];
    const there = prepared.readingOf(at);
    const token = tokenOfWord(there, path.place[word] ?? 0);
    const kept = tokenOfWord(there, path.place[verb] ?? 0);
    const group = there.predicates.find((other) => other.first <= token && token <= other.last);
    if (!group || group.head >= kept || kept - group.last > NEXT_VERB) return [];
    const { read } = there.grammar;
    const isVerb = tagAt(read, group.last) === 'V' && !light.has(stemOf(lowerAt(read, group.head)));
    return isVerb ? [{ what: 'lost-verb', first: word, last: verb }] : [];
  });
}

/** Where a statement leaves out a verb and keeps what hung on it, which then hangs on something else. */
export function lostVerbFindings(comparison: Comparison): Finding[] {
  const left = jointsOf(comparison).filter(({ kind }) => kind === 'left-out');
  const found = left.flatMap((joint): Finding[] => {
    const what = kindOf(comparison, joint);
    return what ? [{ what, first: joint.before, last: joint.after }] : [];
  });
  return [...found, ...halfVerbs(comparison)];
}
