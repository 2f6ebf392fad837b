import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { overlaps } from '../domain/span.ts';
import { checkSupport, type SupportProblem } from '../language/support.ts';

/** Asks whether the passages that a claim names carry it, and what is wrong where they do not. */
export type Gate = (claim: Claim) => readonly SupportProblem[];

/** An article as if it held only the sentences that some evidence touches. */
function narrowed({ article, analysis }: AnalysedArticle, evidence: readonly Evidence[]): AnalysedArticle {
  const sentences = analysis.sentences.filter((sentence) => evidence.some((passage) => overlaps(passage, sentence)));
  return { article, analysis: { ...analysis, sentences } };
}

/**
 * A gate over some articles. A claim is held against its own passages and nothing else: what another part of the article
 * says does not carry it. A naming that stands beside the claim on the card is not missing from its words.
 */
export function createGate(articles: readonly AnalysedArticle[]): Gate {
  const byId = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  return (claim) => {
    const passages = [...Map.groupBy(claim.evidence, ({ article }) => article)].flatMap(([id, evidence]) => {
      const analysed = byId.get(id);
      return analysed ? [narrowed(analysed, evidence)] : [];
    });
    const { supported, problems } = checkSupport(claim.text, passages);
    return supported ? [] : problems.filter(({ kind }) => !(claim.by !== undefined && kind === 'attribution-dropped'));
  };
}
