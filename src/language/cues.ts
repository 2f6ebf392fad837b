import { type CueCandidate, type CueKind, cueCandidates, cueContext } from './cue-features.ts';
import { isListed, isListedStem, weigh } from './cue-weights.ts';
import { saysNothing } from './not-statements.ts';
import type { Passage } from './passage.ts';
import { sentenceOf, verbGroup } from './phrases.ts';
import { clauseBegins } from './said-clauses.ts';
import { stemOf } from './stem.ts';
import { isCertain, isDocument, isFeelingStem, isMind, isSure, showingStems } from './sure-cues.ts';
import { isHeldStem } from './views.ts';
import { speechStems } from './word-classes.ts';

/** A cue whose score is above this counts, in tenths: where as many are missed as are wrong. */
const LEAST_SCORE = -14;

/** The same where grammar makes it sure: a document that shows something, somebody who would not say something. */
const LEAST_SCORE_OF_SURE = -25;

/** The score of a cue that grammar makes sure. */
const SURE = 100;

/** The score of a cue whose place in its sentence leaves nothing else. */
export const CERTAIN_SCORE = 200;

export interface Cue extends CueCandidate {
  /** How much speaks for it, in tenths. */
  readonly score: number;
  /** Whether the sentence's structure shows it: a quotation ends in a comma, and a subject with this verb follows. */
  readonly besideQuotation: boolean;
  /** Whether it stands at the end of its paragraph with a colon: what is said follows in the next. */
  readonly announces: boolean;
}

/** A paragraph with the words in it that say that something is said, thought or wanted. */
export interface CuedPassage {
  readonly passage: Passage;
  readonly cues: readonly Cue[];
  /** For each sentence the best score of a word that may be a cue, in tenths, whether it counts as one or not. */
  readonly strongest: readonly number[];
}

/** What a sentence without any word that may be a cue has for its best score. */
const NO_CUE_SCORE = -99;

/** Finds the words of a paragraph that say that something is said, thought or wanted. */
export function findCues(passage: Passage): CuedPassage {
  const strongest = new Array<number>(passage.sentences.length).fill(NO_CUE_SCORE);
  const listed: Cue[] = [];
  const mayBeCue = (stem: string, kind: CueKind): boolean =>
    kind === 'V' || isListedStem(stem) || isFeelingStem(stem) || (kind === 'N' && isHeldStem(stem));
  for (const possible of cueCandidates(passage, mayBeCue)) {
    const candidate = asVerb(passage, possible);
    const certain = isCertain(passage, candidate);
    const mind = certain || isMind(passage, candidate);
    if (!(mind || isListed(candidate)) || saysNothing(passage, candidate)) continue;
    const weighed = certain ? CERTAIN_SCORE : weigh(candidate, cueContext(passage, candidate));
    const sure = weighed > LEAST_SCORE_OF_SURE && (mind || isSure(passage, candidate));
    const score = sure ? Math.max(SURE, weighed) : weighed;
    const sentence = passage.sentenceAt[candidate.at] ?? -1;
    if (score > (strongest[sentence] ?? SURE)) strongest[sentence] = score;
    if (score > LEAST_SCORE) listed.push(cueOf(passage, refusedVerb(passage, candidate), score));
  }
  const shown = new Map(cuesBehindQuotations(passage).map((cue) => [cue.at, cue]));
  const all = [...shown.values(), ...listed.map((cue) => (shown.has(cue.at) ? { ...cue, besideQuotation: true } : cue))];
  const cues = [...new Map(all.map((cue) => [cue.at, cue])).values()].sort((a, b) => a.at - b.at);
  return { passage, cues, strongest };
}

const cueOf = (passage: Passage, candidate: CueCandidate, score: number): Cue => ({
  at: candidate.at,
  kind: candidate.kind,
  stem: candidate.stem,
  group: candidate.group,
  score,
  besideQuotation: false,
  announces: announces(passage, candidate),
});

const refusals = new Set(['refuse', 'decline', 'fail', 'neglect'].map(stemOf));

