import type { TimeExpression } from '../domain/analysis.ts';
import { completesName, isBreak, mayCloseAt } from '../language/clause-end.ts';
import { hasMainVerb, type ReadSentence, readSentence } from '../language/main-clause.ts';
import { lowerAt, tagAt } from '../language/passage.ts';
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

/** Where a clause ends that a time stands in, as a token; absent where it cannot be told, or cannot be cut there. */
function endBehind(sentence: ReadSentence, time: { readonly from: number; readonly to: number }): number | undefined {
  const { tokens } = sentence.read;
  let marks = 0;
  for (let at = time.to; at < tokens.length && marks < mostMarks; at++) {
    const last =
      !tokens.slice(at, at + mostMarks).some((token) => /[\p{L}\p{N}]/u.test(token.text)) && at + mostMarks >= tokens.length;
    if (last) return at;
    if (quotationMark.test(lowerAt(sentence.read, at))) return lowerAt(sentence.read, at) === '”' ? at : undefined;
    const mark = isBreak(sentence, at) || lowerAt(sentence.read, at) === ':';
    if (!mark) continue;
    if (lowerAt(sentence.read, at) === ':' || mayCloseAt(sentence, at)) return at;
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
  const sentence = readSentence(text.slice(from));
  const { tokens } = sentence.read;
  const place = {
    from: tokens.findIndex((token) => token.end > start - from),
    to: tokens.findIndex((token) => token.start >= end - from),
  };
  if (place.to < 0) place.to = tokens.length;
  const word = opening.groups?.word?.toLowerCase() ?? '';
  const close = endBehind(sentence, place);
  if (hasMainVerb(sentence, close ?? tokens.length)) {
    const words = close === undefined ? undefined : text.slice(from, from + (tokens[close]?.start ?? text.length));
    if (words === undefined || leansOnOthers.test(words) || !isOneEvent(sentence, place, close ?? 0)) return undefined;
    return { clause: asStatement(words) };
  }
  if (leansOnOthers.test(text.slice(from))) return undefined;
  const hasVerb = sentence.predicates.some(({ first }) => first < place.from);
  // "While being asked on Monday, she said" is one moment; "freed after being convicted in 2012" are two.
  if (hasVerb) return word === 'when' || word === 'while' ? 'sentence' : undefined;
  return word === 'before' ? undefined : 'sentence';
}
