import type { Span } from '../domain/span.ts';
import { codeAt, digitRange, each, isDigit, letterRanges, signTable } from './characters.ts';

/** A word or number of a text. Hyphens part words; marks and spaces between them are left out. */
export interface Word extends Span {
  /** In lower case, without accents, with plain apostrophes: "Zoë" → "zoe". A possessive "'s" is no part of the word. */
  readonly text: string;
  /** Whether it begins with a capital letter as written. */
  readonly capital: boolean;
  /** Whether it is written in digits. */
  readonly digits: boolean;
}

/**
 * A number with its thousands and decimals, an abbreviation with points, or a run of letters with apostrophes and digits in
 * it. What stands behind the group is a possessive's ending.
 */
const wordPattern =
  /(\d+(?:,\d{3})*(?:\.\d+)?(?!\d)|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}]+)*)(?:['’][sS](?![\p{L}\p{M}\p{N}]))?/uy;

const capitalPattern = /^\p{Lu}/u;
const accents = /[\u0300-\u036f]/g;

const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;
const CURLY_APOSTROPHE = 8217;

/** What a sign is to a word: 0 is left to the pattern, whose classes of all scripts take milliseconds to compile. */
const PLAIN_LETTER = 1;
const WIDE_LETTER = 2;
const DIGIT = 3;
const OTHER = 4;

/** ª ² ³ µ ¹ º ¼ ½ ¾ */
const smallSigns = [170, 178, 179, 181, 185, 186, 188, 189, 190];

const signs = signTable([
  [0, 191, OTHER],
  ...each(smallSigns, 0),
  // À to ɏ: all letters but × and ÷.
  [192, 591, WIDE_LETTER],
  ...each([215, 247], OTHER),
  ...letterRanges(PLAIN_LETTER),
  digitRange(DIGIT),
  // Dashes, quotation marks, blanks of all widths; currencies.
  [8192, 8303, OTHER],
  [8352, 8399, OTHER],
]);

const signAt = (text: string, at: number): number => signs[codeAt(text, at)] ?? 0;

const isLetterSign = (sign: number): boolean => sign === PLAIN_LETTER || sign === WIDE_LETTER;

/** Where the plain word or number that begins here ends; undefined where only a closer look can tell. */
function plainEnd(text: string, start: number, first: number): number | undefined {
  let at = start + 1;
  for (let sign = signAt(text, at); sign === DIGIT || (sign === PLAIN_LETTER && first === PLAIN_LETTER); sign = signAt(text, at))
    at += 1;
  const code = codeAt(text, at);
  // A mark that may go on with the word: an apostrophe, a comma or point in a number, points between single letters.
  const goesOn =
    code === APOSTROPHE || (code === POINT && (first === DIGIT || at === start + 1)) || (code === COMMA && first === DIGIT);
  return goesOn || code > 127 ? undefined : at;
}

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;

/** Whether an apostrophe, an "s" and nothing more of a word stand here; the unknown counts as more. */
function isPossessive(text: string, at: number): boolean {
  const ending = codeAt(text, at + 1) | 32;
  return isApostrophe(codeAt(text, at)) && ending === 115 && signAt(text, at + 2) === OTHER;
}

/** Behind the run of letters, and of figures where they may stand in it. */
function runEnd(text: string, start: number, figures: boolean): number {
  let end = start;
  for (let sign = signAt(text, end); isLetterSign(sign) || (figures && sign === DIGIT); sign = signAt(text, end)) end += 1;
  return end;
}

const areDigits = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isDigit(codeAt(text, at))) return false;
  return true;
};

/** Where the number that begins here ends: with its thousands and decimals. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(codeAt(text, end))) end += 1;
  while (codeAt(text, end) === COMMA && areDigits(text, end + 1, end + 4) && !isDigit(codeAt(text, end + 4))) end += 4;
  if (codeAt(text, end) === POINT && isDigit(codeAt(text, end + 1))) for (end += 1; isDigit(codeAt(text, end)); ) end += 1;
  return end;
}

/** Where the abbreviation of single letters with points between them ends; at its first letter where it is none. */
function abbreviationEnd(text: string, start: number): number {
  let end = start + 1;
  while (codeAt(text, end) === POINT && isLetterSign(signAt(text, end + 1))) end += 2;
  return end > start + 1 && isLetterSign(signAt(text, end)) ? end - 2 : end;
}

/** Where the word of Latin letters ends that begins here, as the pattern has it, if all signs up to there are known. */
function latinEnd(text: string, start: number): number {
  let end = abbreviationEnd(text, start);
  if (end === start + 1) {
    end = runEnd(text, start, true);
    while (isApostrophe(codeAt(text, end)) && !isPossessive(text, end)) {
      const behind = runEnd(text, end + 1, false);
      if (behind === end + 1) break;
      end = behind;
    }
  }
  return end;
}

/** Whether what decides on the end of a word is known: the sign there, and those behind a point or an apostrophe. */
function isKnown(text: string, end: number): boolean {
  for (let at = end; at < end + 3; at += 1) if (signAt(text, at) === 0) return false;
  return true;
}

function plain(word: string): string {
  const lower = word.toLowerCase().normalize('NFKD').replace(accents, '').replaceAll('’', "'");
  return lower.includes('.') && !isDigit(codeAt(lower, 0)) ? lower.replaceAll('.', '') : lower;
}

/** The words of a text in order. `offset` is added to every position. Linear in the length of the text. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = signs[text.charCodeAt(at)] ?? 0;
    at = sign === OTHER ? at + 1 : readWord(words, text, { at, sign, offset });
  }
  return words;
}

interface Place {
  readonly at: number;
  /** What the sign there is. */
  readonly sign: number;
  readonly offset: number;
}

/** Adds the word that begins at a place, if one does, and tells where to read on. */
function readWord(words: Word[], text: string, { at, sign, offset }: Place): number {
  // Most text is plain: the rest, and above all the pattern, is asked only where it is not, which takes a third of the time.
  const plainWordEnd = sign === PLAIN_LETTER || sign === DIGIT ? plainEnd(text, at, sign) : undefined;
  if (plainWordEnd !== undefined) {
    words.push(plainWordAt(text, { at, sign, offset }, plainWordEnd));
    return plainWordEnd;
  }
  const end = sign === DIGIT ? numberEnd(text, at) : isLetterSign(sign) ? latinEnd(text, at) : undefined;
  if (end !== undefined && isKnown(text, end)) {
    words.push(wordAt(text, at, end, offset));
    return isPossessive(text, end) ? end + 2 : end;
  }
  wordPattern.lastIndex = at;
  const match = wordPattern.exec(text);
  const written = match?.[1] ?? '';
  if (written) words.push(wordAt(text, at, at + written.length, offset));
  return at + (match?.[0].length || 1);
}

function plainWordAt(text: string, { at, sign, offset }: Place, end: number): Word {
  const written = text.slice(at, end);
  const isNumber = sign === DIGIT;
  const capital = !isNumber && text.charCodeAt(at) <= 90;
  return { start: offset + at, end: offset + end, text: isNumber ? written : written.toLowerCase(), capital, digits: isNumber };
}

function wordAt(text: string, start: number, end: number, offset: number): Word {
  const written = text.slice(start, end);
  const first = codeAt(text, start);
  const digits = isDigit(first);
  const capital = first < 128 ? !digits && first <= 90 : capitalPattern.test(written);
  return { start: offset + start, end: offset + end, text: plain(written), capital, digits };
}
