import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Evidence } from '../domain/claim.ts';
import { attributionProblems } from './support/check-attribution.ts';
import { dateProblems } from './support/check-dates.ts';
import { nameProblems } from './support/check-names.ts';
import { negationProblems } from './support/check-negation.ts';
import { numberProblems } from './support/check-numbers.ts';
import { quotationProblems } from './support/check-quotations.ts';
import { evidenceAt, evidenceOf } from './support/evidence.ts';
import { nearestPassages } from './support/nearest.ts';
import { LONGEST_PIECE_WORDS, type PreparedSupport, prepareSupport } from './support/passages.ts';
import { cheapestPath } from './support/path.ts';
import type { SupportProblem } from './support/problem.ts';
import { readStatement } from './support/statement.ts';
import { supportWordsOf } from './support/support-words.ts';
import { isRunOfSentence, wholePassage } from './support/verbatim.ts';

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
export const SUPPORTED_FROM = 0.5;

const isPrepared = (articles: readonly AnalysedArticle[] | PreparedSupport): articles is PreparedSupport =>
  'passages' in articles;

function isSameText(prepared: PreparedSupport, at: number, text: string): boolean {
  const passage = prepared.passages[at];
  const article = prepared.articles[passage?.article ?? -1]?.article.text;
  return passage !== undefined && article?.startsWith(text.trim(), passage.start) === true;
}

/**
 * Whether the articles carry a statement, why not, and where. Pure and total. For many statements about the same articles
 * call `prepareSupport` once and pass what it gives.
 */
export function checkSupport(text: string, articles: readonly AnalysedArticle[] | PreparedSupport): Support {
  const prepared = isPrepared(articles) ? articles : prepareSupport(articles);
  const words = supportWordsOf(text);
  const whole = wholePassage(prepared, text, words);
  const quotations = quotationProblems(prepared, text);
  if (whole !== undefined && (quotations.length === 0 || isSameText(prepared, whole, text))) {
    const evidence = evidenceAt(prepared, whole);
    return { supported: true, score: 1, problems: [], evidence: evidence ? [evidence] : [] };
  }
  const statement = readStatement(prepared, text, words.slice(0, LONGEST_PIECE_WORDS));
  const candidates = nearestPassages(prepared, statement);
  const path = cheapestPath(prepared, statement, candidates);
  const score = words.length === 0 ? 0 : Math.max(0, 1 - path.cost / statement.words.length);
  const problems = [...quotations];
  if (!isRunOfSentence(prepared, statement.words, path))
    problems.push(
      ...numberProblems(prepared, statement, path),
      ...nameProblems(prepared, statement, path),
      ...dateProblems(prepared, statement, path),
      ...negationProblems(prepared, statement, path),
      ...attributionProblems(prepared, statement, path),
    );
  if (score < SUPPORTED_FROM) problems.push({ kind: 'unsupported', text });
  return { supported: problems.length === 0, score, problems, evidence: evidenceOf(prepared, path, candidates) };
}
