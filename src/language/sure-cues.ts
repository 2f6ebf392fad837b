import type { CueCandidate } from './cue-features.ts';
import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { subjectBefore } from './phrases.ts';
import {
  clauseBegins,
  contests,
  foretells,
  givesEstimate,
  hasClause,
  mindsClause,
  standsAside,
  tellsOf,
  toldBy,
} from './said-clauses.ts';
import { hasSpeaker } from './somebody.ts';
import { stemOf } from './stem.ts';
import { isHeld, takesAs } from './views.ts';
import { beForms, negations, speechStems, withPlurals } from './word-classes.ts';
import { stemSet, wordSet } from './word-set.ts';

/** "the ministry's claim that": a noun of saying with its owner and what was said. */
function ownedClaim({ tokens, tags }: Passage, { kind, at }: CueCandidate): boolean {
  const owned = tags[at - 1] === 'T' || /^(?:his|her|its|their)$/.test(tokens[at - 1]?.lower ?? '');
  return kind === 'N' && owned && tokens[at + 1]?.lower === 'that';
}

/** "would not say whether", "did not explain why". */
function silence({ tokens }: Passage, { kind, stem, at, group }: CueCandidate): boolean {
  const asked = /^(?:that|whether|if|how|what|why|who|when|where)$/.test(tokens[group.to]?.lower ?? '');
  return kind === 'V' && asked && speechStems.has(stem) && tokens.slice(group.from, at).some(({ lower }) => negations.has(lower));
}

/** What documents do when they are made to speak. By stem. */
export const showingStems = stemSet(
  'show suggest indicate find reveal say state describe depict detail capture conclude estimate report confirm note put give have purport',
);
/** Things that say something though nobody speaks. */
export const documentNouns: ReadonlySet<string> = new Set([
  ...withPlurals(
    'video photo photograph picture image recording survey poll report document letter statement memo email map test ' +
      'estimate filing paper leaflet post tweet transcript forecast',
  ),
  ...'footage study studies data figures statistics records results evidence analysis analyses review audit satellite logs polling census'.split(
    ' ',
  ),
]);

