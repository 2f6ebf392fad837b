import type { Reader } from './tokens.ts';
import { numberWords, ordinals, vague } from './vocabulary.ts';

/** A count of units: 3, or `X` where the text leaves it open ("several"). */
export interface Count {
  readonly count: number | 'X';
  readonly next: number;
}

function writtenCount(reader: Reader, index: number): Count | undefined {
  const first = numberWords.get(reader.at(index));
  if (first === undefined) return undefined;
  const small = reader.at(index + 1) === '-' ? numberWords.get(reader.at(index + 2)) : undefined;
  if (first >= 20 && small !== undefined && small < 10) return { count: first + small, next: index + 3 };
  if (reader.at(index + 1) === 'hundred') return { count: first * 100, next: index + 2 };
  return { count: first, next: index + 1 };
}

/** Reads "3", "three", "twenty-five", "a", "several", "a few", "two or three", "a couple of". */
export function readCount(reader: Reader, index: number): Count | undefined {
  const word = reader.at(index);
  const digits = reader.number(index);
  const token = reader.tokens[index];
  if (digits !== undefined && token) {
    if (reader.at(index + 1) === ',' || digits > 999) return undefined;
    if (reader.at(index + 1) === '.' && reader.number(index + 2) !== undefined) return undefined;
    return { count: digits, next: index + 1 };
  }
  const written = writtenCount(reader, index);
  if (written) return written;
  if (word === 'a' || word === 'an') {
    if (reader.at(index + 1) === 'few' || reader.at(index + 1) === 'dozen') return { count: 'X', next: index + 2 };
    if (reader.at(index + 1) === 'couple') return { count: 2, next: index + (reader.at(index + 2) === 'of' ? 3 : 2) };
    return { count: 1, next: index + 1 };
  }
  if (vague.has(word)) return { count: 'X', next: index + (reader.at(index + 1) === 'of' ? 2 : 1) };
  return undefined;
}

/** Reads a day of the month, "11", "11th" or "eleventh", from 1 to 31. */
export function readMonthDay(reader: Reader, index: number): { readonly day: number; readonly next: number } | undefined {
  const ordinal = ordinals.get(reader.at(index));
  if (ordinal !== undefined) return { day: ordinal, next: index + 1 };
  const day = reader.number(index);
  const token = reader.tokens[index];
  if (day === undefined || !token || token.text.length > 2 || day < 1 || day > 31) return undefined;
  const after = reader.tokens[index + 1];
  if (after && !after.spaced && /^(?:st|nd|rd|th)$/.test(after.text)) return { day, next: index + 2 };
  // "5.2", "5:30", "5%", "5,000" are not days.
  if (after && !after.spaced && (after.text === '%' || after.kind === 'word')) return undefined;
  if (after && !after.spaced && /^[.:,]$/.test(after.text)) {
    const then = reader.tokens[index + 2];
    if (then?.kind === 'number' && !then.spaced) return undefined;
  }
  return { day, next: index + 1 };
}

/** Reads a year of four digits, from 1000 to 2099. */
export function readYear(reader: Reader, index: number): number | undefined {
  const year = reader.number(index);
  const token = reader.tokens[index];
  if (year === undefined || token?.text.length !== 4 || year < 1000 || year > 2099) return undefined;
  const after = reader.tokens[index + 1];
  if (after && !after.spaced && (after.text === '%' || after.kind === 'word')) return undefined;
  if (after && !after.spaced && /^[.,:]$/.test(after.text)) {
    const then = reader.tokens[index + 2];
    if (then?.kind === 'number' && !then.spaced) return undefined;
  }
  return year;
}
