import type { Span } from '../domain/span.ts';

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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Where the plain word that begins here ends; undefined where only the pattern can tell. */
function plainEnd(text: string, start: number): number | undefined {
  const digits = isDigit(text.charCodeAt(start));
  let at = start + 1;
  let code = text.charCodeAt(at);
  while (isDigit(code) || (!digits && isLetter(code))) code = text.charCodeAt(++at);
  // A mark that may go on with the word: an apostrophe, a comma or point in a number, points between single letters.
  if (code > 127 || code === 39 || (code === 46 && (digits || at === start + 1)) || (code === 44 && digits)) return undefined;
  return at;
}

/** What a sign is to a word. `unknown` is left to the pattern, whose classes of all scripts take milliseconds to compile. */
type Sign = 'letter' | 'digit' | 'other' | 'unknown';

const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;
const CURLY_APOSTROPHE = 8217;

/** ª ² ³ µ ¹ º ¼ ½ ¾ */
const smallSigns = [170, 178, 179, 181, 185, 186, 188, 189, 190];

function signOf(code: number): Sign {
  if (isLetter(code)) return 'letter';
  if (isDigit(code)) return 'digit';
  if (code < 192) return smallSigns.includes(code) ? 'unknown' : 'other';
  // À to ɏ: all letters but × and ÷.
  if (code <= 591) return code === 215 || code === 247 ? 'other' : 'letter';
  // Dashes, quotation marks, blanks of all widths; currencies.
  const isMark = (code >= 8192 && code <= 8303) || (code >= 8352 && code <= 8399);
  return isMark || Number.isNaN(code) ? 'other' : 'unknown';
}

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;

/** Whether an apostrophe, an "s" and nothing more of a word stand here; the unknown counts as more. */
function isPossessive(text: string, at: number): boolean {
  const ending = text.charCodeAt(at + 1) | 32;
  return isApostrophe(text.charCodeAt(at)) && ending === 115 && signOf(text.charCodeAt(at + 2)) === 'other';
}

/** Behind the run of letters, and of figures where they may stand in it. */
function runEnd(text: string, start: number, figures: boolean): number {
  let end = start;
  for (let sign = signOf(text.charCodeAt(end)); sign === 'letter' || (figures && sign === 'digit'); ) {
    end += 1;
    sign = signOf(text.charCodeAt(end));
  }
  return end;
}

const areDigits = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
};

/** Where the number that begins here ends: with its thousands and decimals. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  while (text.charCodeAt(end) === COMMA && areDigits(text, end + 1, end + 4) && !isDigit(text.charCodeAt(end + 4))) end += 4;
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1)))
    for (end += 1; isDigit(text.charCodeAt(end)); ) end += 1;
  return end;
}

/** Where the abbreviation of single letters with points between them ends; at its first letter where it is none. */
function abbreviationEnd(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === POINT && signOf(text.charCodeAt(end + 1)) === 'letter') end += 2;
  return end > start + 1 && signOf(text.charCodeAt(end)) === 'letter' ? end - 2 : end;
}

/** Where the word of Latin letters ends that begins here, as the pattern has it, if all signs up to there are known. */
function latinEnd(text: string, start: number): number {
  let end = abbreviationEnd(text, start);
  if (end === start + 1) {
    end = runEnd(text, start, true);
    while (isApostrophe(text.charCodeAt(end)) && !isPossessive(text, end)) {
      const behind = runEnd(text, end + 1, false);
      if (behind === end + 1) break;
      end = behind;
    }
  }
  return end;
}

/** Whether what decides on the end of a word is known: the sign there, and those behind a point or an apostrophe. */
function isKnown(text: string, end: number): boolean {
  for (let at = end; at < end + 3; at += 1) if (signOf(text.charCodeAt(at)) === 'unknown') return false;
  return true;
}

function plain(word: string): string {
  const lower = word.toLowerCase().normalize('NFKD').replace(accents, '').replaceAll('’', "'");
  return lower.includes('.') && !isDigit(lower.charCodeAt(0)) ? lower.replaceAll('.', '') : lower;
}

/** The words of a text in order. `offset` is added to every position. Linear in the length of the text. */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    const digits = isDigit(code);
    const isPlain = digits || isLetter(code);
    // Most text is plain: the pattern is asked only where it is not, which takes a third of the time.
    const known = isPlain ? plainEnd(text, start) : undefined;
    if (known !== undefined) {
      const lower = digits ? text.slice(start, known) : text.slice(start, known).toLowerCase();
      words.push({ start: offset + start, end: offset + known, text: lower, capital: !digits && code <= 90, digits });
      start = known;
      continue;
    }
    const sign = signOf(code);
    const end = digits ? numberEnd(text, start) : sign === 'letter' ? latinEnd(text, start) : undefined;
    if (end !== undefined && isKnown(text, end)) {
      words.push(wordAt(text, start, end, offset));
      start = isPossessive(text, end) ? end + 2 : end;
      continue;
    }
    wordPattern.lastIndex = start;
    const match = sign === 'other' ? null : wordPattern.exec(text);
    const written = match?.[1] ?? '';
    if (written) words.push(wordAt(text, start, start + written.length, offset));
    start += match?.[0].length || 1;
  }
  return words;
}

function wordAt(text: string, start: number, end: number, offset: number): Word {
  const written = text.slice(start, end);
  const first = text.charCodeAt(start);
  const digits = isDigit(first);
  const capital = first < 128 ? !digits && first <= 90 : capitalPattern.test(written);
  return { start: offset + start, end: offset + end, text: plain(written), capital, digits };
}