/** "refused to say who had paid": the verb that was refused is the cue, with the refusal in its group. */
function refusedVerb(passage: Passage, cue: CueCandidate): CueCandidate {
  const at = cue.group.to + 1;
  const verb = refusals.has(cue.stem) && passage.tokens[cue.group.to]?.lower === 'to' && passage.tags[at] === 'V';
  if (!verb) return cue;
  return { at, kind: 'V', stem: stemOf(passage.tokens[at]?.lower ?? ''), group: { from: cue.group.from, to: at + 1 } };
}

const possessives = /^(?:his|her|its|their|my|our|your|whose)$/;

/** "The Post reports that", "the city plans to": such a word in a sentence that has no verb yet is its verb. */
function asVerb(passage: Passage, cue: CueCandidate): CueCandidate {
  const { tokens, tags } = passage;
  const sentence = sentenceOf(passage, cue.at);
  if (cue.kind !== 'N' || cue.at === sentence.from || !/[NPOJMR]/.test(tags[cue.at - 1] ?? '.')) return cue;
  if (possessives.test(tokens[cue.at - 1]?.lower ?? '')) return cue;
  const complement =
    (showingStems.has(cue.stem) && isDocument(passage, { from: sentence.from, to: cue.at })) ||
    /^(?:that|how|whether|why)$/.test(tokens[cue.at + 1]?.lower ?? '') ||
    (tokens[cue.at + 1]?.lower === 'to' && tags[cue.at + 2] === 'V') ||
    clauseBegins(passage, cue.at + 1, manyBefore(passage, cue.at) ? /[DPOJNM]/ : /[DPO]/);
  const verbless = tags.slice(sentence.from, cue.at).every((tag) => tag !== 'V' && tag !== 'X' && tag !== 'T');
  return complement && verbless ? { ...cue, kind: 'V' } : cue;
}

/** "Farmers fear", "many hope": behind a plural a word without an ending is a verb. */
const manyBefore = ({ tokens }: Passage, at: number): boolean =>
  /(?:[^s]s|^(?:many|some|others|people|few|most|police))$/.test(tokens[at - 1]?.lower ?? '') &&
  !/[^s]s$/.test(tokens[at]?.lower ?? '');

/** How far before the colon at a paragraph's end its verb may stand. */
const COLON_TOKENS = 12;

function announces({ tokens }: Passage, { at, kind, stem }: CueCandidate): boolean {
  const colon = kind === 'V' && speechStems.has(stem) && tokens.at(-1)?.text === ':' && tokens.length - at <= COLON_TOKENS;
  return colon && !tokens.slice(at).some(({ lower }) => lower === 'that');
}

/** A verb as a cue that no table lists. */
export const verbCue = (passage: Passage, at: number): Cue => ({
  at,
  kind: 'V',
  stem: stemOf(passage.tokens[at]?.lower ?? ''),
  group: verbGroup(passage, at),
  score: SURE,
  besideQuotation: false,
  announces: false,
});

/** How far behind a quotation its verb may stand: a name with its role. */
const SPEAKER_TOKENS = 25;

/** Verbs of any kind that follow a quotation which ends in a comma or its own mark: '"…," she went on.' */
function cuesBehindQuotations(passage: Passage): Cue[] {
  return passage.quotations.flatMap(({ from, to }) => {
    const last = passage.tokens[to - 2]?.text ?? '';
    if (to - from < 4 || !/^[,?!]$/.test(last)) return [];
    for (let at = to; at < Math.min(sentenceOf(passage, to).to, to + SPEAKER_TOKENS); at += 1) {
      const tag = passage.tags[at];
      if (tag === 'C' || tag === 'S' || (passage.quotationAt[at] ?? -1) >= 0) return [];
      if ((tag === 'V' && !/(?:ing|ed)$/.test(passage.tokens[at]?.lower ?? '')) || (tag === 'V' && at - to < 6))
        return [{ ...verbCue(passage, at), besideQuotation: true }];
    }
    return [];
  });
}
