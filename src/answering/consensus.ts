import type { Voice } from './voices.ts';

/** How far the articles agree on the bare answer. All from 0 to 1; all 0 where none is asked for or given. */
export interface Consensus {
  /** What share the best answer has among all. */
  readonly share: number;
  /** Whether further articles give the same answer: 1 for three more and above. */
  readonly agreement: number;
  /** How many different answers there are beyond two: 1 for ten and above. */
  readonly rivals: number;
}

/** The articles that give the same answer. */
export interface Camp {
  readonly same: string;
  /** The strongest first. */
  readonly voices: readonly [Voice, ...Voice[]];
  readonly weight: number;
}

const MANY_ARTICLES = 3;
const MANY_RIVALS = 8;

/** Puts voices together that give the same answer, the weightiest camp first. */
export function campsOf(voices: readonly Voice[]): readonly Camp[] {
  const camps = new Map<string, Camp>();
  for (const voice of voices) {
    const camp = camps.get(voice.same);
    camps.set(
      voice.same,
      camp
        ? { ...camp, voices: [...camp.voices, voice], weight: camp.weight + voice.strength }
        : { same: voice.same, voices: [voice], weight: voice.strength },
    );
  }
  return [...camps.values()].sort((a, b) => b.weight - a.weight);
}

/** Weighs the camps against each other. */
export function consensusOf(camps: readonly Camp[]): Consensus {
  const all = camps.reduce((sum, camp) => sum + camp.weight, 0);
  const best = camps[0];
  if (!best || all <= 0) return { share: 0, agreement: 0, rivals: 0 };
  return {
    share: best.weight / all,
    agreement: Math.min(1, (best.voices.length - 1) / MANY_ARTICLES),
    rivals: Math.min(1, Math.max(0, camps.length - 2) / MANY_RIVALS),
  };
}
