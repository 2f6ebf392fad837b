import type { Reader } from './tokens.ts';
import type { Unit } from './vocabulary.ts';

/** "last", "this" and "next" before a day, month or season. */
export type Turn = 'last' | 'this' | 'next';

/** What the words of a time say by themselves, before anybody knows what day it is. */
export type Meaning =
  | { readonly kind: 'fixed'; readonly value: string; readonly type: 'date' | 'time' | 'duration' | 'set' }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number; readonly part?: string | undefined }
  /** An event is named by its month: "the November election". */
  | { readonly kind: 'month'; readonly month: number; readonly turn?: Turn | undefined; readonly event?: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly turn?: Turn | undefined; readonly part?: string | undefined }
  /** So many units before or after the day of the article, or the day the text was just speaking of. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly by: number;
      readonly from: 'article' | 'context';
      readonly part?: string | undefined;
    }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly turn?: Turn | undefined }
  | { readonly kind: 'season'; readonly code: string; readonly firstMonth: number; readonly turn?: Turn | undefined }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number };

/** A time found in the tokens from `first` to before `next`. */
export interface Found {
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
}

/** Reads a time that begins at a token. Undefined where none does. A range gives its two ends. */
export type Pattern = (reader: Reader, index: number) => readonly Found[] | undefined;

/** A pattern with what may stand at its beginning, so that it is tried at few places. */
export interface Beginning {
  readonly pattern: Pattern;
  /** Words in lower case. */
  readonly words: readonly string[];
  readonly numbers?: boolean;
}

/** One time from `first` to before `next`. */
export const found = (first: number, next: number, meaning: Meaning): readonly Found[] => [{ first, next, meaning }];
