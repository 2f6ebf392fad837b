import type { AnalysedArticle } from '../../domain/analysis.ts';
import type { Span } from '../../domain/span.ts';
import { type NumberMention, numbersOf } from '../numbers.ts';
import { stemOf } from '../stem.ts';
import { type GrammarReading, readGrammar } from './grammar.ts';
import { senseOf } from './senses.ts';
import { type SupportWord, supportWordsOf } from './support-words.ts';

/**
 * A sentence longer than this is indexed in pieces: real sentences are shorter, and comparing costs words times words,
 * which must stay bounded however long a line is.
 */
export const LONGEST_PIECE_WORDS = 120;

/** One sentence of an article, or a piece of a very long one, ready to be compared with. */
export interface Passage extends Span {
  /** The place of its article in `PreparedSupport.articles`. */
  readonly article: number;
  readonly words: readonly SupportWord[];
  /** The number of each word's sense in `PreparedSupport.senseNumbers`. */
  readonly senses: Int32Array;
  /** For each word whether a mark that parts clauses stands before it: 1 for a comma, bracket, dash or quotation mark. */
  readonly parted: Uint8Array;
  readonly numbers: readonly NumberMention[];
}

/** Articles indexed for `checkSupport`. Made once, used for every statement about them. */
export interface PreparedSupport {
  readonly articles: readonly AnalysedArticle[];
  readonly passages: readonly Passage[];
  readonly senseNumbers: ReadonlyMap<string, number>;
  /** In which passages a sense occurs, in order, by the sense's number. */
  readonly passagesBySense: readonly (readonly number[])[];
  /** The passage with exactly these words, by `wordKey`. */
  readonly passageByWords: ReadonlyMap<string, number>;
  /** The grammar of a passage, read when it is first asked for. */
  readonly readingOf: (passage: number) => GrammarReading;
}

/** The words in lower case joined by spaces: equal for texts that differ in marks, spaces and capitals only. */
export const wordKey = (text: string, words: readonly SupportWord[]): string =>
  words.length === 0 ? text.trim() : words.map((word) => word.text).join(' ');

const partingMark = /[,;:()[\]"“”–—…]|\s-\s|--|``|''/;

/** For each word whether a mark that parts clauses stands between it and the word before. */
export function partedBefore(text: string, words: readonly SupportWord[], offset: number): Uint8Array {
  const parted = new Uint8Array(words.length);
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const gap = before ? text.slice(before.end - offset, word.start - offset) : '';
    if (gap.length > 1 && partingMark.test(gap)) parted[index] = 1;
  }
  return parted;
}

interface Index {
  readonly passages: Passage[];
  readonly senseNumbers: Map<string, number>;
  readonly passagesBySense: number[][];
  readonly passageByWords: Map<string, number>;
  /** The stem of a word, found once a word. */
  readonly stem: (word: string) => string;
  /** The sense of each stem seen, so that the rules of endings run once a stem. */
  readonly senseByStem: Map<string, number>;
}

function senseNumber(index: Index, stem: string): number {
  const known = index.senseByStem.get(stem);
  if (known !== undefined) return known;
  const sense = senseOf(stem);
  let number = index.senseNumbers.get(sense);
  if (number === undefined) {
    number = index.passagesBySense.length;
    index.senseNumbers.set(sense, number);
    index.passagesBySense.push([]);
  }
  index.senseByStem.set(stem, number);
  return number;
}

function addPassage(index: Index, passage: Omit<Passage, 'senses'>): void {
  const at = index.passages.length;
  const senses = new Int32Array(passage.words.length);
  for (const [place, word] of passage.words.entries()) {
    const sense = senseNumber(index, word.stem);
    senses[place] = sense;
    const list = index.passagesBySense[sense];
    if (list && list.at(-1) !== at) list.push(at);
  }
  index.passages.push({ ...passage, senses });
}

function addSentence(index: Index, place: { article: number; text: string; span: Span }): void {
  const { article, text, span } = place;
  const sentence = text.slice(span.start, span.end);
  const words = supportWordsOf(sentence, span.start, index.stem);
  const key = wordKey(sentence, words);
  if (!index.passageByWords.has(key)) index.passageByWords.set(key, index.passages.length);
  for (let from = 0; from < Math.max(1, words.length); from += LONGEST_PIECE_WORDS) {
    const whole = words.length <= LONGEST_PIECE_WORDS;
    const piece = whole ? words : words.slice(from, from + LONGEST_PIECE_WORDS);
    addPassage(index, {
      article,
      start: whole ? span.start : (piece[0]?.start ?? span.start),
      end: whole ? span.end : (piece.at(-1)?.end ?? span.end),
      words: piece,
      parted: partedBefore(sentence, piece, span.start),
      numbers: numbersOf(sentence, piece, span.start),
    });
  }
}

/** Sentences, but for those that were parted in the middle of a number, "2. 4", as text from a tokeniser has it. */
function wholeSentences(text: string, sentences: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    const isRest =
      before !== undefined &&
      sentence.start - before.end === 1 &&
      /\d/.test(text[sentence.start] ?? '') &&
      /(?:^|\D)\d{1,3}\.$/.test(text.slice(Math.max(before.start, before.end - 5), before.end));
    if (isRest) whole[whole.length - 1] = { start: before.start, end: sentence.end };
    else whole.push(sentence);
  }
  return whole;
}

const noGrammar: GrammarReading = readGrammar('', { start: 0, end: 0 }, []);

/** Reads each passage's grammar once, and only of those that a statement leads to. */
function grammarReader(articles: readonly AnalysedArticle[], passages: readonly Passage[]): (at: number) => GrammarReading {
  const known = new Map<number, GrammarReading>();
  return (at) => {
    const passage = passages[at];
    const article = articles[passage?.article ?? -1];
    if (!passage || !article) return noGrammar;
    const grammar = known.get(at) ?? readGrammar(article.article.text, passage, passage.words);
    known.set(at, grammar);
    return grammar;
  };
}

/** Finds stems, each once: a text repeats most of its words. */
function rememberedStems(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? stemOf(word);
    known.set(word, stem);
    return stem;
  };
}

/** Indexes articles so that many statements can be checked against them cheaply. Linear in their length. */
export function prepareSupport(articles: readonly AnalysedArticle[]): PreparedSupport {
  const index: Index = {
    passages: [],
    senseNumbers: new Map(),
    passagesBySense: [],
    passageByWords: new Map(),
    stem: rememberedStems(),
    senseByStem: new Map(),
  };
  for (const [
    article,
    {
      article: { text },
      analysis,
    },
  ] of articles.entries())
    for (const span of wholeSentences(text, analysis.sentences)) addSentence(index, { article, text, span });
  const { passages, senseNumbers, passagesBySense, passageByWords } = index;
  return { articles, passages, senseNumbers, passagesBySense, passageByWords, readingOf: grammarReader(articles, passages) };
}
