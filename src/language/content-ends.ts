import { weigh } from './content-end-weights.ts';
import type { CueKind } from './cue-features.ts';
import type { Passage } from './passage.ts';
import { stemOf } from './stem.ts';
import { speechStems } from './word-classes.ts';
import { wordSet } from './word-set.ts';

/** A boundary whose score is above this, in tenths, ends what is said. */
const LEAST_SCORE = -3;

/** A cue and where what it says begins. */
export interface ContentContext {
  readonly cue: { readonly at: number; readonly kind: CueKind; readonly stem: string };
  readonly from: number;
}

/** Words at which what is said may end before its sentence does. */
const boundaryWords = wordSet(
  ', ; : ( ) and but or while as when after before because since if although though until despite during amid following ' +
    'in on at by with for from about which who where whereas unless even just including instead rather according',
);

const isBoundaryWord = (lower: string): boolean =>
  boundaryWords.has(lower) || ('—–-'.includes(lower.charAt(0)) && /^[—–-]+$/.test(lower));

/** Whether what is said may end before a token. Inside a quotation it goes on. */
export function isBoundary(passage: Passage, at: number): boolean {
  const index = passage.quotationAt[at] ?? -1;
  const inside = index >= 0 && passage.quotations[index]?.from !== at;
  if (inside) return false;
  const closed = (passage.quotationAt[at - 1] ?? -1) >= 0;
  return closed || isBoundaryWord(passage.tokens[at]?.lower ?? '');
}

const formOf = (lower: string): string =>
  lower.endsWith('ing') ? 'ing' : /(?:ed|said|told|wrote|made|found|thought|saw)$/.test(lower) ? 'past' : 'other';

const openingWords = wordSet('that to if whether how what why who as it not');

function startClass(passage: Passage, from: number): string {
  const lower = passage.tokens[from]?.lower ?? '';
  if (openingWords.has(lower)) return lower;
  if ((passage.quotationAt[from] ?? -1) >= 0) return 'quote';
  return passage.tags[from] ?? '.';
}

/** What is looked at to tell whether what is said ends before a token. */
export interface EndContext {
  /** The token, "behind" where it only stands behind a quotation. */
  readonly word: string;
  /** What the content begins with. */
  readonly start: string;
  /** Whether the content has a verb. */
  readonly verb: string;
  /** The first verb soon behind the token. */
  readonly ahead: string;
  /** The part of speech behind the token, and there a word of grammar itself. */
  readonly next: string;
  readonly nextWord: string;
  /** The kind of the cue, "say" for a word of saying. */
  readonly say: string;
  /** Whether a quotation closes before the token. */
  readonly quoted: string;
  readonly length: string;
  /** The part of speech before the token. */
  readonly before: string;
}

function hasVerb({ tags }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tags[at] === 'V' || tags[at] === 'X') return true;
  return false;
}

/** How far ahead of a boundary a verb is looked for. */
const VERB_AHEAD_TOKENS = 3;

function verbAhead({ tokens, tags }: Passage, cue: number, at: number): string {
  for (let index = at + 1; index <= at + VERB_AHEAD_TOKENS; index += 1) {
    const tag = tags[index] ?? '.';
    if (tag === '.') return 'none';
    if (tag !== 'V' && tag !== 'X') continue;
    const touching = index === at + 1 ? 'next' : 'soon';
    if (tag === 'X') return `aux${touching}`;
    const lower = tokens[index]?.lower ?? '';
    const form = formOf(lower);
    const same = form === formOf(tokens[cue]?.lower ?? '') ? 'same' : '';
    return `${form}${same}${speechStems.has(stemOf(lower)) ? 'say' : ''}${touching}`;
  }
  return 'none';
}

export function endContext(passage: Passage, { cue, from }: ContentContext, at: number): EndContext {
  const { tokens, tags } = passage;
  const closed = (passage.quotationAt[at - 1] ?? -1) >= 0;
  const lower = tokens[at]?.lower ?? '';
  const next = tags[at + 1] ?? 'end';
  return {
    word: closed && !isBoundaryWord(lower) ? 'behind' : lower,
    start: startClass(passage, from),
    verb: hasVerb(passage, from, at) ? 'verb' : 'noverb',
    ahead: verbAhead(passage, cue.at, at),
    next,
    nextWord: 'DICSOTXR'.includes(next) ? (tokens[at + 1]?.lower ?? '') : next,
    say: speechStems.has(cue.stem) ? 'say' : cue.kind,
    quoted: !closed ? 'open' : /^[,.!?]$/.test(tokens[at - 2]?.text ?? '') ? 'closedmark' : 'closed',
    length: at - from < 4 ? 'short' : at - from < 10 ? 'middle' : 'long',
    before: tags[at - 1] ?? '',
  };
}

/** How long the subject of the next clause may be. */
const NEXT_SUBJECT_TOKENS = 8;

const contrasts = wordSet('and but while whereas though although');

/** "…, and the union said": behind a comma another speaker has the word. */
function anotherSpeaks({ tokens, tags }: Passage, comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !contrasts.has(tokens[comma + 1]?.lower ?? '')) return false;
  for (let at = comma + 2; at < comma + 2 + NEXT_SUBJECT_TOKENS; at += 1) {
    const tag = tags[at] ?? '.';
    if (tag === 'V') return at > comma + 2 && speechStems.has(stemOf(tokens[at]?.lower ?? ''));
    if (!'DJNPMOTIX'.includes(tag)) return false;
  }
  return false;
}

/** Whether what is said ends before a token. */
export function endsAt(passage: Passage, context: ContentContext, at: number): boolean {
  if (!isBoundary(passage, at)) return false;
  if (passage.tokens[at]?.text === ';' || anotherSpeaks(passage, at)) return true;
  return weigh(context.cue, endContext(passage, context, at)) > LEAST_SCORE;
}