/** Whether a phrase names a document. */
export function isDocument({ tokens }: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (documentNouns.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "records show", "the poll found": a document that is made to speak. */
function documentShows(passage: Passage, { kind, stem, group }: CueCandidate): boolean {
  if (kind !== 'V' || !showingStems.has(stem)) return false;
  const subject = subjectBefore(passage, group.from);
  return subject !== undefined && isDocument(passage, subject);
}

/** States of mind: what follows them is feared, wanted or believed by somebody. */
const feelings = wordSet(
  'afraid angry upset worried concerned confident convinced certain sure glad happy unhappy pleased proud sorry ' +
    'disappointed hopeful optimistic pessimistic skeptical sceptical doubtful furious outraged incensed alarmed ' +
    'surprised shocked adamant thankful grateful frustrated nervous anxious wary fearful unconvinced delighted ' +
    'appalled horrified dismayed troubled relieved eager reluctant unanimous thrilled uneasy mindful aghast enraged ' +
    'dissatisfied satisfied saddened heartened encouraged sympathetic supportive critical',
);

const feelingStems = new Set([...feelings].map(stemOf));

/** Whether a stem may be that of a state of mind. */
export const isFeelingStem = (stem: string): boolean => feelingStems.has(stem);

/** "are shocked that", "was worried about": a participle of feeling whose subject feels it. */
export const isFeeling = (passage: Passage, { kind, at, group }: CueCandidate): boolean =>
  kind === 'V' && group.from < at && feelings.has(lowerAt(passage, at)) && lowerAt(passage, at + 1) !== 'by';

/** "Many drivers are afraid that the bridge will close". */
function feelsClause(passage: Passage, { kind, at }: CueCandidate): boolean {
  if ((kind !== 'J' && kind !== 'V') || !feelings.has(lowerAt(passage, at))) return false;
  if (!/^(?:that|about|of|at|with|to|over|by)$/.test(lowerAt(passage, at + 1)) && !clauseBegins(passage, at + 1, /[DPOJNM]/))
    return false;
  let verb = at - 1;
  while (tagAt(passage, verb) === 'R' || negations.has(lowerAt(passage, verb))) verb -= 1;
  if (!beForms.has(lowerAt(passage, verb)) && !/^(?:feel|felt|remain|seem|sound)/.test(lowerAt(passage, verb))) return false;
  let first = verb;
  while (/[XR]/.test(tagAt(passage, first - 1)) || negations.has(lowerAt(passage, first - 1))) first -= 1;
  return hasSpeaker(passage, first);
}

/** What somebody wants or decides to do. By stem. */
const willStems = stemSet(
  'want wish hope plan intend aim seek vote decide agree refuse decline threaten offer promise pledge vow choose prefer resolve',
);

/** "The council voted on Monday to ban fireworks", "she wants the port to stay open". */
function willsAction(passage: Passage, { kind, stem, group, at }: CueCandidate): boolean {
  if (kind !== 'V' || !willStems.has(stem)) return false;
  let behind = at + 1;
  while (behind < at + OCCASION_TOKENS && /[IPMR]/.test(tagAt(passage, behind)) && lowerAt(passage, behind) !== 'to') behind += 1;
  if (lowerAt(passage, behind) !== 'to' || tagAt(passage, behind + 1) !== 'V') return false;
  const subject = subjectBefore(passage, group.from);
  return subject !== undefined && lowerAt(passage, subject.from) !== 'it';
}

/** What takes a side for or against something. By stem. */
const sideStems = stemSet(
  'criticize blame accuse condemn denounce blast slam assail rebuke lambast castigate mock ridicule scold chide chastise decry deplore ' +
    'petition reprimand berate upbraid admonish disparage belittle downplay taunt praise hail welcome applaud commend laud endorse congratulate salute tout compliment support favor defend admire ' +
    'oppose reject dismiss dispute deny doubt question challenge distrust regret resent fear dislike demand urge propose compare liken brand suspect',
);

/** "The senator criticized the plan", "the truce was welcomed by its neighbours". */
function takesSide(passage: Passage, { kind, stem, group, at }: CueCandidate): boolean {
  if (kind !== 'V' || !sideStems.has(stem)) return false;
  const carried = passage.tokens.slice(group.from, at).some(({ lower }) => beForms.has(lower));
  const goesOn = lowerAt(passage, at).endsWith('ing');
  // "The union is condemning the deal", not "a letter condemning the deal".
  if (goesOn && !carried) return false;
  if (carried && !goesOn) return lowerAt(passage, group.to) === 'by';
  return hasSpeaker(passage, group.from);
}

/** How long a time may stand between a verb and its "to". */
const OCCASION_TOKENS = 5;

/** Whether a word that a table of cues lists is a cue because grammar makes it one. */
export const isSure = (passage: Passage, candidate: CueCandidate): boolean =>
  silence(passage, candidate) || ownedClaim(passage, candidate);

const isQuoted = ({ quotationAt }: Passage, at: number): boolean => (quotationAt[at] ?? -1) >= 0;

/** Whether a word is a cue whatever weighs against it: its place in the sentence leaves nothing else. Within a quotation somebody speaks already. */
export const isCertain = (passage: Passage, candidate: CueCandidate): boolean =>
  !isQuoted(passage, candidate.at) &&
  (mindsClause(passage, candidate) ||
    (hasClause(passage, candidate) && documentShows(passage, candidate)) ||
    standsAside(passage, candidate) ||
    givesEstimate(passage, candidate) ||
    contests(passage, candidate) ||
    toldBy(passage, candidate) ||
    takesAs(passage, candidate) ||
    isHeld(passage, candidate) ||
    foretells(passage, candidate) ||
    tellsOf(passage, candidate));

/** Whether a word that is not certain, listed or not, is a cue because of what it means, of its subject and of what stands behind it. */
export const isMind = (passage: Passage, candidate: CueCandidate): boolean =>
  documentShows(passage, candidate) ||
  takesSide(passage, candidate) ||
  willsAction(passage, candidate) ||
  (isQuoted(passage, candidate.at) && mindsClause(passage, candidate)) ||
  feelsClause(passage, candidate);
