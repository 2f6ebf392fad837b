import { type CueCandidate, opensQuotation } from './cue-features.ts';
import { isNoun, type Passage, type Range } from './passage.ts';
import { subjectBefore } from './phrases.ts';
import { stemOf } from './stem.ts';
import { isPersonNoun, speechStems, timeWords } from './word-classes.ts';
import { stemSet, wordSet } from './word-set.ts';

const denial = stemOf('deny');

/** What can be kept from somebody: to deny it is no statement. */
const withheld = wordSet(
  'access bail parole entry admission asylum visa visas permit permits permission licence license loan loans right rights chance chances opportunity ' +
    'request requests motion motions appeal appeals application applications petition petitions bid bids service services treatment care aid food water medicine benefits funding ' +
    'coverage custody victory promotion citizenship',
);
/** How far behind the verb the thing that is kept from somebody stands: "denied many of the poorest voters the right". */
const WITHHELD_TOKENS = 9;

/** "The judge denied the driver bail", "they were denied access": something is kept from somebody, and nothing is said. */
function withholds({ tokens, tags }: Passage, { at, kind, stem }: CueCandidate): boolean {
  if (kind !== 'V' || stem !== denial) return false;
  for (let next = at + 1; next <= at + WITHHELD_TOKENS; next += 1) {
    const lower = tokens[next]?.lower;
    if (lower === undefined || /^[.,;:]$/.test(lower) || lower === 'that') return false;
    const behind = tags[next + 1] ?? '.';
    // "Denied the services were cut", "denied rights abuses": a clause or another thing than the listed one.
    if (withheld.has(lower) && behind !== 'V' && behind !== 'X' && !isNoun(behind)) return !beginsClause(tags, next + 1);
    // "Denied the team a second victory": two things without "that" are whom it is kept from, and what.
    if (/^an?$/.test(lower) && isNoun(tags[next - 1] ?? '.') && !timeWords.has(tokens[next + 1]?.lower ?? '')) return true;
    if (tags[next] === 'V' && !lower.endsWith('ing')) return false;
  }
  return false;
}

/** "Denied that access for inspectors was limited", without its "that": the thing and what belongs to it are a clause's subject. */
function beginsClause(tags: Passage['tags'], from: number): boolean {
  let at = from;
  while (at < from + WITHHELD_TOKENS && 'IDJNPMO'.includes(tags[at] ?? '.')) at += 1;
  return tags[at] === 'X';
}

const search = stemOf('seek');

/** "Had sought refuge": who goes somewhere for it says nothing. */
const seeksSafety = ({ tokens }: Passage, { at, kind, stem }: CueCandidate): boolean =>
  kind === 'V' &&
  stem === search &&
  /^(?:refuge|shelter|cover|safety|asylum|treatment|medical|sanctuary)$/.test(tokens[at + 1]?.lower ?? '');

/** By the word that follows a participle without "be": the verbs whose subject then has it done to them. */
const doneTo: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', stemSet('accuse suspect convict acquit')],
  ['with', stemSet('charge')],
  ['in', stemSet('charge')],
  ['over', stemSet('charge')],
  ['as', stemSet('describe regard portray depict cite label brand')],
  ['to', stemSet('believe think say report expect allege estimate rumor rumour understand suppose assume')],
]);

const naming = stemSet('dub nickname call name label brand know title entitle christen');

/** "A rally dubbed “the big day”", "a goal known here as “the tour”": who gave the name is not told. */
const isNamed = (passage: Passage, { at, stem }: CueCandidate): boolean =>
  naming.has(stem) &&
  [at + 1, at + 2, at + 3].some(
    (next, step) => opensQuotation(passage, next) && (step === 0 || passage.tokens[next - 1]?.lower === 'as'),
  );

/** "Whom he accused of", "what she described as": there the subject does it to what stands in front of it. */
const relativeObject = /^(?:who|whom|what|which|that)$/;

/** How far behind a verb the statement that it brings may begin: "charged in a letter to the council that the mayor had lied". */
const CLAUSE_TOKENS = 9;

/** Whether a clause with "that" follows, with a subject of its own: not "charged in a case that shocked the town". */
function bringsClause({ tokens, tags }: Passage, at: number): boolean {
  for (let next = at + 1; next <= at + CLAUSE_TOKENS; next += 1) {
    const lower = tokens[next]?.lower;
    if (lower === undefined || /^[.,;:]$/.test(lower)) return false;
    if (lower === 'that') return !'VX.'.includes(tags[next + 1] ?? '.');
  }
  return false;
}

/** "The senator accused of fraud the man who ran the bank": whom it is done to stands behind the charge. */
function namesObject({ tokens, tags }: Passage, from: number): boolean {
  for (let at = from; at < from + CLAUSE_TOKENS && 'DJNPMOI'.includes(tags[at] ?? '.'); at += 1) {
    const begins = tags[at] === 'D' && tokens[at]?.lower !== 'that' && isNoun(tags[at - 1] ?? '.');
    if (begins && !timeWords.has(tokens[at + 1]?.lower ?? '') && !timeWords.has(tokens[at + 2]?.lower ?? '')) return true;
  }
  return false;
}

