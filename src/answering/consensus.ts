import { meansSame } from './sameness.ts';
import type { Voice } from './voices.ts';

/** How far the articles agree on the bare answer, from 0 to 1 each; all 0 where none is asked for or given. */
export interface Consensus {
  /** Whether further publishers give the same answer: 1 for three more and above. */
  readonly agreement: number;
  /** How much of what is given goes to other answers. */
  readonly dissent: number;
}

/** The articles that give the same answer. */
export interface Camp {
  /** The strongest first. */
  readonly voices: readonly [Voice, ...Voice[]];
  readonly weight: number;
}

/**
 * So many further publishers with the same answer count as full agreement. Set by hand: an agency's report reaches many papers in words of
 * their own, so a fifth or a tenth voice is seldom one more witness.
 */
const MANY_PUBLISHERS = 3;

/** What each further publisher that says the same adds to a camp's weight when the camps are put in order, as a share of it. */
const CORROBORATED = 0.25;

const standingOf = ({ voices, weight }: Camp): number => weight * (1 + CORROBORATED * (voices.length - 1));

/** Puts voices together that give the same answer, the weightiest camp first. Expects the strongest voice first. */
export function campsOf(voices: readonly Voice[]): readonly Camp[] {
  const camps: Camp[] = [];
  for (const voice of voices) {
    const at = camps.findIndex((camp) => camp.voices.every((other) => meansSame(voice.meaning, other.meaning)));
    const camp = camps[at];
    if (camp) camps[at] = { voices: [...camp.voices, voice], weight: camp.weight + voice.vote };
    else camps.push({ voices: [voice], weight: voice.vote });
  }
  return camps.sort((a, b) => standingOf(b) - standingOf(a));
}

/** Weighs the camps against each other: only where several speak can one be dissented from. */
export function consensusOf(camps: readonly Camp[]): Consensus {
  const all = camps.reduce((sum, camp) => sum + camp.weight, 0);
  const speakers = new Set(camps.flatMap(({ voices }) => voices.map(({ speaker }) => speaker)));
  const [best] = camps;
  if (!best || all <= 0) return { agreement: 0, dissent: 0 };
  return {
    agreement: Math.min(1, (best.voices.length - 1) / MANY_PUBLISHERS),
    dissent: speakers.size < 2 ? 0 : 1 - best.weight / all,
  };
}
