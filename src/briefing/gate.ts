import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { overlaps } from '../domain/span.ts';
import { type PreparedSupport, prepareSupport } from '../language/support/passages.ts';
import { supportWordsOf } from '../language/support/support-words.ts';
import { checkSupport, type SupportProblem } from '../language/support.ts';
import { standsVerbatim } from './stands-verbatim.ts';

/** What is held against its passages: a claim, a side of a dispute, an entry of the timeline. */
export type Statement = Pick<Claim, 'text' | 'by' | 'evidence'>;

/** Asks whether the passages that a statement names carry it, and what is wrong where they do not. */
export type Gate = (statement: Statement) => readonly SupportProblem[];

/** An article as if it held only the sentences that some evidence touches. */
function narrowed({ article, analysis }: AnalysedArticle, evidence: readonly Evidence[]): AnalysedArticle {
  const sentences = analysis.sentences.filter((sentence) => evidence.some((passage) => overlaps(passage, sentence)));
  return { article, analysis: { ...analysis, sentences } };
}

/**
 * Words of a statement that stand in none of its passages. The support check lets a statement say the same in other words; a
 * card speaks in the articles' own, so one word that is not theirs is one too many.
 */
function foreignWords(text: string, { passages }: PreparedSupport): readonly string[] {
  const own = new Set(passages.flatMap(({ words }) => words.map((word) => word.text)));
  return supportWordsOf(text).flatMap((word) => (own.has(word.text) ? [] : [word.text]));
}

function problemsOf(text: string, prepared: PreparedSupport): readonly SupportProblem[] {
  const { supported, problems } = checkSupport(text, prepared);
  if (!supported) return problems;
  const foreign = foreignWords(text, prepared);
  return foreign.length > 0 ? [{ kind: 'unsupported', text: foreign.join(' ') }] : [];
}

const keyOf = (evidence: readonly Evidence[]): string =>
  evidence.map(({ article, start, end }) => `${start} ${end} ${article}`).join('\n');

/**
 * A gate over some articles. A statement is held against its own passages and nothing else: what another part of the article
 * says does not carry it. A naming that stands beside it on the card is not missing from its words. Passages are indexed once,
 * and a statement is checked once, however many sections show it.
 */
export function createGate(articles: readonly AnalysedArticle[]): Gate {
  const byId = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  const indexed = new Map<string, PreparedSupport>();
  const checked = new Map<string, readonly SupportProblem[]>();
  const indexOf = (evidence: readonly Evidence[], key: string): PreparedSupport => {
    const known = indexed.get(key);
    if (known) return known;
    const passages = [...Map.groupBy(evidence, ({ article }) => article)].flatMap(([id, own]) => {
      const analysed = byId.get(id);
      return analysed ? [narrowed(analysed, own)] : [];
    });
    const prepared = prepareSupport(passages);
    indexed.set(key, prepared);
    return prepared;
  };
  return (stated) => {
    const { text, by, evidence } = stated;
    const key = keyOf(evidence);
    // The full stop is no part of what is said: a headline goes without.
    const statement = `${text.endsWith('.') ? text.slice(0, -1) : text}\n${by === undefined ? '' : 'by '}${key}`;
    const known = checked.get(statement);
    const problems = known ?? (standsVerbatim(stated, byId) ? [] : problemsOf(text, indexOf(evidence, key)));
    checked.set(statement, problems);
    return problems.filter(({ kind }) => !(by !== undefined && kind === 'attribution-dropped'));
  };
}