/** "A man accused of fraud left": he accuses nobody, and of whoever does nothing is said. */
function isDoneToSubject(passage: Passage, cue: CueCandidate): boolean {
  const { tokens } = passage;
  const { at, kind, group, stem } = cue;
  if (kind !== 'V' || group.from !== at || !/(?:ed|known)$/.test(tokens[at]?.lower ?? '')) return false;
  if (isNamed(passage, cue)) return !isObjectOf(passage, subjectBefore(passage, at), at);
  const next = tokens[at + 1]?.lower ?? '';
  if (doneTo.get(next)?.has(stem) !== true || (next === 'to' && !/^(?:be|have)$/.test(tokens[at + 2]?.lower ?? ''))) return false;
  // Who is accused of a thing, or said to be one, brings no statement with it.
  if (next !== 'of' && next !== 'to' && bringsClause(passage, at)) return false;
  const subject = subjectBefore(passage, at);
  return !subject || !(namesObject(passage, at + 2) || isObjectOf(passage, subject, at));
}

/** Whether what stands in front of a verb and its subject is what the subject does it to: "what the ministry called". */
const isObjectOf = ({ tokens }: Passage, subject: Range | undefined, at: number): boolean =>
  subject !== undefined && tokens.slice(Math.max(0, subject.from - 1), at).some(({ lower }) => relativeObject.test(lower));

const boast = stemOf('boast');

/** "The hotel boasts a pool": it has one. */
const has = ({ tokens, tags }: Passage, { at, kind, stem }: CueCandidate): boolean =>
  kind === 'V' && stem === boast && /[DM]/.test(tags[at + 1] ?? '.') && tokens[at + 1]?.lower !== 'that';

const write = stemOf('write');
const plead = stemOf('plead');

const find = stemOf('find');

/** What is found by doing, and not by asking: "found a way to pay", "found itself short of cash", "found a body". */
const foundThings = wordSet('way ways itself himself herself themselves fault time room refuge shelter work body bodies');

const sentence = stemOf('sentence');
const dismiss = stemOf('dismiss');
const reject = stemOf('reject');
const call = stemOf('call');

/** How long the object of such a verb may be. */
const OBJECT_TOKENS = 6;

/** "Rejected the appeal", "dismissed his request for bail": what somebody asked for, and no statement. */
function isAskedFor({ tokens, tags }: Pick<Passage, 'tokens' | 'tags'>, from: number): boolean {
  let at = from;
  while (at < from + OBJECT_TOKENS && 'DOJNT'.includes(tags[at] ?? '.')) at += 1;
  return withheld.has(tokens[at - 1]?.lower ?? '') && !isNoun(tags[at] ?? '.');
}

/** "Dismissed the minister on Monday", "called his counterpart": not "called the mayor a liar", nor "dismissed him as one". */
function isDoneToSomebody({ tokens, tags }: Pick<Passage, 'tokens' | 'tags'>, from: number): boolean {
  let at = from;
  while (at < from + OBJECT_TOKENS && 'DOJN'.includes(tags[at] ?? '.')) at += 1;
  const last = tokens[at - 1]?.lower ?? '';
  const isPerson = at > from && (isPersonNoun(last) || last === 'counterpart');
  return isPerson && 'I.'.includes(tags[at] ?? '.') && tokens[at]?.lower !== 'as';
}

/** "The bank wrote off the loans", "he pleaded not guilty": a deed, and no words of anybody. */
function isDeed({ tokens, tags }: Passage, { kind, stem, group: { to } }: CueCandidate): boolean {
  if (kind !== 'V') return false;
  if (stem === write) return /^(?:off|down|up)$/.test(tokens[to]?.lower ?? '');
  if (stem === plead) return tokens[to]?.lower === 'guilty';
  if (stem === sentence) return true;
  if ((stem === dismiss || stem === reject) && isAskedFor({ tokens, tags }, to)) return true;
  if (stem === dismiss || stem === call) return isDoneToSomebody({ tokens, tags }, to);
  return stem === find && foundThings.has(tokens[tags[to] === 'D' ? to + 1 : to]?.lower ?? '');
}

/** "Lobbyists must declare whom they work for": who has to say a thing has not said it. */
const hasTo = ({ tokens }: Passage, { at, kind, group, stem }: CueCandidate): boolean =>
  kind === 'V' &&
  speechStems.has(stem) &&
  tokens.slice(group.from, at).some(({ lower }) => lower === 'must' || lower === 'shall');

/**
 * Whether a listed word says nothing where it stands, as do a noun that only describes the next one ("Defense Minister") and
 * "Asked about it, she …", where she is the one asked.
 */
export function saysNothing(passage: Passage, cue: CueCandidate): boolean {
  const { tokens, tags, sentenceAt, sentences } = passage;
  const { at, kind, group } = cue;
  if (
    withholds(passage, cue) ||
    isDoneToSubject(passage, cue) ||
    seeksSafety(passage, cue) ||
    hasTo(passage, cue) ||
    has(passage, cue) ||
    isDeed(passage, cue)
  )
    return true;
  if (kind === 'N') return /[NP]/.test(tags[at + 1] ?? '.') && tokens[at + 1]?.start === (tokens[at]?.end ?? 0) + 1;
  const first = sentences[sentenceAt[at] ?? -1]?.from === at;
  // "When asked, she nodded": she is the one asked.
  const isAsked = /^(?:when|if|while|once|though|although|unless)$/.test(tokens[at - 1]?.lower ?? '');
  return (
    kind === 'V' &&
    (first || isAsked) &&
    group.from === at &&
    tokens[at]?.lower.endsWith('ed') === true &&
    tokens[at + 1]?.lower !== 'by'
  );
}
