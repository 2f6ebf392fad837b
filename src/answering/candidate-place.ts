import type { Span } from '../domain/span.ts';
import type { Sentence } from './corpus.ts';
import type { KeyedWord } from './keyed-words.ts';

/** Words of a passage that could be the bare answer. */
export interface Candidate extends Span {
  readonly text: string;
  /** How surely they are of the type that is asked for, from 0 to 1. */
  readonly fit: number;
}

/** How surely words are what is asked for: found by their form, by the kind of name, only as some name, or as whom the grammar names. */
export const fits = { form: 1, kind: 1, part: 0.85, vague: 0.75, someName: 0.6, naming: 0.5 } as const;

/** A sentence whose candidates are sought. */
export interface Place {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly KeyedWord[];
}

/** What a pattern finds in a sentence. */
export const matching = ({ text, sentence }: Place, pattern: RegExp): Candidate[] =>
  [...text.matchAll(pattern)].map((match) => {
    const found = match[0].trim().replace(/(?<![ap]\.m)\.$/, '');
    const start = sentence.start + match.index + match[0].length - match[0].trimStart().length;
    return { text: found, start, end: start + found.length, fit: fits.form };
  });
