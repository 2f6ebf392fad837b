import { isNoun, lowerAt, type Range, type Passage as ReadPassage, tagAt } from '../passage.ts';
import { subjectPronouns } from '../word-classes.ts';
import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import { type GrammarReading, wordOfToken } from './grammar.ts';
import type { PreparedSupport } from './passages.ts';

/** Sentences back in which whoever a pronoun stands for is named: a story keeps to its people for a page. */
const NAMED_BEFORE = 20;

/** A text's words with what they mean and how they hang together. */
export interface Reading extends GrammarReading {
  readonly senses: Int32Array;
}

/** Heads that count what hangs on them with "of": "some of the suspects" are suspects. */
const counting =
  /^(?:some|one|many|most|all|both|each|several|none|few|half|number|group|dozens|hundreds|thousands|lot|majority|third|quarter|percent|per|cent|two|three|four|five|six|seven|eight|nine|ten)$/;

/**
 * The senses of the words that name somebody in a phrase: not those of a possessor or of what hangs on it with a preposition,
 * who are somebody else. "The wife of the mayor" names a wife.
 */
export function namingOf({ grammar, senses }: Reading, { from, to }: Range): number[] {
  const { read } = grammar;
  const found: number[] = [];
  let hangs = false;
  for (let token = from; token < to; token += 1) {
    const tag = tagAt(read, token);
    const word = grammar.wordOf[token] ?? -1;
    if (tag === '.' || tag === 'C') hangs = false;
    else if (tag.startsWith('I'))
      hangs = lowerAt(read, token) !== 'as' && !(lowerAt(read, token) === 'of' && counting.test(lowerAt(read, token - 1)));
    if (hangs || word === -1 || !'NPMJV'.includes(tag) || tagAt(read, token + 1) === 'T') continue;
    found.push(senses[word] ?? -1);
  }
  return found.filter((sense) => sense !== -1);
}

/** The senses of all words of a phrase that carry news. */
function sensesOf({ grammar, senses }: Reading, { from, to }: Range): number[] {
  return Array.from({ length: to - from }, (_, step) => senses[grammar.wordOf[from + step] ?? -1] ?? -1).filter(
    (sense) => sense !== -1,
  );
}

/** The senses of the heads of a phrase: its last noun before a preposition, mark or clause, and those joined to it by "and". */
function headsOf({ grammar, senses }: Reading, { from, to }: Range): number[] {
  const { read } = grammar;
  const heads: number[] = [];
  let head: number | undefined;
  const close = (): void => {
    const word = head === undefined ? -1 : (grammar.wordOf[head] ?? -1);
    if (word !== -1) heads.push(senses[word] ?? -1);
    head = undefined;
  };
  for (let token = from; token < to; token += 1) {
    const tag = tagAt(read, token);
    if (isNoun(tag) || tag === 'J') head = token;
    else if (tag === 'C') close();
    else if (!'DOTR'.includes(tag)) break;
  }
  close();
  return heads.filter((sense) => sense !== -1);
}

const standIns = wordSet('he she it they who which that this these those');

/** Whether a phrase is a pronoun that stands for somebody named elsewhere. */
const isPronoun = (read: ReadPassage, { from, to }: Range): boolean => to - from === 1 && standIns.has(lowerAt(read, from));

/** Whether a phrase names nobody, as "we" and "both", or is an aside that was taken for a subject. */
const namesNobody = (read: ReadPassage, { from, to }: Range): boolean =>
  (lowerAt(read, from - 1) === ',' && lowerAt(read, to - 1) === ',') ||
  (to - from === 1 &&
    !standIns.has(lowerAt(read, from)) &&
    (subjectPronouns.has(lowerAt(read, from)) || !'NPMJ'.includes(tagAt(read, from))));

/** Whether any of some senses stands in a passage or the few before it. */
function isNamedNear(prepared: PreparedSupport, at: number, senses: readonly number[]): boolean {
  const article = prepared.passages[at]?.article;
  for (let near = at; near >= at - NAMED_BEFORE; near -= 1) {
    const passage = prepared.passages[near];
    if (passage?.article === article && senses.some((sense) => passage?.senses.includes(sense))) return true;
  }
  return false;
}

/** Words apart at which two namings still stand in one phrase: "Bayern's captain, Thomas Müller". */
const LINK = 4;

/** Whether two namings stand together somewhere as names of one: "the Middlesbrough striker Bamford", "Bamford, the striker". */
export function areLinked(
  { passages, passagesBySense, readingOf }: PreparedSupport,
  theirs: readonly number[],
  mine: readonly number[],
): boolean {
  for (const sense of theirs)
    for (const at of (passagesBySense[sense] ?? []).slice(0, MOST_PLACES)) {
      const passage = passages[at];
      const place = passage?.senses.indexOf(sense) ?? -1;
      const { grammar } = readingOf(at);
      for (const step of [-1, 1])
        for (let next = place + step; passage && Math.abs(next - place) <= LINK; next += step) {
          const token = grammar.tokenOf[next];
          if (token === undefined || !'DJNPMO'.includes(tagAt(grammar.read, token))) break;
          if (mine.includes(passage.senses[next] ?? -2)) return true;
        }
    }
  return false;
}

/** The most passages looked at for two namings of one. */
const MOST_PLACES = 12;

/** A subject of the statement. */
interface Own {
  readonly subject: Range;
  /** Whether it hangs on something in its passage that the statement leaves out. */
  readonly hangs: boolean;
}

/**
 * Whether the subject of a verb in the statement and the phrase that plays its part in a passage name two different people or
 * things. A pronoun may stand for whoever is named before it; two namings are one where they share a word or stand together.
 */
export function isOtherSubject(
  { prepared, statement }: Comparison,
  { subject, hangs }: Own,
  { at, part }: { at: number; part: Range },
): boolean {
  const own: Reading = { ...statement.reading(), senses: statement.senses };
  const other: Reading = { ...prepared.readingOf(at), senses: prepared.passages[at]?.senses ?? new Int32Array() };
  if (isPronoun(own.grammar.read, subject) || namesNobody(other.grammar.read, part)) return false;
  const heads = headsOf(own, subject);
  // A word that the articles do not have may be another word for theirs: "motorists" for "drivers".
  if (heads.length === 0) return false;
  if (isPronoun(other.grammar.read, part)) return !isNamedNear(prepared, at, heads);
  const theirs = headsOf(other, part);
  const said = new Set(statement.senses.subarray(0, wordOfToken(own, subject.to - 1)));
  const saysTheirs = theirs.some((head) => said.has(head));
  const named = namingOf(other, part);
  const hanging = sensesOf(other, part).filter((sense) => !named.includes(sense));
  // "The wife of the mayor left" does not say that the mayor left; with "the wife of" kept it does say what it says.
  if (hangs && heads.every((head) => hanging.includes(head)) && !saysTheirs) return true;
  if (saysTheirs || heads.some((head) => named.includes(head) || (!hangs && hanging.includes(head)))) return false;
  return !areLinked(prepared, theirs, namingOf(own, subject).slice(0, 1));
}
