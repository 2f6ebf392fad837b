import type { Passage, Range } from './passage.ts';
import { sentenceOf, verbGroup } from './phrases.ts';
import { stemOf } from './stem.ts';
import { beForms, speechStems, timeWords } from './word-classes.ts';
import { wordSet } from './word-set.ts';

/** A word that may say that something is said: a verb, a noun ("claim") or an adjective ("sure"). */
export type CueKind = 'V' | 'N' | 'J';

const kindOf = (tag: string): CueKind | undefined => (tag === 'V' || tag === 'N' || tag === 'J' ? tag : undefined);

export interface CueCandidate {
  readonly at: number;
  readonly kind: CueKind;
  readonly stem: string;
  readonly group: Range;
}

/** "a swiftly called meeting": a participle between an article and its noun says nothing of its own. */
function isModifier({ tags, tokens }: Passage, at: number): boolean {
  let before = at - 1;
  while (tags[before] === 'R' || tags[before] === 'J') before -= 1;
  // "Some accused the mayor": what has an object is the verb.
  if (tags[at + 1] === 'D') return false;
  return tags[before] === 'D' && /(?:ed|en|ing)$/.test(tokens[at]?.lower ?? '') && tokens[before]?.lower !== 'that';
}

/** Every word that a table of cues may list. */
export function cueCandidates(passage: Passage, listed: (stem: string, kind: CueKind) => boolean): CueCandidate[] {
  const found: CueCandidate[] = [];
  for (let at = 0; at < passage.tags.length; at += 1) {
    const kind = kindOf(passage.tags[at] ?? '.');
    if (!kind) continue;
    const stem = stemOf(passage.tokens[at]?.lower ?? '');
    if (listed(stem, kind) && !(kind === 'V' && isModifier(passage, at)))
      found.push({ at, kind, stem, group: kind === 'V' ? verbGroup(passage, at) : { from: at, to: at + 1 } });
  }
  return found;
}

/** Words behind a cue that tell whether something is said. */
const tellingWords = wordSet(
  'that if whether how what why who where when as of for with about on in at against by from into over it not so',
);

/** What comes behind a word, as far as it tells whether something is said. */
export function nextClass(passage: Passage, at: number, most: number): string {
  const token = passage.tokens[at];
  if (!token || at >= most) return 'end';
  const { lower } = token;
  const tag = passage.tags[at];
  if (lower === 'to') return passage.tags[at + 1] === 'V' || passage.tags[at + 1] === 'X' ? 'to+verb' : 'to';
  if (tellingWords.has(lower)) return lower;
  if (opensQuotation(passage, at)) return 'quote';
  if (tag === '.') return /^(?:['"”’]|'')$/.test(lower) ? 'mark' : lower.charAt(0);
  if (timeWords.has(lower)) return 'time';
  return tag ?? '.';
}

export const opensQuotation = (passage: Passage, at: number): boolean => {
  const index = passage.quotationAt[at] ?? -1;
  return index >= 0 && passage.quotations[index]?.from === at;
};

const closesQuotation = (passage: Passage, at: number): boolean => {
  const index = passage.quotationAt[at] ?? -1;
  return index >= 0 && (passage.quotations[index]?.to ?? 0) === at + 1;
};

const subjectWords = wordSet('it they who which that to and ,');

function subjectClass(passage: Passage, before: number): string {
  const token = passage.tokens[before - 1];
  if (!token || token.end === 0) return 'none';
  const { lower } = token;
  if (closesQuotation(passage, before - 1)) return 'quote';
  if (lower === 'he' || lower === 'she') return 'he';
  if (lower === 'i' || lower === 'we' || lower === 'you') return 'i';
  if (subjectWords.has(lower)) return lower;
  return passage.tags[before - 1] ?? '.';
}

const haveForms = wordSet("have has had 've having");

function formOf(passage: Passage, { at, group }: CueCandidate): string {
  const { lower } = passage.tokens[at] ?? { lower: '' };
  const before = passage.tokens[at - 1]?.lower ?? '';
  if (lower.endsWith('ing')) return beForms.has(before) ? 'being' : 'ing';
  for (let index = at - 1; index >= group.from; index -= 1) {
    const word = passage.tokens[index]?.lower ?? '';
    if (beForms.has(word)) return 'passive';
    if (haveForms.has(word)) return 'perfect';
    if (word === 'do' || word === 'does' || word === 'did') return 'do';
    if (passage.tags[index] === 'X') return 'modal';
  }
  if (before === 'to') return 'infinitive';
  return lower.endsWith('s') ? 's' : lower.endsWith('ed') ? 'ed' : 'plain';
}

/** How far before a verb its subject may begin behind a quotation. */
const SUBJECT_TOKENS = 14;

/** Whether a quotation ends where the subject of the verb begins, or right before the verb: '"…," the mayor said'. */
function besideQuotation(passage: Passage, { stem, group }: CueCandidate): string {
  const speech = speechStems.has(stem) ? 'speech' : '';
  for (let at = group.from - 1; at >= Math.max(0, group.from - SUBJECT_TOKENS); at -= 1) {
    if (closesQuotation(passage, at)) return `${at === group.from - 1 ? 'touching' : 'near'}${speech}`;
    if ('VXS.'.includes(passage.tags[at] ?? '.') && passage.tokens[at]?.text !== ',') break;
  }
  return `none${speech}`;
}

/** What speaks for or against a candidate besides its word: its form, what stands around it. */
export interface CueContext {
  readonly form: string;
  /** The classes of the two words behind it. */
  readonly next: string;
  readonly afterNext: string;
  /** The class of what stands before it, where a subject would. */
  readonly before: string;
  /** Where the nearest quotation is. */
  readonly quotation: string;
  /** For a verb outside the quotation of its sentence, where that ends. */
  readonly beside: string | undefined;
}

export function cueContext(passage: Passage, candidate: CueCandidate): CueContext {
  const { at, kind, group } = candidate;
  const sentence = sentenceOf(passage, at);
  const quoted = (passage.quotationAt[at] ?? -1) >= 0;
  const near = quoted || hasQuotation(passage, sentence);
  const soon = opensSoon(passage, group.to);
  return {
    form: kind === 'V' ? formOf(passage, candidate) : '',
    next: nextClass(passage, group.to, sentence.to),
    afterNext: nextClass(passage, group.to + 1, sentence.to),
    before: subjectClass(passage, group.from),
    quotation: (quoted ? 'in' : near ? 'near' : 'none') + (soon ? 'soon' : ''),
    beside: kind === 'V' && near && !quoted ? besideQuotation(passage, candidate) : undefined,
  };
}

function hasQuotation({ quotationAt }: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if ((quotationAt[at] ?? -1) >= 0) return true;
  return false;
}

/** So many words may stand between a cue and the quotation it brings. */
const SOON_TOKENS = 5;

function opensSoon(passage: Passage, from: number): boolean {
  if (passage.quotations.length === 0) return false;
  for (let at = from; at < from + SOON_TOKENS; at += 1) if (opensQuotation(passage, at)) return true;
  return false;
}
