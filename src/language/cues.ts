import { type CueCandidate, cueCandidates, cueFeatures } from './cue-features.ts';
import { cueBias, cueWeights } from './cue-table.ts';
import type { Passage } from './passage.ts';
import { sentenceOf, subjectBefore, verbGroup } from './phrases.ts';
import { stemOf } from './stem.ts';
import { speechStems } from './word-classes.ts';

/** A cue whose score is above this counts, in tenths: where as many are missed as are wrong. */
const LEAST_SCORE = -8;

const weights: ReadonlyMap<string, number> = new Map(
  cueWeights.split(' ').map((entry): [string, number] => {
    const at = entry.lastIndexOf('=');
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  }),
);

/** The same for a verb of showing whose subject is a document, a picture or a survey: that says something nearly always. */
const LEAST_SCORE_OF_DOCUMENT = -25;

const showingStems = new Set(
  'show suggest indicate find reveal say state describe depict detail capture conclude estimate report confirm note'
    .split(' ')
    .map(stemOf),
);
const documentNouns =
  /^(?:videos?|footage|photos?|photographs?|pictures?|images?|recordings?|surveys?|polls?|reports?|stud(?:y|ies)|data|figures|statistics|records|documents?|letters?|statements?|memos?|emails?|maps?|tests?|results|evidence|analysis|review|audit|filings?|papers?|leaflets?|posts?|tweets?|transcripts?|satellite|logs)$/;

function documentShows(passage: Passage, { kind, stem, group }: CueCandidate): boolean {
  if (kind !== 'V' || !showingStems.has(stem)) return false;
  const subject = subjectBefore(passage, group.from);
  return subject !== undefined && passage.tokens.slice(subject.from, subject.to).some(({ lower }) => documentNouns.test(lower));
}

export interface Cue extends CueCandidate {
  /** Whether the sentence's structure shows it: a quotation ends in a comma, and a subject with this verb follows. */
  readonly besideQuotation: boolean;
  /** Whether it stands at the end of its paragraph with a colon: what is said follows in the next. */
  readonly announces: boolean;
}

/** The words of a paragraph that say that something is said, thought or wanted. */
export function findCues(passage: Passage): Cue[] {
  const scored = cueCandidates(passage, (key) => weights.has(key)).filter((candidate) => {
    let score = cueBias;
    for (const feature of cueFeatures(passage, candidate)) score += weights.get(feature) ?? 0;
    return score > LEAST_SCORE || (score > LEAST_SCORE_OF_DOCUMENT && documentShows(passage, candidate));
  });
  const shown = cuesBehindQuotations(passage).filter(({ at }) => !scored.some((cue) => cue.at === at));
  return [
    ...scored.map((cue) => ({ ...asVerb(passage, cue), besideQuotation: false, announces: announces(passage, cue) })),
    ...shown,
  ].sort((a, b) => a.at - b.at);
}

/** "The Post reports that": a word of saying in -s between a subject and what is said is a verb, whatever else it can be. */
function asVerb(passage: Passage, cue: CueCandidate): CueCandidate {
  const { tokens, tags } = passage;
  const next = tokens[cue.at + 1]?.lower;
  const verb = cue.kind === 'N' && speechStems.has(cue.stem) && tokens[cue.at]?.lower.endsWith('s') && next === 'that';
  return verb && /[NPO]/.test(tags[cue.at - 1] ?? '') ? { ...cue, kind: 'V' } : cue;
}

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
