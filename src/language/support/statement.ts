import { type NumberMention, numbersOf } from '../numbers.ts';
import { wordSet } from '../word-set.ts';
import { commonWords } from './common-words.ts';
import { type GrammarReading, readGrammar } from './grammar.ts';
import { type PreparedSupport, partedBefore } from './passages.ts';
import { senseOf } from './senses.ts';
import { type SupportWord, supportWordsOf } from './support-words.ts';

/** A statement ready to be compared with passages. */
export interface Statement {
  readonly text: string;
  readonly words: readonly SupportWord[];
  /** The number of each word's sense among the articles' senses; -1 where they have no such word. */
  readonly senses: Int32Array;
  readonly numbers: readonly NumberMention[];
  /** For each word whether it carries grammar only. */
  readonly common: Uint8Array;
  /** For each word whether a new clause or item may begin with it: behind a mark or at a joining word. */
  readonly clauseStart: Uint8Array;
  /** For each word whether a mark that parts clauses stands before it. */
  readonly parted: Uint8Array;
  /** The grammar of the statement, read when it is first asked for. */
  readonly reading: () => GrammarReading;
}

const joining = wordSet(
  'and but or while when after before because since although though as which who where that if until so with',
);

/** Reads a statement against the senses of the articles. `words` are the ones to look at, all of them by default. */
export function readStatement(
  prepared: PreparedSupport,
  text: string,
  words: readonly SupportWord[] = supportWordsOf(text),
): Statement {
  let reading: GrammarReading | undefined;
  const parted = partedBefore(text, words, 0);
  const clauseStart = parted.slice();
  const common = new Uint8Array(words.length);
  const senses = new Int32Array(words.length);
  for (const [index, word] of words.entries()) {
    if (commonWords.has(word.text)) common[index] = 1;
    if (joining.has(word.text) || joining.has(words[index - 1]?.text ?? '')) clauseStart[index] = 1;
    senses[index] = prepared.senseNumbers.get(senseOf(word.stem)) ?? -1;
  }
  return {
    text,
    words,
    senses,
    numbers: numbersOf(text, words),
    common,
    clauseStart,
    parted,
    reading: () => (reading ??= readGrammar(text, { start: 0, end: text.length }, words)),
  };
}
