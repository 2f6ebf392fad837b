import type { Span } from '../../domain/span.ts';
import { type Passage as ReadPassage, readPassage } from '../passage.ts';
import type { Word } from '../words.ts';
import { findPredicates, type Predicate } from './predicates.ts';

/** The words that are compared, with the tokens and parts of speech of the same text, and how the two lie on each other. */
export interface Grammar {
  readonly read: ReadPassage;
  /** For each word the token it begins in. */
  readonly tokenOf: Int32Array;
  /** For each token the last word in it, the head of "quarter-final"; -1 for marks and endings. */
  readonly wordOf: Int32Array;
}

/** The grammar of a text with its predicates. */
export interface GrammarReading {
  readonly grammar: Grammar;
  readonly predicates: readonly Predicate[];
}

/** Reads the part of a text in which some words of it lie. Linear in its length. */
export function readGrammar(text: string, span: Span, words: readonly Word[]): GrammarReading {
  const read = readPassage(text, { sentences: [span], quotations: [] });
  const tokenOf = new Int32Array(words.length).fill(-1);
  const wordOf = new Int32Array(read.tokens.length).fill(-1);
  let token = 0;
  for (const [index, word] of words.entries()) {
    while (token + 1 < read.tokens.length && (read.tokens[token]?.end ?? 0) <= word.start) token += 1;
    tokenOf[index] = token;
    wordOf[token] = index;
  }
  return { grammar: { read, tokenOf, wordOf }, predicates: findPredicates(read) };
}

/** The token that a word begins in; -1 where there is no such word. */
export const tokenOfWord = ({ grammar }: GrammarReading, word: number): number => grammar.tokenOf[word] ?? -1;

/** The word that a token is or ends in; -1 for marks. */
export const wordOfToken = ({ grammar }: GrammarReading, token: number): number => grammar.wordOf[token] ?? -1;

/** The predicate whose verb group, or what it says of its subject, holds a token. */
export const predicateAt = ({ predicates }: GrammarReading, token: number): Predicate | undefined =>
  predicates.find(({ first, last, head }) => first <= token && token <= Math.max(last, head));
