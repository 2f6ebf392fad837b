import type { Turn } from './meaning.ts';

/** What "last", "this", "coming" and their like say before a day, month or season; undefined for any other word. */
export const turnOf = (word: string): Turn | undefined =>
  word === 'last' || word === 'past' || word === 'previous'
    ? 'last'
    : word === 'this'
      ? 'this'
      : word === 'next' || word === 'coming' || word === 'following'
        ? 'next'
        : undefined;

/** The words that `turnOf` knows. */
export const turnWords: readonly string[] = ['last', 'past', 'previous', 'this', 'next', 'coming', 'following'];
