import { classOf, endingCode, type KnownWord, knownWord, type TagClass, tagCode, type Weights } from './tag-lexicon.ts';
import { isCapitalised, type Token } from './tokens.ts';

const beforeText = knownWord('^');
const behindText = knownWord('$');

/** A stretch of text that is being tagged, token by token. */
export interface Tagging {
  readonly tokens: readonly Token[];
  /** What is known of each word. */
  readonly known: readonly (KnownWord | undefined)[];
  readonly classes: readonly TagClass[];
  /** The numbers of the tags chosen so far. */
  readonly chosen: readonly number[];
}

/** The class of what stands behind the last token. */
const behindLast = classOf('$');
const edgeCode = tagCode('^');

const isCapital = (token: Token | undefined): boolean => token !== undefined && isCapitalised(token);

const capitalsAround = (tokens: readonly Token[], at: number): number =>
  (isCapital(tokens[at + 1]) ? 2 : 0) + (isCapital(tokens[at - 1]) ? 1 : 0);

/** Adds up what speaks for and against the tags of a word: itself, its ending, its neighbours and their tags. */
export function weigh(scores: Int32Array, at: number, { tokens, known, classes: all, chosen }: Tagging): void {
  const own = all[at];
  const token = tokens[at];
  if (!own || !token) return;
  const next = (all[at + 1] ?? behindLast).number;
  const previous = chosen[at - 1] ?? edgeCode;
  add(scores, own.previousTag[previous]);
  add(scores, own.nextTags[next]);
  add(scores, own.twoTagsBefore[previous]?.[chosen[at - 2] ?? edgeCode]);
  add(scores, own.tagsAround[previous]?.[next]);
  add(scores, own.endings.get(endingCode(token.lower)));
  if (isCapitalised(token)) add(scores, own.capitalsAround[previous]?.[capitalsAround(tokens, at)]);
  add(scores, (at === 0 ? beforeText : known[at - 1])?.weights?.forNext?.get(own.number));
  add(scores, (at + 1 === all.length ? behindText : known[at + 1])?.weights?.forPrevious?.get(own.number));
  const weights = known[at]?.weights;
  if (!weights) return;
  add(scores, weights.own);
  add(scores, weights.behindTag?.get(previous));
  add(scores, weights.beforeTags?.get(next));
}

function add(scores: Int32Array, weights: Weights | undefined): void {
  if (!weights) return;
  for (let at = 0; at < weights.length; at += 2) {
    const code = weights[at] ?? 0;
    scores[code] = (scores[code] ?? 0) + (weights[at + 1] ?? 0);
  }
}
