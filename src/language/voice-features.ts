import type { Attribution } from '../domain/analysis.ts';
import { isNoun, type Passage, type Range } from './passage.ts';
import { subjectBefore } from './phrases.ts';
import { isSomebody } from './somebody.ts';
import { wordSet } from './word-set.ts';

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
  let at = 0;
  while (at < cuts.length && value >= (cuts[at] ?? 0)) at += 1;
  return at;
}

/** Classes of shares; nothing at all is a class of its own. */
const shareClass = (share: number): number => (share <= 0 ? 0 : 1 + classOf(share, shareCuts));
const neighbourClass = (share: number | undefined): string =>
  share === undefined ? 'x' : String(share <= 0 ? 0 : 1 + classOf(share, neighbourCuts));

const shareCuts = [0.15, 0.3, 0.5, 0.7, 0.9];
const neighbourCuts = [0.3, 0.6];
const lengthCuts = [8, 14, 22, 32];
const placeCuts = [1, 3, 6, 12, 25];
const firstPersonCuts = [0.01, 0.05, 0.15, 0.3];
const attributedCuts = [0.1, 0.2, 0.35, 0.5, 0.7];

/** Cue scores are parted where the meaning changes: far below, around and above what counts as a cue. */
const cueScoreCuts = [-60, -40, -30, -20, -9, 0, 10, 20, 40];

const firstPersonWords = wordSet('i we my our me us');

/** Whether a sentence speaks in the first person outside quotation marks. */
export const isFirstPerson = ({ passage, range }: Pick<ReadSentence, 'passage' | 'range'>): boolean => {
  for (let at = range.from; at < range.to; at += 1)
    if ((passage.quotationAt[at] ?? -1) < 0 && firstPersonWords.has(passage.tokens[at]?.lower ?? '')) return true;
  return false;
};

function quotedShare({ quotationAt }: Passage, { from, to }: Range): number {
  let quoted = 0;
  for (let at = from; at < to; at += 1) if ((quotationAt[at] ?? -1) >= 0) quoted += 1;
  return quoted / Math.max(1, to - from);
}

/** What a feature tells of a sentence; with its value it makes the feature's name in the table. */
export const voiceKinds = [
  ...['share', 'cue', 'quoted', 'length', 'before', 'after', 'place', 'person', 'article', 'subject', 'who', 'behind'],
  ...['leads', 'noverb', 'has', 'mark', 'first', 'source', 'form', 'negated', 'stance'],
] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** Takes a feature; the same one may come twice and counts once. */
export type VisitFeature = (kind: VoiceKind, value: string) => void;

/** The main verb is the cue of what is attributed most. */
export const leadsKind = 'leads';

/** What the first verb of a sentence and its subject tell. */
function visitVerb({ passage, range: { from, to }, main, share }: ReadSentence, visit: VisitFeature): void {
  const { tokens, tags } = passage;
  let first = from;
  while (first < to && tags[first] !== 'V' && tags[first] !== 'X') first += 1;
  if (first === to) {
    visit('noverb', '');
    return;
  }
  let verb = first;
  while (verb < to && verb - first < 5 && tags[verb] !== 'V') verb += 1;
  const nearer = first > from ? (tags[first - 1] ?? '') : '';
  visit('subject', first - 1 > from ? (tags[first - 2] ?? '') + nearer : nearer);
  const subject = subjectBefore(passage, first);
  visit('who', subject ? (isSomebody(passage, subject) ? '1' : '0') : '');
  if (tags[verb] === 'V') {
    const next = tags[verb + 1] ?? '.';
    visit('behind', 'ICST.'.includes(next) ? (tokens[verb + 1]?.lower ?? '') : next);
    const cue = main?.cue;
    const start = tokens[verb]?.start ?? -1;
    if (cue && cue.start <= start && start < cue.end) {
      visit(leadsKind, '');
      visit(leadsKind, String(shareClass(share)));
    }
  }
}

/** Function words: they tell modality, person and connection, and are the same whatever an article is about. */
function visitWords({ passage: { tokens, tags }, range: { from, to } }: ReadSentence, visit: VisitFeature): void {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at] ?? '.';
    const lower = tokens[at]?.lower ?? '';
    if ('XORSI'.includes(tag)) visit('has', lower);
    else if (tag === '.' && lower.length === 1 && '.?!:;'.includes(lower)) visit('mark', lower);
  }
  const first = tokens[from]?.lower ?? '';
  const open = tags[from] ?? '.';
  visit('first', isNoun(open) || open === 'V' || open === 'J' ? open : first);
}

/** What speaks for or against a sentence's resting on somebody's words or mind. No feature names a noun, a verb of the story or a name. */
export function visitVoiceFeatures(sentence: ReadSentence, around: Surroundings, visit: VisitFeature): void {
  const { passage, range, share, main, mainShare, strongest } = sentence;
  const shares = String(shareClass(share));
  const cue = String(classOf(strongest, cueScoreCuts));
  const quoted = neighbourClass(quotedShare(passage, range));
  visit('share', shares);
  visit('cue', cue);
  visit('cue', `${cue}share${shares}`);
  visit('quoted', quoted);
  visit('quoted', `${quoted}share${shares}`);
  visit('length', String(classOf(range.to - range.from, lengthCuts)));
  visit('before', neighbourClass(around.before));
  visit('after', neighbourClass(around.after));
  visit('place', String(classOf(around.index, placeCuts)));
  visit('person', String(classOf(around.firstPerson, firstPersonCuts)));
  visit('article', String(classOf(around.attributed, attributedCuts)));
  visitVerb(sentence, visit);
  visitWords(sentence, visit);
  if (!main) return;
  const most = mainShare > 0.3 ? '1' : '0';
  visit('source', (main.source ? '1' : '0') + most);
  visit('form', main.form + shares);
  visit('negated', String(main.negated));
  visit('stance', main.stance);
  visit('stance', main.stance + most);
}
