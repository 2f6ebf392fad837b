import type { Figure, TimeExpression } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { scales, smallNumbers } from './number-words.ts';
import { isNumberWord, type NumberMention, numbersOf } from './numbers.ts';
import { wordSet } from './word-set.ts';
import { type Word, wordsOf } from './words.ts';

/** More words than this between a number and its noun ("30,000 retreating Russian troops") are no longer one phrase. */
const LONGEST_PHRASE_WORDS = 5;

/** Words that end the phrase a number begins: from here on the sentence speaks of something else. */
const phraseEnds = wordSet(
  'a an the and or but nor of in on at to from by with for as than that which who whom whose when where while if because ' +
    'is are was were be been being has have had will would can could may might must shall should do does did not ' +
    'he she it they we you i his her its their our your this these those there here after before since until during ' +
    'into onto over under between among against through per about across along around near inside outside within without ' +
    'said says according also just only even still already yet so then now later earlier ago',
);

const pluralsWithoutS = wordSet('people men women children police personnel staff aircraft feet cattle fish crew media');

const isPlural = (word: string): boolean => pluralsWithoutS.has(word) || (word.length > 2 && /[^sui]s$/.test(word));

/** A bare number like a year counts nothing: "2022", but "2,022 soldiers" does. */
const looksLikeYear = (written: string): boolean => /^(?:19|20)\d\d$/.test(written);

interface Place {
  readonly text: string;
  readonly words: readonly Word[];
}

/** "200 police officers", "40 media workers": a plural without an s that only says which. */
function headBehind({ text, words }: Place, index: number): Word | undefined {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || !pluralsWithoutS.has(word.text) || text.slice(word.end, next.start) !== ' ') return undefined;
  return isPlural(next.text) && !phraseEnds.has(next.text) ? next : undefined;
}

/** What a number counts, as the text says it. */
function countedBy({ text, words }: Place, number: NumberMention): { unit: string; end: number } | undefined {
  const previousEnd = (index: number): number => words[index - 1]?.end ?? number.end;
  let from = number.next;
  if (words[from]?.text === 'of' && /^(?:the|its|their|his|her|our|these|those)$/.test(words[from + 1]?.text ?? '')) from += 2;
  const start = words[from];
  if (!start) return undefined;
  for (let index = from; index < from + LONGEST_PHRASE_WORDS; index++) {
    const word = words[index];
    if (!word || phraseEnds.has(word.text) || word.digits || isNumberWord(word.text)) return undefined;
    const gap = text.slice(previousEnd(index), word.start);
    if (gap === '-') {
      // "A 16-year-old", "five-year-olds": an age counts nobody.
      if (word.text === 'year' && words[index + 1]?.text.startsWith('old')) return undefined;
      if (index === number.next && /^[\p{L}]+$/u.test(word.text))
        return { unit: text.slice(word.start, word.end), end: word.end };
    } else if (!/^[\s]$/.test(gap)) return undefined;
    if (!isPlural(word.text)) continue;
    const last = headBehind({ text, words }, index) ?? word;
    return { unit: text.slice(start.start, last.end), end: last.end };
  }
  return undefined;
}

/** Whether the number is part of a name, a version, an address or a score rather than a count. */
function isLabel({ text, words }: Place, number: NumberMention): boolean {
  const before = text[number.start - 1] ?? ' ';
  const after = text[number.end] ?? ' ';
  if (/[\p{L}\d/#:@_.-]/u.test(before) || /[/:@_]/.test(after)) return true;
  if (/[-–]/.test(after) && /\d/.test(text[number.end + 1] ?? '')) return true;
  const previous = words[number.first - 1];
  return (
    previous?.capital === true &&
    number.start - previous.end === 1 &&
    !/^(?:the|about|nearly|some|at|in|over)$/.test(previous.text)
  );
}

/** "One in five small firms", "two out of three trains": a share, of which neither number counts the things named. */
function isOutOf({ words }: Place, { first, value }: NumberMention): boolean {
  const link = words[first - 1]?.text;
  if (link !== 'in' && !(link === 'of' && words[first - 2]?.text === 'out')) return false;
  const part = words[first - (link === 'in' ? 2 : 3)];
  if (!part) return false;
  const partValue = part.digits ? Number(part.text.replaceAll(',', '')) : (smallNumbers.get(part.text) ?? value);
  return partValue < value;
}

function figureOf(place: Place, number: NumberMention): Figure | undefined {
  const { start, end, value } = number;
  if (number.kind === 'ordinal' || isOutOf(place, number)) return undefined;
  if (number.kind === 'percent') return { start, end, value, unit: 'percent' };
  if (number.kind === 'money') return { start, end, value, unit: number.currency };
  const written = place.text.slice(start, end);
  if (/^one$/i.test(written)) return undefined;
  const counted = countedBy(place, number);
  if (counted) return { start, end, value, unit: counted.unit };
  const inWords = !/\d/.test(written);
  if (inWords && value < 10) return undefined;
  return looksLikeYear(written) || isLabel(place, number) ? undefined : { start, end, value };
}

/** Any number in digits or words; most sentences hold none and are not cut into words. */
const numberHint = new RegExp(`\\d|(?<![a-z])(?:${[...smallNumbers.keys(), ...scales.keys()].join('|')})(?![a-z])`, 'i');

/**
 * The figures of an article, given its times and sentences: numbers with what they count. Dates, times, durations, years and
 * numbers in names are none; neither are "dozens", "several" or the word "one", which mostly stands for a person or thing. The
 * span is the number's own. Linear.
 */
export function findFigures(
  { text }: Article,
  { times, sentences }: { readonly times: readonly TimeExpression[]; readonly sentences: readonly Span[] },
): readonly Figure[] {
  const figures: Figure[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    if (!numberHint.test(sentence)) continue;
    const words = wordsOf(sentence, start);
    for (const number of numbersOf(text, words)) {
      while (next < times.length && (times[next]?.end ?? 0) <= number.start) next++;
      const time = times[next];
      if (time && time.start < number.end) continue;
      const figure = figureOf({ text, words }, number);
      if (figure) figures.push(figure);
    }
  }
  return figures;
}
