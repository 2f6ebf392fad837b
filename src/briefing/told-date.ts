import type { Name, TimeExpression } from '../domain/analysis.ts';
import { once } from '../domain/once.ts';
import { contains, overlapping, type Span } from '../domain/span.ts';
import { type ReadSentence, readSentence } from '../language/main-clause.ts';
import { lowerAt, tagAt } from '../language/passage.ts';
import type { Predicate } from '../language/support/predicates.ts';
import type { Passage } from './passages.ts';

/** A year or a month: a longer time than an event of the news takes. */
const isCoarse = ({ value }: TimeExpression): boolean => value.length <= 'YYYY-MM'.length;

/** What a page says about itself stands before a time: "Posted:", "Last updated at". Not "an interview published on Monday". */
const stampBefore =
  /(?:^[^.!?]{0,20}|\b(?:first|last|originally)\s+)\b(?:posted|published|updated|retrieved)(?:\s+(?:on|at))?\s*:?\s*$|\b(?:posted|published|updated)(?:\s+on)?\s*:\s*$/i;
/** Or behind it: "24 July 2012 Last updated at 07:14 GMT". */
const stampBehind = /^\s*[|,-]?\s*(?:(?:first|originally|last)\s+)?(?:posted|published|updated)\b/i;
/** "| Fri May 27, 2011 2:20 pm": what stands between bars names a place and a moment of the page. */
const barBefore = /\|\s*$/;
/** "ROME, June 13 - Italians": the day on a dateline, wherever it stands. */
const datelineBefore = /(?:^|[^\p{L}])\p{Lu}{3,}(?:[ -]\p{Lu}+)*,\s*$/u;
const datelineBehind = /^\s*(?:,\s*\d{4}\s*)?(?:\([^()]{1,30}\)\s*)?(?:--|[-–—])\s/;

/** Whether a time says when a page was made or a report was filed. */
function isStamp(before: string, behind: string): boolean {
  const [near, next] = [before.slice(-60), behind.slice(0, 60)];
  return (
    stampBefore.test(near) ||
    stampBehind.test(next) ||
    barBefore.test(near) ||
    // The dash first: few times have one behind them, and the pattern that knows every capital is dear.
    (datelineBehind.test(next) && datelineBefore.test(near))
  );
}

/** A time that counts from what was told before: "the next day", "a month later". Not "next month". */
const countsOn =
  /^(?:the |that )(?:very )?next (?:day|morning|afternoon|evening|night|week|weekend|month|year)$|\b(?:following|same|previous) (?:day|morning|afternoon|evening|night|week|weekend|month|year)$|\b(?:day|week|month|year|hour)s? (?:later|after|afterwards)$/i;
/** The article before a time that the time is told without. */
const articleBefore = /\bthe\s+$/i;

/** Behind these a time is what something is held against, not when it happened. */
const heldAgainst: readonly RegExp[] = [
  // "fewer than in 2019", "than it was last year"
  /\bthan\s+(?:in\s|at\s|on\s|during\s|for\s)?(?:the\s)?$/i,
  /\bthan\s[^,;:.]{0,40}\b(?:was|were|had|did|has|have|is|are|forecast|expected|reported)\s[^,;:.]{0,40}$/i,
  // "up from May", "fell sharply from a year ago", "up from 60 million in 1988", "compared with 2008"
  /\b(?:up|down|drop(?:s|ped)?|r[io]ses?|fell|falls?|grew|grows?|climbed|jumped|(?:in|de)creased?|declined?)\b[^,;:.]{0,30}\bfrom\s(?:\w+\s)?$/i,
  /\b(?:up|down|drop(?:s|ped)?|r[io]ses?|fell|falls?|grew|grows?|climbed|jumped|(?:in|de)creased?|declined?)\b[^,;:]{0,30}\bfrom\s[^\s\d]{0,4}\d(?![^,;:]{0,60}\bto\b)[^,;:]{0,30}$/i,
  /\bcompared\s[^,;:.]{0,30}\b(?:with|to)\s(?:\w+\s)?$/i,
  // "the first free vote since 1990", "the worst storm since 2005", "late in every vote since 1998"
  /\b(?:first|last|only|most|least|best|worst|each|every|any|[a-z]{3,12}est)\b[^,;:.]{0,60}\bsince\s(?:\w+\s)?$/i,
  // "not before 2027"
  /\bnot\sbefore\s(?:\w+\s)?$/i,
];

/** Every comparison above holds one of these words; before most times none stands. */
const comparing = /\b(?:than|from|compared|since|not)\b/i;

