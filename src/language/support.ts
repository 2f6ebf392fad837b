import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Evidence } from '../domain/claim.ts';
import { attributionProblems } from './support/check-attribution.ts';
import { conditionProblems } from './support/check-conditions.ts';
import { dateProblems } from './support/check-dates.ts';
import { footingProblems } from './support/check-footing.ts';
import { nameProblems } from './support/check-names.ts';
import { negationProblems } from './support/check-negation.ts';
import { numberProblems } from './support/check-numbers.ts';
import { quotationProblems } from './support/check-quotations.ts';
import { structureProblems } from './support/check-structure.ts';
import type { Comparison } from './support/comparison.ts';
import { evidenceAt, evidenceOf, MOST_EVIDENCE } from './support/evidence.ts';
import { nearestPassages } from './support/nearest.ts';
import { LONGEST_PIECE_WORDS, type PreparedSupport, prepareSupport } from './support/passages.ts';
import { cheapestPath } from './support/path.ts';
import type { SupportProblem } from './support/problem.ts';
import { readStatement, type Statement } from './support/statement.ts';
import { MOST_SENTENCES, statementParts } from './support/statement-parts.ts';
import { supportWordsOf } from './support/support-words.ts';
import { isRunOfPassage, isWholeSentence, wholePassage } from './support/verbatim.ts';

export type { SupportProblem };

/** Whether articles carry a statement. */
export interface Support {
  readonly supported: boolean;
  /** How well the articles carry it, 0 to 1; what is supported reaches `SUPPORTED_FROM`. */
  readonly score: number;
  readonly problems: readonly SupportProblem[];
  /** The passages nearest to the statement, best first, each at most `LONGEST_EVIDENCE` code units. Empty only where nothing is near. */
  readonly evidence: readonly Evidence[];
}

/** A statement whose score is lower says more than its passages. */
const SUPPORTED_FROM = 0.65;

/**
 * A statement that uses no word of its own was copied, and must be read nearly straight through: a sentence spliced from
 * pieces of others has all the right words and says what nobody said. More so where it goes back or to another sentence.
 */
const COPIED_SUPPORTED_FROM = 0.9;
const JOINED_SUPPORTED_FROM = 0.94;

const isPrepared = (articles: readonly AnalysedArticle[] | PreparedSupport): articles is PreparedSupport =>
  'passages' in articles;

/** Whether every word that carries news stands in the passages just so. */
const isCopied = ({ prepared, statement: { words, common }, path }: Comparison): boolean =>
  words.every(
    (word, index) =>
      common[index] === 1 || prepared.passages[path.passage[index] ?? -1]?.words[path.place[index] ?? -1]?.stem === word.stem,
  );

function leastScore(comparison: Comparison): number {
  const { path } = comparison;
  if (!isCopied(comparison)) return SUPPORTED_FROM;
  const joined = path.steps.some((step) => step === 'back' || step === 'beside' || step === 'elsewhere');
  return joined ? JOINED_SUPPORTED_FROM : COPIED_SUPPORTED_FROM;
}

/** What is left of the score for each falsehood found: a statement with one is worse than any that only says things its own way. */
const FALSEHOOD_SHARE = 0.85;

/** How many problems make a statement say what is not so. A voice left out and a quotation put in other words do not. */
const falsehoods = (problems: readonly SupportProblem[]): number =>
  problems.filter(({ kind }) => kind !== 'attribution-dropped' && kind !== 'quote').length;

/** Fewer words than this may be only a name. */
const SHORTEST_STATEMENT_WORDS = 5;

/** Whether a statement is a mere name or number: nothing is said of it. */
const saysNothing = ({ words, common }: Statement): boolean =>
  words.length < SHORTEST_STATEMENT_WORDS && words.every((word, index) => word.capital || word.digits || common[index] === 1);

function isSameText(prepared: PreparedSupport, at: number, text: string): boolean {
  const passage = prepared.passages[at];
  const article = prepared.articles[passage?.article ?? -1]?.article.text;
  return passage !== undefined && article?.startsWith(text.trim(), passage.start) === true;
}

function checkSentence(prepared: PreparedSupport, text: string, words = supportWordsOf(text)): Support {
  const whole = wholePassage(prepared, text, words);
  const quotations = quotationProblems(prepared, text);
  if (whole !== undefined && (quotations.length === 0 || isSameText(prepared, whole, text))) {
    const evidence = evidenceAt(prepared, whole);
    return { supported: true, score: 1, problems: [], evidence: evidence ? [evidence] : [] };
  }
  const statement = readStatement(prepared, text, words.slice(0, LONGEST_PIECE_WORDS));
  const candidates = nearestPassages(prepared, statement);
  const path = cheapestPath(prepared, statement, candidates);
  const comparison = { prepared, statement, path };
  const read = words.length === 0 ? 0 : Math.max(0, 1 - path.cost / statement.words.length);
  const problems = [...quotations];
  const isRun = isRunOfPassage(prepared, statement.words, path);
  if (!isRun || !isWholeSentence(prepared, path)) {
    problems.push(...numberProblems(comparison));
    // A run of a passage's words has its names and dates as they stand there.
    if (!isRun) problems.push(...nameProblems(comparison), ...dateProblems(comparison));
    problems.push(...negationProblems(comparison), ...attributionProblems(comparison));
    // What already says something false need not be read for its grammar.
    if (falsehoods(problems) === 0) problems.push(...footingProblems(comparison), ...conditionProblems(comparison));
    if (falsehoods(problems) === 0) problems.push(...structureProblems(comparison));
  }
  const score = read * FALSEHOOD_SHARE ** falsehoods(problems);
  // What goes on behind the words that were looked at has not been checked.
  const isUnread = words.length > LONGEST_PIECE_WORDS;
  if (isUnread || read < leastScore(comparison) || saysNothing(statement)) problems.push({ kind: 'unsupported', text });
  return { supported: problems.length === 0, score, problems, evidence: evidenceOf(prepared, path, candidates) };
}

/** All parts must be carried; the weakest says how well. */
function together(parts: readonly Support[]): Support {
  const evidence = new Map(parts.flatMap((part) => part.evidence).map((one) => [`${one.article} ${one.start}`, one]));
  return {
    supported: parts.every((part) => part.supported),
    score: Math.min(...parts.map((part) => part.score)),
    problems: parts.flatMap((part) => part.problems),
    evidence: [...evidence.values()].slice(0, MOST_EVIDENCE),
  };
}

/**
 * Whether the articles carry a statement, why not, and where; a statement of several sentences is carried where each of them
 * is. Pure and total. For many statements about the same articles call `prepareSupport` once and pass what it gives.
 */
export function checkSupport(text: string, articles: readonly AnalysedArticle[] | PreparedSupport): Support {
  const prepared = isPrepared(articles) ? articles : prepareSupport(articles);
  const words = supportWordsOf(text);
  const parts = wholePassage(prepared, text, words) === undefined ? statementParts(text) : [text];
  if (parts.length === 1) return checkSentence(prepared, text, words);
  const checked = together(parts.slice(0, MOST_SENTENCES).map((part) => checkSentence(prepared, part)));
  if (parts.length <= MOST_SENTENCES) return checked;
  return { ...checked, supported: false, problems: [...checked.problems, { kind: 'unsupported', text }] };
}
