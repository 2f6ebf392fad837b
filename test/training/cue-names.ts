import { type CueCandidate, cueContext } from '../../src/language/cue-features.ts';
import type { Passage } from '../../src/language/passage.ts';

/**
 * The names that the features of a candidate have in the table: the word itself, its form, what stands around it. `weigh` in
 * src/language/cue-weights.ts adds up the same without making the names.
 */
export function cueFeatures(passage: Passage, candidate: CueCandidate): string[] {
  const { kind, stem } = candidate;
  const { form, next, afterNext, before, quotation, beside = '' } = cueContext(passage, candidate);
  const word = `${kind}:${stem}`;
  return [
    word,
    `${kind}f${form}`,
    `${kind}n${next}`,
    `${kind}n2${afterNext}`,
    `${kind}p${before}`,
    `${kind}q${quotation}`,
    `${word}|n${next}`,
    `${word}|f${form}`,
    `${word}|p${before}`,
    `${kind}f${form}n${next}`,
    `${kind}l${beside}`,
  ];
}
