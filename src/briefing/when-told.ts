import type { TimeExpression } from '../domain/analysis.ts';
import { completesName, isBreak, mayCloseAt } from '../language/clause-end.ts';
import { hasMainVerb, type ReadSentence, readSentence } from '../language/main-clause.ts';
import { lowerAt, tagAt } from '../language/passage.ts';
import type { Token } from '../language/tokens.ts';
import { leansOnOthers } from './named-in.ts';
import type { Passage } from './passages.ts';
import { asStatement } from './shorten.ts';

/** A word that begins a clause with an event of its own: the time after it belongs to that event alone. */
const opensEvent = /\b(?<word>since|after|when|before|until|because|while)\s+/gi;

/** "It has since eased": the word says when and begins nothing. */
const hasSince = /\b(?:has|have|had|['’](?:s|ve|d))\s+(?:\w+\s+)?$/i;

/** A plain letter first: the pattern that knows every script is asked only where there is none. */
const beginsWithLetter = (words: string): boolean => /^[a-z]/i.test(words) || /^\p{L}/u.test(words);

const quotationMark = /^(?:["“”„«»]|``|'')$/;

/** A clause is not followed further than this many marks behind its time: "in Leeds, England, on Monday". */
const mostMarks = 3;

/** A sentence ends with so many marks at most: a full stop, a bracket, a quotation mark. */
const mostLastMarks = 3;

const isWritten = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);

/** Where a clause ends that a time stands in, as a token; absent where it cannot be told, or cannot be cut there. */
function endBehind(sentence: ReadSentence, time: { readonly from: number; readonly to: number }): number | undefined {
  const { tokens } = sentence.read;
  let marks = 0;
  for (let at = time.to; at < tokens.length && marks < mostMarks; at++) {
    if (tokens.length - at <= mostLastMarks && !tokens.slice(at).some(isWritten)) return at;
    const lower = lowerAt(sentence.read, at);
    if (quotationMark.test(lower)) return lower === '”' ? at : undefined;
    if (lower === ':') return at;
    if (!isBreak(sentence, at)) continue;
    if (mayCloseAt(sentence, at)) return at;
    if (!completesName(sentence, at)) return undefined;
    marks++;
  }
  return undefined;
}

/** Whether a clause up to a token has one verb that its time belongs to: not the time of what somebody "announced he would do in May". */
function isOneEvent(
  { read, predicates }: ReadSentence,
  time: { readonly from: number; readonly to: number },
  end: number,
): boolean {
  const finite = predicates.filter(({ form, first }) => form === 'finite' && first < end);
  const others = predicates.filter(({ first }) => first > (finite[0]?.last ?? 0) && first < time.from);
  // "… in 2011 [he made a number of changes]": a clause that begins right behind the time, where a comma was forgotten.
  const runsOn = finite.some(
    ({ first, subject }) => first > time.to && subject?.from === time.to && tagAt(read, time.to) !== 'R',
  );
  // "… when he took office in 2009 and peaked a year later": the second verb may have the subject of the clause before.
  const behind = predicates.find(({ first }) => first >= time.to && first < end);
  const sharesSubject = behind?.form === 'finite' && read.tags.slice(time.to, behind.first).includes('C');
  return others.length === 0 && !runsOn && !sharesSubject;
}

/**
 * Whose time it is: of the sentence, or of one clause of it, whose words are given: "… for the first time since [the city was seized in
 * early March]". Absent where the clause cannot be understood without the rest of its sentence.
 */
export function toldOf(time: TimeExpression, { text, span }: Passage): 'sentence' | { readonly clause: string } | undefined {
  const [start, end] = [time.start - span.start, time.end - span.start];
  const before = text.slice(0, start);
  const opening = [...before.matchAll(opensEvent)].findLast(
    ({ 0: { length }, index }) => beginsWithLetter(before.slice(index + length)) && !hasSince.test(before.slice(0, index)),
  );
  if (!opening) return 'sentence';
  const from = opening.index + opening[0].length;
  if (/[,;:]|\s[-–—]/u.test(text.slice(from, start))) return 'sentence';
  // Asked before the clause is read, which costs more.
  if (leansOnOthers.test(text.slice(from))) return undefined;
  const sentence = readSentence(text.slice(from));
  const { tokens } = sentence.read;
  const behind = tokens.findIndex((token) => token.start >= end - from);
  const place = {
    from: tokens.findIndex((token) => token.end > start - from),
    to: behind < 0 ? tokens.length : behind,
  };
  const word = opening.groups?.word?.toLowerCase() ?? '';
  const close = endBehind(sentence, place);
  if (hasMainVerb(sentence, close ?? tokens.length)) {
    if (close === undefined || !isOneEvent(sentence, place, close)) return undefined;
    return { clause: asStatement(text.slice(from, from + (tokens[close]?.start ?? text.length))) };
  }
  const hasVerb = sentence.predicates.some(({ first }) => first < place.from);
  // "While being asked on Monday, she said" is one moment; "freed after being convicted in 2012" are two.
  if (hasVerb) return word === 'when' || word === 'while' ? 'sentence' : undefined;
  return word === 'before' ? undefined : 'sentence';
}
