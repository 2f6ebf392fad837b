import type { Attribution } from '../domain/analysis.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { finite, isClause } from './clause.ts';
import { furtherThats } from './further-thats.ts';
import { takesMore } from './naming-cuts.ts';
import type { Passage } from './passages.ts';

/** What kind of words a cut removes. */
export type CutKind =
  | 'attribution'
  | 'parenthesis'
  | 'age'
  | 'apposition'
  | 'relative clause'
  | 'trailing clause'
  | 'opening word'
  | 'opening time'
  | 'list mark';

/** Words that can go without changing what is claimed or by whom. Positions count from the passage's first character. */
export interface Cut extends Span {
  readonly kind: CutKind;
}

/**
 * Verbs that hand on what was said and no more. After "believes", "fears" or "hopes" the naming is part of what is claimed,
 * so their clauses stay whole.
 */
const plainSaying =
  /\b(?:said|says?|saying|told|tells?|adds?|added|adding|announce[sd]?|announcing|reports?|reported|states?|stated|writes?|wrote|tweeted|according to|claim(?:s|ed|ing)?|declare[sd]?|explain(?:s|ed)?|insist(?:s|ed)?|alleges?|alleged)\b/i;

/** "The minister declared a state of emergency": without such a verb its bare object is no statement. */
const takesObject = /\b(?:announc|report|declar|claim|explain|stat|wr[io]t|alleg)/i;

/** What a clause does not begin with: after these the content hangs on the verb of saying ("told them to leave"). */
const hangsOnCue = /^(?:to|as|for|about|of|whether|if|how|why|what|who|when|where|which|on|in favou?r)\b/i;

