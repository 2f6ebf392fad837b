import type { KeyedWord } from './keyed-words.ts';
import type { Question } from './question.ts';

/**
 * Who wins and who loses a contest, be it a match, an election, a trial or a battle. One deed tells both: who is beaten did
 * not win, and the words around a name say which of the two it is.
 */
export type Side = 'winner' | 'loser';

const asksWinner =
  /^(?:win|wins|won|winning|winner|winners|champion|champions|victor|victors|beat|beats|defeated|defeats|triumphed)$/;
const asksLoser = /^(?:lose|loses|lost|loser|losers|runner|runner-up|beaten)$/;
const overcomes =
  /^(?:beat|beats|beating|defeat|defeats|defeated|defeating|overcame|overcomes|overcoming|ousted|ousts|ousting|unseated|unseats|over|against|past|outpolled|outpolls)$/;
const wins =
  /^(?:beat|beats|beating|defeats|defeated|defeating|overcame|overcomes|ousted|ousts|unseated|unseats|won|wins|winning|triumphed|triumphs)$/;
const loses = /^(?:lost|loses|losing|conceded|concedes)$/;
const beaten = /^(?:beaten|defeated|ousted|unseated|overcome|lost|loses|losing|conceded|concedes)$/;
const by = /^(?:by|to)$/;
const weak =
  /^(?:the|a|an|his|her|their|its|was|were|is|are|has|have|had|been|world|no|number|champion|defending|reigning|former|second|third|seed|seeded|\d+)$/;

/** So many words that carry no meaning of their own may stand between a name and the word that tells its side. */
const WITHIN = 4;

const contentBefore = (words: readonly KeyedWord[], place: number): readonly KeyedWord[] =>
  words.slice(Math.max(0, place - WITHIN), place).filter((word) => !weak.test(word.lower));

const contentAfter = (words: readonly KeyedWord[], place: number): readonly KeyedWord[] =>
  words.slice(place + 1, place + 1 + WITHIN).filter((word) => !weak.test(word.lower));

/** The side that the words right before and behind a name put it on; absent where they tell none. */
export function sideOf(words: readonly KeyedWord[], first: number, last: number): Side | undefined {
  const before = contentBefore(words, first);
  const [near, nearer] = [before.at(-2), before.at(-1)];
  if (nearer && near && by.test(nearer.lower) && beaten.test(near.lower)) return 'winner';
  if (nearer && overcomes.test(nearer.lower)) return 'loser';
  const [next, following] = contentAfter(words, last);
  if (next && (loses.test(next.lower) || (beaten.test(next.lower) && following?.lower === 'by'))) return 'loser';
  return next && wins.test(next.lower) ? 'winner' : undefined;
}

/** Which side of a contest a question asks for; absent where it asks for none. */
export function sideAsked(question: Question): Side | undefined {
  if (question.type !== 'person' && question.type !== 'place' && question.type !== 'organisation') return undefined;
  const words = question.words.filter((word) => !word.capital);
  const isObject = /^(?:whom?\b.*\b(?:beat|defeat|defeated)$)/.test(words.map(({ lower }) => lower).join(' '));
  if (isObject) return 'loser';
  if (words.some((word) => asksLoser.test(word.lower))) return 'loser';
  return words.some((word) => asksWinner.test(word.lower)) ? 'winner' : undefined;
}
