import type { CueCandidate } from './cue-features.ts';
import { isNominal, lowerAt, type Passage, tagAt } from './passage.ts';
import { sentenceOf, subjectBefore } from './phrases.ts';
import { phraseEnd } from './phrases-behind.ts';
import { hasSpeaker, isSpeaker } from './somebody.ts';
import { stemOf } from './stem.ts';
import { addresseeStems, asideStems, speechStems } from './word-classes.ts';
import { stemSet, wordSet } from './word-set.ts';

/** Verbs whose "that" tells what somebody brought about, and what time or chance did: nothing is said or thought by them. */
const effects = stemSet('ensure mean require cause make see arrange happen turn seem appear result prove be have do let');

/** "Made clear that", "let it be known that": what makes something known, the words that make that a saying, and those before them. */
const makingStems = stemSet('make let');
const madeKnown = wordSet('clear plain known slip');
const betweenKnown = wordSet('it be very quite perfectly');

/** Behind "clear" and the like where a clause follows them; else the place itself. */
export function behindKnown(passage: Passage, stem: string, from: number): number {
  if (!makingStems.has(stem)) return from;
  let at = from;
  while (betweenKnown.has(lowerAt(passage, at))) at += 1;
  return madeKnown.has(lowerAt(passage, at)) && lowerAt(passage, at + 1) === 'that' ? at + 1 : from;
}

/** How many words may name who is spoken to: "reminded the members of the council that". */
const ADDRESSEE_TOKENS = 8;

function behindAddressee(passage: Passage, from: number): number {
  let at = from;
  while (at < from + ADDRESSEE_TOKENS && (isNominal(tagAt(passage, at)) || lowerAt(passage, at) === 'of')) at += 1;
  return at;
}

const isClauseWord = (passage: Passage, at: number): boolean => lowerAt(passage, at) === 'that' && tagAt(passage, at) === 'S';

/** Whether a verb brings a clause with "that" which tells no effect of it. */
function bringsClause(passage: Passage, { stem, group: { to } }: CueCandidate): boolean {
  if (isClauseWord(passage, to)) return !effects.has(stem);
  if (addresseeStems.has(stem)) return isClauseWord(passage, behindAddressee(passage, to));
  const known = behindKnown(passage, stem, to);
  return known > to && isClauseWord(passage, known);
}

/** Verbs of thinking and vouching behind which a clause stands without "that". By stem. */
const thinkingStems = stemSet(
  'believe think reckon maintain fear hope swear insist guess suspect assume contend allege boast doubt feel conclude claim hear learn understand know realise realize remember find show',
);

/** Those that take nothing but a clause; "it" before them is a body: "it believes the glass came from the plant". By stem. */
const clausalStems = stemSet('believe think reckon hope swear insist contend allege');

/** How long the subject of a clause without "that" may be. */
const CLAUSE_SUBJECT_TOKENS = 8;

/** "Believed the bridge had fallen": a subject and its verb follow. Behind a verb that takes things too, "found the gun …", the verb must have an object. */
export function clauseBegins(passage: Passage, from: number, subjects: RegExp, takesThings = true): boolean {
  if (!subjects.test(tagAt(passage, from)) || lowerAt(passage, from) === 'that') return false;
  for (let at = from + 1; at <= from + CLAUSE_SUBJECT_TOKENS; at += 1) {
    const tag = tagAt(passage, at);
    // "Found the drug cut deaths": a verb with an object of its own, not "found the gun hidden in a wall".
    const isVerb = tag === 'V' && !lowerAt(passage, at).endsWith('ing');
    if (tag === 'X' || (isVerb && (!takesThings || 'DNPJOM'.includes(tagAt(passage, at + 1))))) return true;
    if (!'DJNPMT'.includes(tag)) return false;
  }
  return false;
}

/** Whether a clause stands behind a verb, with "that" or without. */
export const hasClause = (passage: Passage, candidate: CueCandidate): boolean =>
  (thinkingStems.has(candidate.stem) &&
    clauseBegins(passage, candidate.group.to, /[DPOJNM]/, !clausalStems.has(candidate.stem))) ||
  bringsClause(passage, candidate);

/** "The attorney underlined that he was ready": what somebody does with a clause behind it is saying or thinking it. */
export function mindsClause(passage: Passage, candidate: CueCandidate): boolean {
  const { kind, at, group } = candidate;
  // "Has beds that nobody uses": no verb behind an auxiliary ends so.
  if (kind !== 'V' || (group.from < at && lowerAt(passage, at).endsWith('s'))) return false;
  if (!hasClause(passage, candidate)) return false;
  return hasSpeaker(passage, group.from) || (clausalStems.has(candidate.stem) && lowerAt(passage, group.from - 1) === 'it');
}

const beginsAside = wordSet(', — – --');
const endsAside = wordSet(', — – -- .');

