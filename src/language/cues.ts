import { type CueCandidate, cueCandidates, cueFeatures } from './cue-features.ts';
import { cueBias, cueWeights } from './cue-table.ts';
import type { Passage } from './passage.ts';

/** A cue whose score is above this counts, in tenths: where as many are missed as are wrong. */
const LEAST_SCORE = -5;

const weights: ReadonlyMap<string, number> = new Map(
  cueWeights.split(' ').map((entry): [string, number] => {
    const at = entry.lastIndexOf('=');
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  }),
);

export interface Cue extends CueCandidate {
  /** How much speaks for it, in tenths; above zero more than against it. */
  readonly score: number;
}

/** The words of a paragraph that say that something is said, thought or wanted. */
export function findCues(passage: Passage): Cue[] {
  return cueCandidates(passage, (key) => weights.has(key)).flatMap((candidate) => {
    let score = cueBias;
    for (const feature of cueFeatures(passage, candidate)) score += weights.get(feature) ?? 0;
    return score > LEAST_SCORE ? [{ ...candidate, score }] : [];
  });
}