/** Removing these would turn what is said into something stronger or else. */
const changesMeaning =
  /\b(?:if|unless|until|provided|although|though|but|except|only|despite|whether|not|never|no|nor|without|n['’]t|allegedly|reportedly|may|might|could)\b/i;

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A main clause that is left after a cut has at least so many words. */
const fewestWordsLeft = 7;

/** Words beside who and how that may stand with a naming and go with it: "on Friday", "in a statement", "that". */
const mostWordsBeside = 7;

/** "Told a court of …": where nothing stands between "told" and what is said, the hearer may be taken for its beginning. */
function mayHoldHearer(text: string, cue: Span, first: Span): boolean {
  if (!/\btell|\btold/i.test(text.slice(cue.start, cue.end)) || first.start < cue.end) return false;
  return !/\p{L}/u.test(text.slice(cue.end, first.start)) && !/^["“‘']/u.test(text.slice(first.start));
}

/** "The panel said that explanation was …", "told our reporter that": what is said begins before the words that were taken for it. */
function beginsMidPhrase(text: string, first: Span): boolean {
  const before = text.slice(Math.max(0, first.start - 8), first.start);
  if (/\b(?:the|an?|our|my|his|her|its|their|your|this)\s$/i.test(before)) return true;
  const [, noun] = bareNoun.exec(text.slice(first.start, first.end)) ?? [];
  return noun !== undefined && !functionWords.has(noun) && !/^(?:every|no|any|some)(?:body|one|thing)$/.test(noun);
}

/** A noun for one thing with nothing but "that" before it, which may be its own: "that explanation was". */
const bareNoun = /^that\s(\p{Ll}*[^s\P{Ll}])\s(?:is|was|has|had|would|could|should|must)\s/u;

/** "They had first said that three were aboard": taken back since. */
const takenBack = /\b(?:first|initially|originally|wrongly|mistakenly)\s(?:said|put|told|reported|stated|claimed|announced)\b/i;

/** "…, the firm said, adding that it had paid": what the speaker does besides would seem another's without their name. */
const ownDeed = /^(?:add|say|not|insist|warn|urg|accus|blam|cit|deny|revis|promis|vow)ing\b/;

/** What stands behind these may be the report's own word against what was said: "nobody was hurt, though a list names 17". */
const goesOnElsewhere = /,\s(?:even\s)?(?:though|although|whereas|while)\s/;

/** "The governor said 12 had died, while the army put it at 30": what stands behind these is another's word, and not what the first one said. */
const besides = /\b(?:while|whereas|but|though|although)\s$/i;

/** Whether somebody else's word stands beside what is said, though it was read as a part of it. */
const answers = ({ source }: Attribution, parts: readonly Span[], text: string): boolean =>
  source !== undefined &&
  parts.some((part) => contains(part, source)) &&
  besides.test(text.slice(Math.max(0, source.start - 12), source.start));

function attributionCuts(passage: Passage): Cut[] {
  const { voice, span, analysed } = passage;
  const { attribution } = voice;
  if (voice.status !== 'claimed' || !voice.by || !attribution?.cue || !attribution.source || attribution.negated) return [];
  const text = analysed.article.text;
  const cueWords = text.slice(attribution.cue.start, attribution.cue.end);
  if (!plainSaying.test(cueWords)) return [];
  const parts = attribution.content
    .filter((part) => overlaps(part, span))
    .map((part) => ({ start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }))
    .toSorted((a, b) => a.start - b.start);
  const first = parts[0];
  const last = parts.at(-1);
  if (takesObject.test(cueWords) && !parts.some((part) => isClause(text.slice(part.start, part.end)))) return [];
  if (!first || !last || hangsOnCue.test(text.slice(first.start, first.end))) return [];
  if (mayHoldHearer(text, attribution.cue, first) || beginsMidPhrase(text, first)) return [];
  const named = !/^(?:it|he|she|they)$/i.test(text.slice(attribution.source.start, attribution.source.end));
  if (named && parts.some(({ start }, index) => index > 0 && ownDeed.test(text.slice(start, start + 12)))) return [];
  if (parts.some((part) => goesOnElsewhere.test(text.slice(part.start, part.end)))) return [];
  if (passage.attributions.some((other) => other !== attribution && answers(other, parts, text))) return [];
  const edges = [span.start, ...parts.flatMap((part) => [part.start, part.end]), span.end];
  const gaps: Cut[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const [start = 0, end = 0] = [edges[at], edges[at + 1]];
    const gap = text.slice(start, end);
    // A clause behind a semicolon is another's, or said of something else; what was first said was said otherwise later.
    if (gap.includes(';') || takenBack.test(gap)) return [];
    if (/[\p{L}\p{N}]/u.test(gap)) gaps.push({ kind: 'attribution', start: start - span.start, end: end - span.start });
  }
  if (gaps.some((gap) => takesMore(passage, { start: gap.start + span.start, end: gap.end + span.start }, attribution)))
    return [];
  if (gaps[0]?.start === 0)
    for (const that of furtherThats(parts, passage, attribution)) gaps.push({ kind: 'attribution', ...that });
  const naming = wordCount(text.slice(attribution.source.start, attribution.source.end)) + wordCount(cueWords);
  const cutWords = gaps.reduce((sum, gap) => sum + wordCount(text.slice(gap.start + span.start, gap.end + span.start)), 0);
  return cutWords <= naming + mostWordsBeside ? gaps : [];
}

function matches(text: string, pattern: RegExp, kind: CutKind): Cut[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

/** Appositions and relative clauses between a subject and its verb: "X, a baker from Leeds, was …". */
function insertedCuts(text: string): Cut[] {
  const inserted = /,\s(?<what>(?:an?|the|who|which|whose|where|\p{Lu})[^,;:“”"()]{2,90}),(?=\s(?<next>\S+))/gu;
  const cuts: Cut[] = [];
  for (const match of text.matchAll(inserted)) {
    const { what = '', next = '' } = match.groups ?? {};
    const relative = /^(?:who|which|whose|where)\b/.test(what);
    const before = text.slice(0, match.index);
    if (!finite.test(` ${next} `) || changesMeaning.test(what)) continue;
    if (finite.test(before) || (!relative && finite.test(what))) continue;
    cuts.push({ kind: relative ? 'relative clause' : 'apposition', start: match.index, end: match.index + match[0].length });
  }
  return cuts;
}

/** "It was the mayor, not the council, [who voted]": the relative clause is what is said. */
const cleft = /\bit(?:\s(?:is|was)|['’]s)\s(?:\p{Lu}|the\b|an?\b|not\b|only\b)[^,]*(?:,[^,]*)?$/iu;

/** A last clause that only adds something: ", which …", ", leaving …", ", with …", ", as …", ", a …". */
function trailingCuts(text: string): Cut[] {
  const trailing =
    /,\s(?<word>which|who|whose|where|with|as|after|while|when|amid|following|an?|the|(?!according)\p{Ll}+ing)\s[^“”"‘]*$/gu;
  for (const match of text.matchAll(trailing)) {
    const word = match.groups?.word ?? '';
    const before = text.slice(0, match.index);
    if (changesMeaning.test(match[0]) || !finite.test(before) || wordCount(before) < fewestWordsLeft) continue;
    const apposition = /^(?:an?|the)$/.test(word);
    if (apposition && (finite.test(match[0]) || match[0].slice(1).includes(','))) continue;
    if (/\b(?:and|or)$/.test(before) || (/^wh/.test(word) && cleft.test(before))) continue;
    const kind = apposition
      ? 'apposition'
      : /^wh/.test(word) && word !== 'while' && word !== 'when'
        ? 'relative clause'
        : 'trailing clause';
    return [{ kind, start: match.index, end: text.length }];
  }
  return [];
}

/** The words that a sentence may open with and do without, whatever follows them. */
const mayOpen = /^(?:but|and|so|yet|still|meanwhile|however|also|moreover|furthermore|in addition|instead|then|now)[,\s]/i;

/** "1. The army …", "- The schools …": what stands before an item of a list. */
const listMark = /^(?:[•⁃▪‣◦·*–—-]\s+|\(?\d{1,2}[.)]\s+)(?=[“"‘'(]?[\p{Lu}\d])/u;

function openingCuts({ text, span, analysed }: Passage): Cut[] {
  const mark = listMark.exec(text);
  if (mark) return [{ kind: 'list mark', start: 0, end: mark[0].length }];
  const word =
    mayOpen.test(text) &&
    /^(?:(?:but|and|so|yet|still|meanwhile|however|also|moreover|furthermore|in addition|instead|then|now)(?:,\s+|\s+(?=\p{Lu}|the\b|an?\b)))/iu.exec(
      text,
    );
  if (word) return [{ kind: 'opening word', start: 0, end: word[0].length }];
  const phrase = /^[^,“”"()]{3,40},\s/u.exec(text);
  if (!phrase || finite.test(phrase[0])) return [];
  const time = analysed.analysis.times.find(({ start, end }) => start >= span.start && end <= span.start + phrase[0].length);
  if (!time || wordCount(phrase[0]) > wordCount(analysed.article.text.slice(time.start, time.end)) + 2) return [];
  return [{ kind: 'opening time', start: 0, end: phrase[0].length }];
}

/** Cuts that take out nothing a reader would miss. */
const lightCuts = (passage: Passage): readonly Cut[] => [
  ...attributionCuts(passage),
  ...openingCuts(passage),
  ...(passage.text.includes('(')
    ? matches(passage.text, /\s*\((?!(?:\p{Ll}+|More|Some|Not|Only|Nearly|Almost)\))[^()“”"]{1,60}\)/gu, 'parenthesis')
    : []),
];

/**
 * What can go from a passage, in the order in which it should: what tells least first. Cuts may lie within one another. Of a
 * passage that is short already only what a reader would not miss.
 */
export const cutsOf = (passage: Passage, isShort: boolean): readonly Cut[] =>
  isShort
    ? lightCuts(passage)
    : [
        ...lightCuts(passage),
        ...matches(passage.text, /,\s(?:now\s)?(?:aged\s)?\d{1,3},(?=\s)/gu, 'age'),
        ...insertedCuts(passage.text),
        ...trailingCuts(passage.text),
      ];
