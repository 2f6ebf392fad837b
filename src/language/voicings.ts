import type { Attribution, Voicing } from '../domain/analysis.ts';
import type { CuedPassage } from './cues.ts';
import { readSentences } from './read-sentences.ts';
import { leadsKind, type VisitFeature, type VoiceKind, visitVoiceFeatures, voiceKinds } from './voice-features.ts';
import { voiceBias, voiceWeights } from './voice-table.ts';

/** By the kind of a feature and its value: looked up so, no feature's name has to be put together. */
const weights: Readonly<Record<VoiceKind, ReadonlyMap<string, number>>> = readWeights();

function readWeights(): Record<VoiceKind, Map<string, number>> {
  const byKind = Object.fromEntries(voiceKinds.map((kind) => [kind, new Map()])) as Record<VoiceKind, Map<string, number>>;
  for (const entry of voiceWeights.split(' ')) {
    const at = entry.lastIndexOf('=');
    const kind = voiceKinds.find((name) => entry.startsWith(name));
    if (kind) byKind[kind].set(entry.slice(kind.length, at), Number(entry.slice(at + 1)));
  }
  return byKind;
}

/** Weights are written in hundredths. */
const WEIGHT_UNIT = 100;

/** Weighs for each sentence of some paragraphs whether it rests on somebody's words or mind. */
export function findVoicings(cued: readonly CuedPassage[], attributions: readonly Attribution[]): Voicing[] {
  let score = 0;
  let leads = false;
  /** Words that have counted; of all features only words and marks come twice in a sentence. */
  const met = new Set<string>();
  const visit: VisitFeature = (kind, value) => {
    if (kind === leadsKind) leads = true;
    const weight = weights[kind].get(value);
    if (weight === undefined) return;
    if (kind === 'has' || kind === 'mark') {
      if (met.has(value)) return;
      met.add(value);
    }
    score += weight;
  };
  return readSentences(cued, attributions).map(([span, sentence, around]) => {
    score = voiceBias;
    leads = false;
    met.clear();
    visitVoiceFeatures(sentence, around, visit);
    return { ...span, attributed: 1 / (1 + Math.exp(-score / WEIGHT_UNIT)), leads };
  });
}
