import type { Attribution, Voicing } from '../domain/analysis.ts';
import type { CuedPassage } from './cues.ts';
import { readSentences } from './read-sentences.ts';
import { leadsFeature, voiceFeatures } from './voice-features.ts';
import { voiceBias, voiceWeights } from './voice-table.ts';

const weights: ReadonlyMap<string, number> = new Map(
  voiceWeights.split(' ').map((entry): [string, number] => {
    const at = entry.lastIndexOf('=');
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  }),
);

/** Weights are written in hundredths. */
const WEIGHT_UNIT = 100;

/** Weighs for each sentence of some paragraphs whether it rests on somebody's words or mind. */
export const findVoicings = (cued: readonly CuedPassage[], attributions: readonly Attribution[]): Voicing[] =>
  readSentences(cued, attributions).map(([span, sentence, around]) => {
    const features = voiceFeatures(sentence, around);
    let score = voiceBias;
    for (const feature of features) score += weights.get(feature) ?? 0;
    return { ...span, attributed: 1 / (1 + Math.exp(-score / WEIGHT_UNIT)), leads: features.has(leadsFeature) };
  });
