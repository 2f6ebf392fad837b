import type { Attribution } from '../domain/analysis.ts';
import type { Passage, Range } from './passage.ts';
import { isNoun, subjectBefore } from './phrases.ts';
import { isSomebody } from './sure-cues.ts';

/** A sentence with what was found out about it, for telling whose words it is. */
export interface ReadSentence {
  readonly passage: Passage;
  readonly range: Range;
  /** The share of its characters that somebody says, from 0 to 1. */
  readonly share: number;
  /** The attribution that says most of it. */
  readonly main: Attribution | undefined;
  /** The share that the main attribution says. */
  readonly mainShare: number;
  /** The best score of a word in it that may be a cue, in tenths. */
  readonly strongest: number;
}

/** What is known of the article around a sentence. */
export interface Surroundings {
  /** The sentence's place in the article, from 0. */
  readonly index: number;
  /** Attributed shares of its neighbours; absent at the ends. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Shares of the article's sentences that speak in the first person, and of its text that is attributed. */
  readonly firstPerson: number;
  readonly attributed: number;
}

/** The number of the class that a value falls into, classes parted at `cuts`. */
function classOf(value: number, cuts: readonly number[]): number {
  const at = cuts.findIndex((cut) => value < cut);
  return at < 0 ? cuts.length : at;
}

/** Classes of shares; nothing at all is a class of its own. */
const shareClass = (share: number): number => (share <= 0 ? 0 : 1 + classOf(share, [0.15, 0.3, 0.5, 0.7, 0.9]));
const neighbourClass = (share: number | undefined): string =>
  share === undefined ? 'x' : String(share <= 0 ? 0 : 1 + classOf(share, [0.3, 0.6]));

/** Cue scores are parted where the meaning changes: far below, around and above what counts as a cue. */
const cueScoreCuts = [-60, -40, -30, -20, -9, 0, 10, 20, 40];

const firstPersonWord = /^(?:i|we|my|our|me|us)$/;

/** Whether a sentence speaks in the first person outside quotation marks. */
export const isFirstPerson = ({ passage, range }: Pick<ReadSentence, 'passage' | 'range'>): boolean => {
  for (let at = range.from; at < range.to; at += 1)
    if ((passage.quotationAt[at] ?? -1) < 0 && firstPersonWord.test(passage.tokens[at]?.lower ?? '')) return true;
  return false;
};

function quotedShare({ quotationAt }: Passage, { from, to }: Range): number {
  let quoted = 0;
  for (let at = from; at < to; at += 1) if ((quotationAt[at] ?? -1) >= 0) quoted += 1;
  return quoted / Math.max(1, to - from);
}

/** The main verb is the cue of what is attributed most. */
export const leadsFeature = 'leads';

/** What the first verb of a sentence and its subject tell. */
function verbFeatures({ passage, range: { from, to }, main, share }: ReadSentence): string[] {
  const { tokens, tags } = passage;
  let first = from;
  while (first < to && tags[first] !== 'V' && tags[first] !== 'X') first += 1;
  if (first === to) return ['noverb'];
  let verb = first;
  while (verb < to && verb - first < 5 && tags[verb] !== 'V') verb += 1;
  const features = [`subject${tags.slice(Math.max(from, first - 2), first).join('')}`];
  const subject = subjectBefore(passage, first);
  features.push(subject ? `who${isSomebody(passage, subject) ? 1 : 0}` : 'who');
  if (tags[verb] === 'V') {
    const next = tags[verb + 1] ?? '.';
    features.push(`behind${/[ICST.]/.test(next) ? (tokens[verb + 1]?.lower ?? '') : next}`);
    const cue = main?.cue;
    const start = tokens[verb]?.start ?? -1;
    if (cue && cue.start <= start && start < cue.end) features.push(leadsFeature, `${leadsFeature}${shareClass(share)}`);
  }
  return features;
}

/** Function words: they tell modality, person and connection, and are the same whatever an article is about. */
function wordFeatures({ passage: { tokens, tags }, range: { from, to } }: ReadSentence): string[] {
  const features: string[] = [];
  for (let at = from; at < to; at += 1) {
    const tag = tags[at] ?? '.';
    const lower = tokens[at]?.lower ?? '';
    if (/[XORSI]/.test(tag)) features.push(`has${lower}`);
    else if (/^[.?!:;]$/.test(lower)) features.push(`mark${lower}`);
  }
  const first = tokens[from]?.lower ?? '';
  const open = tags[from] ?? '.';
  features.push(`first${isNoun(open) || open === 'V' || open === 'J' ? open : first}`);
  return features;
}

/** What speaks for or against a sentence's resting on somebody's words or mind. No feature names a noun, a verb of the story or a name. */
export function voiceFeatures(sentence: ReadSentence, around: Surroundings): ReadonlySet<string> {
  const { passage, range, share, main, mainShare, strongest } = sentence;
  const shares = shareClass(share);
  const cue = classOf(strongest, cueScoreCuts);
  const quoted = neighbourClass(quotedShare(passage, range));
  const features = [
    `share${shares}`,
    `cue${cue}`,
    `cue${cue}share${shares}`,
    `quoted${quoted}`,
    `quoted${quoted}share${shares}`,
    `length${classOf(range.to - range.from, [8, 14, 22, 32])}`,
    `before${neighbourClass(around.before)}`,
    `after${neighbourClass(around.after)}`,
    `place${classOf(around.index, [1, 3, 6, 12, 25])}`,
    `person${classOf(around.firstPerson, [0.01, 0.05, 0.15, 0.3])}`,
    `article${classOf(around.attributed, [0.1, 0.2, 0.35, 0.5, 0.7])}`,
    ...verbFeatures(sentence),
    ...wordFeatures(sentence),
  ];
  if (main)
    features.push(
      `source${main.source ? 1 : 0}${mainShare > 0.3 ? 1 : 0}`,
      `form${main.form}${shares}`,
      `negated${main.negated}`,
      `stance${main.stance}`,
      `stance${main.stance}${mainShare > 0.3 ? 1 : 0}`,
    );
  return new Set(features);
}