/** A year or a date in figures, or the name of a month. */
const byCalendar = /^(?:\d|(?:early|mid|late)?[- ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
/** What happens in, at, during or on something happens when that does. */
const within = /\b(?:in|at|during|on)\s+(?:the\s+)?$/i;

/** A passage as it is read, and where in it a time stands. */
interface Place {
  readonly sentence: ReadSentence;
  /** The first token of the time. */
  readonly token: number;
}

/** Where a time stands in its passage, without the article and what stands before that: "about [the] 2003 sale". */
function spanIn(time: TimeExpression, { text, span }: Passage): Span {
  const [start, end] = [time.start - span.start, time.end - span.start];
  return { start: start + (/^(?:\w+\s){0,2}the\s+/i.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** A passage may hold several times, and is read once. */
const read = once(({ text }: Passage): ReadSentence => readSentence(text));

/** Reads the passage, which costs more than all that can be told from its text: asked last. */
function placeOf(time: TimeExpression, passage: Passage): Place {
  const { start } = spanIn(time, passage);
  const sentence = read(passage);
  return { sentence, token: sentence.read.tokens.findIndex((token) => token.end > start) };
}

/** "That", "his", "the company's": a thing that is pointed at or is somebody's is one that is known. */
const owns = /^(?:that|this|these|those|his|her|its|their|our|my|['’]s|['’])$/;

/** Behind most times the text pauses or ends: no thing stands there. */
const pauses = /^(?:[,;:)]|\.?\s*$)/;

/** Whether a year, a month or a date only names which thing is meant: "the 2011 decision", "his late-2007 turnaround", "next year's vote". */
function namesThing(time: TimeExpression, passage: Passage): boolean {
  const { text } = passage;
  const { start, end } = spanIn(time, passage);
  const behind = text.slice(end);
  if (isCoarse(time) && /^['’]s?\s/u.test(behind)) return !within.test(text.slice(0, start));
  if (!byCalendar.test(text.slice(start, end)) || time.value.includes('T') || pauses.test(behind)) return false;
  const {
    sentence: { read },
    token,
  } = placeOf(time, passage);
  let next = read.tokens.findIndex((behind) => behind.start >= end);
  if (/^[-–]$/.test(lowerAt(read, next))) next += 1;
  const thing = read.tokens[next];
  if (!thing || !'NJP'.includes(tagAt(read, next)) || thing.start > end + 1) return false;
  let at = token - 1;
  while (at >= 0 && 'JRM'.includes(tagAt(read, at))) at -= 1;
  if (tagAt(read, at) !== 'D' && !owns.test(lowerAt(read, at))) return false;
  // "In the 2012 election", "during his 2008 run": what happened in the thing happened then.
  while (at >= 0 && !/^(?:[,;:]|[-–—]+)$/.test(lowerAt(read, at)) && !'IVX'.includes(tagAt(read, at))) at -= 1;
  return !/^(?:in|at|during|on)$/.test(lowerAt(read, at));
}

/** "A goal [set] in 2009", "a report [covering] 2015", "the county, [carried] by him in March, …": not "[trading] in May". */
function hangsOnNoun(read: ReadSentence['read'], { first, last }: Predicate, time: number): boolean {
  if (first === 0 || (lowerAt(read, last).endsWith('ing') && !'DNPMO'.includes(tagAt(read, last + 1)))) return false;
  if (lowerAt(read, first - 1) !== ',') return 'NP'.includes(tagAt(read, first - 1));
  return read.tokens.slice(time).some((token) => token.text === ',');
}

/** Whether a comma opens a remark on the noun before it: ", carried by him". */
const isBehindComma = (read: ReadSentence['read'], at: number): boolean =>
  'NP'.includes(tagAt(read, at - 1)) && tagAt(read, at + 1) === 'V';

/** Whether a year or a month belongs to what is said of a noun aside: "the group, which ran in 2004", "a goal set in 2009 is out of reach". */
function isAside({ sentence: { read, predicates }, token }: Place): boolean {
  let verbs = 0;
  for (let at = token - 1; at >= 0; at -= 1) {
    const lower = lowerAt(read, at);
    if (/^(?:[;:]|[-–—]+|and|but)$/.test(lower) || (lower === ',' && !isBehindComma(read, at))) return false;
    if (/^(?:who|which|whose|whom|where)$/.test(lower) || (lower === 'that' && tagAt(read, at) === 'O')) return true;
    // Only a verb or an auxiliary begins one.
    const own = 'VX'.includes(tagAt(read, at)) ? predicates.find(({ first }) => first === at) : undefined;
    if (own?.form === 'finite' && ++verbs > 1) return false;
    if (verbs === 0 && own?.form === 'participle' && hangsOnNoun(read, own, token))
      return predicates.some((other) => other.form === 'finite' && other !== own);
  }
  return false;
}

/** "USA TODAY", "the Today show": within a sentence the word has a capital only in a name. */
const isTitle = (words: string, before: string): boolean =>
  /^T(?:oday|ODAY|onight|ONIGHT)$/.test(words) && /[\p{L}\p{N}][’']?s?\s$/u.test(before);

/** Whether a time is a part of a name: "the March on Washington". */
const isInName = (time: TimeExpression, names: readonly Name[]): boolean =>
  overlapping(names, time, (name) => name).some((name) => contains(name, time) && name.end - name.start > time.end - time.start);

/**
 * Whether a time says when something happened; not so where it stands in a name, on a page's stamp, in a comparison, counts from an
 * event that nothing dates, or only tells which thing is meant.
 */
export function saysWhen(time: TimeExpression, passage: Passage): boolean {
  const { analysed, span, text } = passage;
  const { names, date } = analysed.analysis;
  const [start, end] = [time.start - span.start, time.end - span.start];
  const [before, words] = [text.slice(0, start), text.slice(start, end)];
  if (
    isStamp(before, text.slice(end)) ||
    isInName(time, names) ||
    isTitle(words, before) ||
    (comparing.test(before) && heldAgainst.some((pattern) => pattern.test(before)))
  )
    return false;
  if (countsOn.test(articleBefore.test(before) ? `the ${words}` : words) && date !== undefined && time.value > date) return false;
  return !namesThing(time, passage);
}

/** Whether a time is that of the whole sentence: a year or a month in what is said of a noun aside is not. */
export const isOfSentence = (time: TimeExpression, passage: Passage): boolean =>
  !(isCoarse(time) && isAside(placeOf(time, passage)));
