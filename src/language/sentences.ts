import type { Span } from '../domain/span.ts';
import { beforeNames, beforeNumbers, sentenceStarters, withinOrAtEnd, withinOrAtEndWithCapital } from './abbreviations.ts';
import { listItemStarts } from './list-items.ts';

/** Marks that can end a sentence: a run of them, or dots with a space between each. */
const endMarks = /\.(?: \.)+|[.!?…]+/gu;
/** Marks that close around an end: quotation marks, brackets, numbers of notes. */
const closers = /(?:["”’»)\]]|''?(?![\p{L}\p{N}])|\[\d{1,3}\])*/uy;
/** What follows: the space, the marks that open, and the first word. */
const follower = /(\s*)(["“‘'«([—–-]*)(\.*)\s?([\p{L}\p{N}]*)/uy;
const lastWord = /[\p{L}\p{N}.°'’&-]+$/u;
/** A name of up to three words and a word of saying, after a quotation that ends in its own mark: still the same sentence. */
const namedSpeaker =
  /\s(?:\p{Lu}[\p{L}'’.-]{0,30}\s){1,3}(?:(?:said|says|asked|asks|shouted|yelled|cried|wrote|added|replied|told|answered)\b|\p{Ll}{2,12}(?:ed|s)[.,])/uy;

/** How far back the words before a mark are looked at: an opening phrase or a long word, never a whole sentence. */
const LOOK_BACK = 40;
/** The mark of a list item, which is no sentence yet. */
const listMark = /^\s*(?:[•⁃▪‣◦·]\s?)?\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})$/u;
/** An opening phrase such as "At 5 a.m.", which is no sentence yet. */
const openingPhrase = /^["“‘(]*(?:at|by|around|about|on|before|after|until|since|from|shortly|just)\b[^,;:]*$/i;

interface End {
  readonly text: string;
  readonly sentenceStart: number;
  /** Where the marks begin. */
  readonly at: number;
  readonly marks: string;
  /** Behind the marks and what closes around them. */
  readonly behind: number;
}

/** The sentences of each paragraph, in order. Whitespace around them belongs to none; time is proportional to the text. */
export function findSentences(text: string, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((paragraph) => {
    const own = text.slice(paragraph.start, paragraph.end);
    const sentences: Span[] = [];
    let start = 0;
    for (const cut of [...cutsOf(own), own.length]) {
      const piece = own.slice(start, cut);
      const words = piece.trim();
      if (words) {
        const from = paragraph.start + start + piece.indexOf(words);
        sentences.push({ start: from, end: from + words.length });
      }
      start = cut;
    }
    return sentences;
  });
}

/** Where one sentence ends and the next begins, in order, without the end of the text. */
function cutsOf(text: string): number[] {
  const forced = listItemStarts(text).sort((a, b) => a - b);
  const cuts: number[] = [];
  let sentenceStart = 0;
  let nextForced = 0;
  const cut = (at: number): void => {
    if (at <= sentenceStart || at >= text.length) return;
    cuts.push(at);
    sentenceStart = at;
  };
  const passForced = (upTo: number): void => {
    while (nextForced < forced.length && (forced[nextForced] ?? 0) <= upTo) {
      cut(forced[nextForced] ?? 0);
      nextForced += 1;
    }
  };
  for (const match of text.matchAll(endMarks)) {
    passForced(match.index);
    // Behind the end of a paragraph nothing begins.
    if (match.index + match[0].length === text.length) break;
    const at = endOfSentence(text, sentenceStart, match.index, match[0]);
    if (at !== undefined) cut(at);
  }
  passForced(text.length);
  return cuts;
}

/** So many small letters before a full stop are no abbreviation but these, nor the mark of a list item. */
const PLAIN_LETTERS = 5;
const abbreviationEndings: ReadonlySet<string> = new Set(
  [...beforeNames, ...beforeNumbers, ...withinOrAtEnd, ...withinOrAtEndWithCapital]
    .filter((word) => word.length >= PLAIN_LETTERS)
    .map((word) => word.toLowerCase().slice(-PLAIN_LETTERS)),
);

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/**
 * Whether a full stop is as most are, and ends its sentence: behind a plain word, with one blank and a plain capital behind it.
 * Only what the patterns would say is said here, in a tenth of the time.
 */
function endsPlainly(text: string, sentenceStart: number, at: number): boolean {
  const capital = text.charCodeAt(at + 2);
  if (text.charCodeAt(at + 1) !== 32 || capital < 65 || capital > 90) return false;
  const words = at - sentenceStart;
  // A sentence that begins with a page of blanks may still be the mark of a list item.
  const middle = sentenceStart + LOOK_BACK / 2;
  if (words <= PLAIN_LETTERS) return false;
  if (words > LOOK_BACK && !isSmall(text.charCodeAt(middle)) && !isSmall(text.charCodeAt(middle + 1))) return false;
  for (let before = 1; before <= PLAIN_LETTERS; before += 1) if (!isSmall(text.charCodeAt(at - before))) return false;
  return !abbreviationEndings.has(text.slice(at - PLAIN_LETTERS, at));
}

/** Where the sentence ends whose end these marks may be, if they are. */
function endOfSentence(text: string, sentenceStart: number, at: number, marks: string): number | undefined {
  if (marks === '.' && endsPlainly(text, sentenceStart, at)) return at + 1;
  closers.lastIndex = at + marks.length;
  const behind = at + marks.length + (closers.exec(text)?.[0].length ?? 0);
  follower.lastIndex = behind;
  const [, space = '', opening = '', , word = ''] = follower.exec(text) ?? [];
  const end: End = { text, sentenceStart, at, marks, behind };
  if (/^[,;:]/.test(text.slice(behind, behind + 1)) || listMark.test(text.slice(sentenceStart, at).slice(0, LOOK_BACK)))
    return undefined;
  // "Against $1.2bn vs. $1.1bn": a sum is no word, and may go on all the same.
  if (!word && !opening) return space && versus.test(text.slice(Math.max(sentenceStart, at - 4), at)) ? undefined : behind;
  if (!space) return marks === '.' && behind === at + 1 && gluedSentence(text, at, word) ? behind : undefined;
  if (/^\p{Ll}/u.test(word)) return undefined;
  if (marks.length > 1 && /^[. …]+$/.test(marks)) return endOfDots(end, word);
  if (/^[.…]$/.test(marks)) return fullStopEnds(end, word, opening) ? behind : undefined;
  namedSpeaker.lastIndex = behind;
  return behind > at + marks.length && namedSpeaker.test(text) ? undefined : behind;
}

const versus = /(?:^|\s)vs?$/;

/** "world.Today": a sentence that follows without a space, but not the parts of an address. */
function gluedSentence(text: string, at: number, word: string): boolean {
  if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(word)) return false;
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LOOK_BACK), at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at, at + LOOK_BACK))?.[0] ?? '';
  return /(?:\p{Ll}{2}|\d)$/u.test(before) && !/[@/]|www/.test(before + after);
}

/** Four dots end a sentence, three leave something out of it; a stop on the last word with three spaced dots behind it ends it there. */
function endOfDots({ text, at, marks, behind }: End, word: string): number | undefined {
  const dots = marks.replaceAll(' ', '').replaceAll('…', '...').length;
  if (marks.includes(' ') && dots > 3 && /\S/.test(text[at - 1] ?? ' ')) return at + 1;
  if (dots > 3) return behind;
  return !marks.includes(' ') && sentenceStarters.has(word) ? behind : undefined;
}

/** "5 a.m. Moscow time", "7 p.m. Eastern", "10 a.m. Monday", "9 a.m. March 5": what goes on with a time of day. Not "7 p.m. This time …", "7 p.m. Monday was …". */
const dayOrZone = new RegExp(
  [
    '^\\s+(?:(?:GMT|UTC|BST|MSK|IST|JST|CES?T|EES?T|AE[SD]?T|[ECMP][SD]?T)\\b',
    '(?:Eastern|Central|Mountain|Pacific)\\b',
    '(?!(?:This|That|Next|Last|Some|Any|Each|Every|First|Second|Full|Prime|Extra|Half|By|No)\\b)(?:\\p{Lu}[\\p{L}’-]+\\s+){1,3}(?:(?:standard|daylight|summer|winter)\\s+)?time\\b',
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![’'])\\b(?!\\s+(?:is|was|will|would|has|had|marks|marked|saw|sees|brings|brought|began|begins|came|comes|evening’s)\\b)",
    '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d{1,2}\\b)',
  ].join('|'),
  'u',
);
/** Longer than that is. */
const DAY_OR_ZONE = 50;

function fullStopEnds({ text, sentenceStart, at, behind }: End, word: string, opening: string): boolean {
  const before = text.slice(Math.max(sentenceStart, at - LOOK_BACK), at);
  const last = lastWord.exec(before)?.[0] ?? '';
  const lower = last.toLowerCase();
  const starts = sentenceStarters.has(word) || (/["“‘«]/.test(opening) && behind > at);
  if (/^\p{Lu}$/u.test(last)) {
    const previous = /(\S+)\s+\S$/.exec(before)?.[1] ?? '';
    return last === 'I' ? /^\p{Ll}/u.test(previous) : starts && !/^\p{Lu}/u.test(previous);
  }
  if ((lower === 'a.m' || lower === 'p.m') && dayOrZone.test(text.slice(behind, behind + DAY_OR_ZONE))) return false;
  if (lower === 'a.m' || lower === 'p.m')
    return !openingPhrase.test(text.slice(Math.max(sentenceStart, at - LOOK_BACK), at).trim());
  if (beforeNames.has(lower) && (lower !== 'no' || /^\p{N}/u.test(word))) return false;
  if (beforeNumbers.has(lower)) return !/^\p{N}/u.test(word);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last)) return starts;
  if (withinOrAtEnd.has(lower) || withinOrAtEndWithCapital.has(last)) return starts;
  return true;
}
