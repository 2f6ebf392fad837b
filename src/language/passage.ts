import type { Quotation } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import { type Tag, tagTokens } from './tagging.ts';
import { type Token, tokenise } from './tokens.ts';

/** A run of tokens, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A paragraph made ready for reading: its tokens, what each is, and where its sentences and quotations lie among them. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly sentences: readonly Range[];
  /** For each token the index of its sentence. */
  readonly sentenceAt: readonly number[];
  readonly quotations: readonly Range[];
  /** For each token the index of the quotation it lies in, -1 outside. Marks lie within their quotation. */
  readonly quotationAt: readonly number[];
}

/** A sentence longer than this is no sentence of news; it is read in pieces, which keeps the work proportional to the text. */
const SENTENCE_TOKENS = 250;

function inPieces({ from, to }: Range): Range[] {
  const pieces: Range[] = [];
  for (let at = from; at < to; at += SENTENCE_TOKENS) pieces.push({ from: at, to: Math.min(to, at + SENTENCE_TOKENS) });
  return pieces;
}

/** Reads one paragraph; the sentences and quotations are those within it, in order. */
export function readPassage(text: string, parts: { sentences: readonly Span[]; quotations: readonly Quotation[] }): Passage {
  const tokens: Token[] = [];
  for (const sentence of parts.sentences) tokenise(text, sentence, tokens);
  const sentences = rangesOf(tokens, parts.sentences).flatMap(inPieces);
  const quotations = rangesOf(tokens, parts.quotations);
  return {
    // Copies: a list that grew keeps room for half as much again, and a text's tokens stay until all of it is read.
    tokens: tokens.slice(),
    tags: tagsOf(tokens, sentences),
    sentences,
    sentenceAt: indexOfRange(tokens.length, sentences),
    quotations,
    quotationAt: indexOfRange(tokens.length, quotations),
  };
}

function tagsOf(tokens: readonly Token[], sentences: readonly Range[]): Tag[] {
  const [only] = sentences;
  if (only && sentences.length === 1 && only.to - only.from === tokens.length) return tagTokens(tokens);
  return sentences.flatMap(({ from, to }) => tagTokens(tokens.slice(from, to)));
}

function rangesOf(tokens: readonly Token[], spans: readonly Span[]): Range[] {
  let at = 0;
  return spans.map(({ start, end }) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1;
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at += 1;
    return { from, to: at };
  });
}

function indexOfRange(length: number, ranges: readonly Range[]): number[] {
  const indexes = new Array<number>(length).fill(-1);
  for (const [index, { from, to }] of ranges.entries()) indexes.fill(index, from, to);
  return indexes;
}

/** How far a phrase is followed, in tokens: longer ones are not read as one phrase, which also bounds the work. */
export const PHRASE_TOKENS = 60;

/** The part of speech of a token, a mark where there is none. */
export const tagAt = (passage: Passage, at: number): string => passage.tags[at] ?? '.';
/** A token in lower case, empty where there is none. */
export const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? '';

/** Whether a tag can stand within a noun phrase, whatever its place in it. */
export const isNominal = (tag: string): boolean => 'DJNPMTOR'.includes(tag);
/** Whether a tag is a noun, a name or a number. */
export const isNoun = (tag: string): boolean => tag === 'N' || tag === 'P' || tag === 'M';
