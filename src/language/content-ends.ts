import { endBias, endWeights } from './content-end-table.ts';
import type { CueKind } from './cue-features.ts';
import type { Passage } from './passage.ts';
import { stemOf } from './stem.ts';
import { speechStems } from './word-classes.ts';

/** A boundary whose score is above this, in tenths, ends what is said. */
const LEAST_SCORE = -3;

const weights: ReadonlyMap<string, number> = new Map(
  endWeights.split(' ').map((entry): [string, number] => {
    const at = entry.lastIndexOf('=');
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  }),
);

/** A cue and where what it says begins. */
export interface ContentContext {
  readonly cue: { readonly at: number; readonly kind: CueKind; readonly stem: string };
  readonly from: number;
}

/** Words at which what is said may end before its sentence does. */
const boundaryWords: ReadonlySet<string> = new Set(
  (
    ', ; : ( ) and but or while as when after before because since if although though until despite during amid following ' +
    'in on at by with for from about which who where whereas unless even just including instead rather according'
  ).split(' '),
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

function startClass(passage: Passage, from: number): string {
  const lower = passage.tokens[from]?.lower ?? '';
  if (/^(?:that|to|if|whether|how|what|why|who|as|it|not)$/.test(lower)) return lower;
  if ((passage.quotationAt[from] ?? -1) >= 0) return 'quote';
  return passage.tags[from] ?? '.';
}

/** What speaks for or against an end before the token `at`. */
export function endFeatures(passage: Passage, { cue, from }: ContentContext, at: number): string[] {
  const word =
    (passage.quotationAt[at - 1] ?? -1) >= 0 && !isBoundaryWord(passage.tokens[at]?.lower ?? '')
      ? 'behind'
      : (passage.tokens[at]?.lower ?? '');
  const start = startClass(passage, from);
  let verb = 'noverb';
  for (let index = from; index < at; index += 1) if (passage.tags[index] === 'V' || passage.tags[index] === 'X') verb = 'verb';
  let ahead = 'none';
  for (let index = at + 1; index < Math.min(at + 4, passage.tokens.length); index += 1) {
    const tag = passage.tags[index];
    if (tag === '.') break;
    if (tag !== 'V' && tag !== 'X') continue;
    const lower = passage.tokens[index]?.lower ?? '';
    const touching = index === at + 1 ? 'next' : 'soon';
    ahead =
      tag === 'X'
        ? `aux${touching}`
        : `${formOf(lower)}${formOf(lower) === formOf(passage.tokens[cue.at]?.lower ?? '') ? 'same' : ''}${speechStems.has(stemOf(lower)) ? 'say' : ''}${touching}`;
    break;
  }
  const next = passage.tags[at + 1] ?? 'end';
  const nextLower = passage.tokens[at + 1]?.lower ?? '';
  const nextWord = /^[DICSOTXR]$/.test(next) ? nextLower : next;
  const quoted =
    (passage.quotationAt[at - 1] ?? -1) >= 0
      ? `closed${/^[,.!?]$/.test(passage.tokens[at - 2]?.text ?? '') ? 'mark' : ''}`
      : 'open';
  const length = at - from < 4 ? 'short' : at - from < 10 ? 'middle' : 'long';
  const say = speechStems.has(cue.stem) ? 'say' : cue.kind;
  return [
    `w${word}`,
    `w${word}|${start}`,
    `w${word}|${verb}`,
    `w${word}|${ahead}`,
    `w${word}|${next}`,
    `w${word}|${nextWord}`,
    `w${word}|${say}`,
    `w${word}|${quoted}`,
    `w${word}|${length}`,
    `s${start}|${verb}`,
    `a${ahead}|${verb}`,
    `q${quoted}|${say}`,
    `c${cue.kind}:${cue.stem}`,
    `l${length}|${say}|${verb}`,
    `p${passage.tags[at - 1] ?? ''}|${word}`,
  ];
}

/** How long the subject of the next clause may be. */
const NEXT_SUBJECT_TOKENS = 8;

/** "…, and the union said": behind a comma another speaker has the word. */
function anotherSpeaks({ tokens, tags }: Passage, comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !/^(?:and|but|while|whereas|though|although)$/.test(tokens[comma + 1]?.lower ?? ''))
    return false;
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
  let score = endBias;
  for (const feature of endFeatures(passage, context, at)) score += weights.get(feature) ?? 0;
  return score > LEAST_SCORE;
}
