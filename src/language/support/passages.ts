import type { AnalysedArticle } from '../../domain/analysis.ts';
import type { Span } from '../../domain/span.ts';
import { type NumberMention, numbersOf } from '../numbers.ts';
import { type Word, wordsOf } from '../words.ts';

/**
 * A sentence longer than this is indexed in pieces: real sentences are shorter, and comparing costs words times words,
 * which must stay bounded however long a line is.
 */
export const LONGEST_PIECE_WORDS = 120;

/** One sentence of an article, or a piece of a very long one, ready to be compared with. */
export interface Passage extends Span {
  /** The place of its article in `PreparedSupport.articles`. */
  readonly article: number;
  readonly words: readonly Word[];
  /** The number of each word's stem in `PreparedSupport.stemNumbers`. */
  readonly stems: Int32Array;
  readonly numbers: readonly NumberMention[];
}

/** Articles indexed for `checkSupport`. Made once, used for every statement about them. */
export interface PreparedSupport {
  readonly articles: readonly AnalysedArticle[];
  readonly passages: readonly Passage[];
  readonly stemNumbers: ReadonlyMap<string, number>;
  /** In which passages a stem occurs, in order, by the stem's number. */
  readonly passagesByStem: readonly (readonly number[])[];
  /** The passage with exactly these words, by `wordKey`. */
  readonly passageByWords: ReadonlyMap<string, number>;
}

/** The words in lower case joined by spaces: equal for texts that differ in marks, spaces and capitals only. */
export const wordKey = (text: string, words: readonly Word[]): string =>
  words.length === 0 ? text.trim() : words.map((word) => word.text).join(' ');

interface Index {
  readonly passages: Passage[];
  readonly stemNumbers: Map<string, number>;
  readonly passagesByStem: number[][];
  readonly passageByWords: Map<string, number>;
}

function addPassage(index: Index, passage: Omit<Passage, 'stems'>): void {
  const at = index.passages.length;
  const stems = new Int32Array(passage.words.length);
  for (const [place, word] of passage.words.entries()) {
    let stem = index.stemNumbers.get(word.stem);
    if (stem === undefined) {
      stem = index.passagesByStem.length;
      index.stemNumbers.set(word.stem, stem);
      index.passagesByStem.push([]);
    }
    stems[place] = stem;
    const list = index.passagesByStem[stem];
    if (list && list.at(-1) !== at) list.push(at);
  }
  index.passages.push({ ...passage, stems });
}

function addSentence(index: Index, place: { article: number; text: string; span: Span }): void {
  const { article, text, span } = place;
  const sentence = text.slice(span.start, span.end);
  const words = wordsOf(sentence, span.start);
  const key = wordKey(sentence, words);
  if (!index.passageByWords.has(key)) index.passageByWords.set(key, index.passages.length);
  if (words.length <= LONGEST_PIECE_WORDS) {
    addPassage(index, { article, start: span.start, end: span.end, words, numbers: numbersOf(sentence, words, span.start) });
    return;
  }
  for (let from = 0; from < words.length; from += LONGEST_PIECE_WORDS) {
    const piece = words.slice(from, from + LONGEST_PIECE_WORDS);
    const start = piece[0]?.start ?? span.start;
    const end = piece.at(-1)?.end ?? span.end;
    addPassage(index, { article, start, end, words: piece, numbers: numbersOf(sentence, piece, span.start) });
  }
}

/** Indexes articles so that many statements can be checked against them cheaply. Linear in their length. */
export function prepareSupport(articles: readonly AnalysedArticle[]): PreparedSupport {
  const index: Index = { passages: [], stemNumbers: new Map(), passagesByStem: [], passageByWords: new Map() };
  for (const [
    article,
    {
      article: { text },
      analysis,
    },
  ] of articles.entries())
    for (const span of analysis.sentences) addSentence(index, { article, text, span });
  return { articles, ...index };
}
