import type { Span } from '../domain/span.ts';
import { scales, smallNumbers } from './number-words.ts';
import type { Word } from './words.ts';

/** A number as a text writes it, in digits or in words. The span covers its scale and its mark: "$1.2 million", "8.5%". */
export interface NumberMention extends Span {
  readonly value: number;
  readonly kind: 'plain' | 'percent' | 'money' | 'ordinal';
  /** The currency as written before or after the number, for `money`. */
  readonly currency?: string | undefined;
  /** The words it is made of: from `first` to before `next`, by index. */
  readonly first: number;
  readonly next: number;
}

/** Whether a word is a number below a hundred: "seven", "sixty". */
export const isNumberWord = (word: string): boolean => smallNumbers.has(word);

/** Scales that mean one only when written directly behind the digits: "20m", "5k". */
const attachedScales: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['k', 1e3],
  ['b', 1e9],
]);

const currencyBefore = /(?:US|A|C|HK|NZ)?[$£€¥₴₽₹₩]\s?$/;
const currencyWords =
  /^(?:dollars?|euros?|pounds?|yen|yuan|hryvnias?|rubles?|roubles?|rupees?|francs?|pence|cents?|marks?|pesos?|lira|won)$/;

/** What stands between two words; longer gaps than this never belong to one number. */
const gapOf = (text: string, left: Word, right: Word, offset: number): string =>
  right.start - left.end > 3 ? '…' : text.slice(left.end - offset, right.start - offset);

const joins = (gap: string): boolean => gap === ' ' || gap === '-' || gap === '\u00a0' || gap === '‑';

interface Reading {
  readonly value: number;
  readonly next: number;
}

interface Source {
  readonly text: string;
  readonly words: readonly Word[];
  readonly offset: number;
}

/** Multiplies by the scales that follow: "30 thousand", "1.2m", "two hundred million". */
function scaled(source: Source, start: Reading): Reading {
  let { value, next } = start;
  for (;;) {
    const word = source.words[next];
    const before = source.words[next - 1];
    if (!word || !before) return { value, next };
    const gap = gapOf(source.text, before, word, source.offset);
    const scale = joins(gap) || gap === '' ? scales.get(word.text) : undefined;
    const attached = gap === '' ? attachedScales.get(word.text) : undefined;
    const factor = scale ?? attached;
    if (factor === undefined) return { value, next };
    value *= factor;
    next++;
  }
}

/** Reads "twenty-five", "three hundred and twelve thousand". Undefined where no number word stands. */
function writtenOut(source: Source, first: number): Reading | undefined {
  let total = 0;
  let current: number | undefined;
  let next = first;
  const near = (index: number): boolean => {
    const left = source.words[index - 1];
    const right = source.words[index];
    return (
      index === first || (left !== undefined && right !== undefined && joins(gapOf(source.text, left, right, source.offset)))
    );
  };
  for (; near(next); next++) {
    const word = source.words[next]?.text ?? '';
    const small = smallNumbers.get(word);
    const scale = scales.get(word);
    if (
      small !== undefined &&
      (current === undefined ||
        (current % 100 === 0 && current > 0) ||
        (current % 10 === 0 && current % 100 >= 20 && small > 0 && small < 10))
    )
      current = (current ?? 0) + small;
    else if (scale === 100 && current !== undefined && current < 100) current *= 100;
    else if (scale !== undefined && current !== undefined) {
      total += current * scale;
      current = undefined;
      const following = source.words[next + 1]?.text ?? '';
      if (!near(next + 1) || (!smallNumbers.has(following) && following !== 'and')) {
        next++;
        break;
      }
    } else if (word === 'and' && current !== undefined && current >= 100 && smallNumbers.has(source.words[next + 1]?.text ?? ''))
      continue;
    else break;
  }
  return next === first ? undefined : { value: total + (current ?? 0), next };
}

/** Every number in words begins with one of these. */
const firstWords: ReadonlySet<string> = new Set([...smallNumbers.keys(), 'a', 'an']);

const isArticleWithScale = (source: Source, index: number): boolean => {
  const word = source.words[index]?.text;
  return (word === 'a' || word === 'an') && scales.has(source.words[index + 1]?.text ?? '');
};

function readingAt(source: Source, index: number): Reading | undefined {
  const word = source.words[index];
  if (!word || !(word.digits || firstWords.has(word.text))) return undefined;
  if (word.digits) return scaled(source, { value: Number(word.text.replaceAll(',', '')), next: index + 1 });
  if (smallNumbers.has(word.text)) return writtenOut(source, index);
  if (isArticleWithScale(source, index)) return scaled(source, { value: 1, next: index + 1 });
  return undefined;
}

function finished(source: Source, index: number, reading: Reading): NumberMention | undefined {
  const first = source.words[index];
  const last = source.words[reading.next - 1];
  if (!first || !last) return undefined;
  const { text, words, offset } = source;
  const after = words[reading.next];
  const gap = after ? gapOf(text, last, after, offset) : '…';
  const base = { start: first.start, end: last.end, value: reading.value, first: index, next: reading.next };
  const symbol = currencyBefore.exec(text.slice(Math.max(0, first.start - offset - 5), first.start - offset));
  if (symbol) return { ...base, kind: 'money', currency: symbol[0].trim(), start: first.start - symbol[0].length };
  if (text[last.end - offset] === '%') return { ...base, kind: 'percent', end: last.end + 1 };
  if (after && first.digits && gap === '' && /^(?:st|nd|rd|th)$/.test(after.text))
    return { ...base, kind: 'ordinal', end: after.end, next: reading.next + 1 };
  if (after && joins(gap) && /^(?:percent|pct|percentage)$/.test(after.text))
    return { ...base, kind: 'percent', end: after.end, next: reading.next + 1 };
  const second = words[reading.next + 1];
  if (after && second && after.text === 'per' && second.text === 'cent')
    return { ...base, kind: 'percent', end: second.end, next: reading.next + 2 };
  if (after && joins(gap) && currencyWords.test(after.text))
    return { ...base, kind: 'money', currency: after.text, end: after.end, next: reading.next + 1 };
  return { ...base, kind: 'plain' };
}

/**
 * The numbers of a text, given its words (`wordsOf(text, offset)`), in order and without overlap. "Dozens" and "several"
 * are no numbers; ordinals are only those in digits ("20th"). Linear.
 */
export function numbersOf(text: string, words: readonly Word[], offset = 0): NumberMention[] {
  const source = { text, words, offset };
  const numbers: NumberMention[] = [];
  for (let index = 0; index < words.length; ) {
    const reading = readingAt(source, index);
    const number = reading && Number.isFinite(reading.value) ? finished(source, index, reading) : undefined;
    if (number) numbers.push(number);
    index = number?.next ?? index + 1;
  }
  return numbers;
}