/** "The bridge, the mayor reckoned, was safe", "…, the court held.": between marks a subject and its verb only tell who says so. */
export function standsAside(passage: Passage, { kind, stem, group }: CueCandidate): boolean {
  if (kind !== 'V' || !endsAside.has(lowerAt(passage, group.to)) || !(asideStems.has(stem) || speechStems.has(stem)))
    return false;
  const subject = subjectBefore(passage, group.from);
  if (!subject || subject.from <= sentenceOf(passage, group.from).from) return false;
  return beginsAside.has(lowerAt(passage, subject.from - 1)) && isSpeaker(passage, subject);
}

/** Verbs that tell of something without a clause, and those that hint at it. By stem. */
const tellingOf = stemSet('speak tell warn complain boast');
const hintingAt = stemSet('hint');

/** "Survivors spoke of screams", "the mayor hinted at a deal": what is told of without a clause. */
export function tellsOf(passage: Passage, { kind, stem, group }: CueCandidate): boolean {
  const next = kind === 'V' ? lowerAt(passage, group.to) : '';
  if (!(next === 'of' && tellingOf.has(stem)) && !(next === 'at' && hintingAt.has(stem))) return false;
  return hasSpeaker(passage, group.from);
}

const foretellingStems = stemSet('forecast predict foresee');

/** "The bank forecasts growth of 2 percent". */
export const foretells = (passage: Passage, { kind, stem, group }: CueCandidate): boolean =>
  kind === 'V' && foretellingStems.has(stem) && isNominal(tagAt(passage, group.to)) && hasSpeaker(passage, group.from);

/** What turns against a statement or calls it something, and words with their verb that do the first. By stem. */
const contestingStems = stemSet('deny dispute refute contest contradict rebut question challenge doubt call brand');
const doubting: ReadonlyMap<string, string> = new Map([
  [stemOf('cast'), 'doubt'],
  [stemOf('take'), 'issue'],
]);

/** What somebody has said. */
const statementNouns = wordSet(
  'claim claims allegation allegations accusation accusations report reports account accounts figure figures toll tally version ' +
    'statement statements story stories finding findings assertion assertions suggestion suggestions estimate estimates',
);

/** How long the object may be up to its noun: "the first report". */
const CONTESTED_TOKENS = 6;

/** "The ministry disputed the figure", "called the report false", "cast doubt on it": not "questioned the report's author". */
export function contests(passage: Passage, { kind, stem, group }: CueCandidate): boolean {
  if (kind !== 'V') return false;
  const isDoubt = doubting.get(stem) === lowerAt(passage, group.to);
  if (!isDoubt && !(contestingStems.has(stem) && isStatementBehind(passage, group.to))) return false;
  return hasSpeaker(passage, group.from);
}

function isStatementBehind(passage: Passage, from: number): boolean {
  for (let at = from; at < from + CONTESTED_TOKENS && isNominal(tagAt(passage, at)); at += 1)
    if (statementNouns.has(lowerAt(passage, at))) return !/[NPT]/.test(tagAt(passage, at + 1));
  return false;
}

/** Verbs with which somebody is told what to do. By stem. */
const orderingStems = stemSet('tell ask order urge warn advise instruct');

/** "Residents were told by the mayor to leave". */
export const toldBy = (passage: Passage, { kind, stem, at, group }: CueCandidate): boolean =>
  kind === 'V' &&
  group.from < at &&
  lowerAt(passage, group.to) === 'by' &&
  orderingStems.has(stem) &&
  isSpeaker(passage, { from: group.to + 1, to: phraseEnd(passage, group.to + 1, sentenceOf(passage, at).to) });

/** What gives a number to something. By stem. */
const estimateStems = stemSet('put estimate reckon value calculate peg');

/** How long the thing may be that is given a number. */
const ESTIMATED_TOKENS = 12;

/** "The hospital put the number of dead at fourteen", "the agency estimates the damage at two billion euros". */
export function givesEstimate(passage: Passage, { kind, stem, group }: CueCandidate): boolean {
  if (kind !== 'V' || !estimateStems.has(stem) || !isNominal(tagAt(passage, group.to))) return false;
  for (let at = group.to; at < group.to + ESTIMATED_TOKENS; at += 1) {
    if (lowerAt(passage, at) === 'at') return isNumberSoon(passage, at + 1) && hasSpeaker(passage, group.from);
    if (!isNominal(tagAt(passage, at)) && tagAt(passage, at) !== 'I') return false;
  }
  return false;
}

/** Whether a number stands here, perhaps behind "about" or "more than". */
const isNumberSoon = (passage: Passage, at: number): boolean =>
  [at, at + 1, at + 2].some((place) => tagAt(passage, place) === 'M' || /^\p{Sc}/u.test(lowerAt(passage, place)));
