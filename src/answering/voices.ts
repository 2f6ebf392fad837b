import type { Candidate } from './candidate-place.ts';
import { articleOf, type Corpus } from './corpus.ts';
import type { Link } from './linking.ts';
import { type Question, questionIsOpen } from './question.ts';
import type { Found } from './retrieve.ts';
import { type Meaning, meaningOf, meansSame } from './sameness.ts';

/** What one publisher gives as the bare answer. */
export interface Voice {
  readonly found: Found;
  readonly candidate: Candidate & Link;
  readonly meaning: Meaning;
  /** Who speaks: a family of publishers, however often it reports. */
  readonly speaker: string;
  /** From 0 to 1: how closely the candidate hangs together with the question. */
  readonly strength: number;
  /** What of its publisher's voice goes to it: the strength of the publisher's best answer, shared among all it gives. */
  readonly vote: number;
}

/** A sentence is heard if it speaks at least this much of the question, beside the best one. */
const WORTH_HEARING = 0.3;
const SENTENCES_HEARD = 40;

/** Who speaks in an article: its publisher's family, which is one voice however often it reports; without a publisher, itself. */
const speakerOf = (corpus: Corpus, { sentence }: Found): string => {
  const { publisher, id } = articleOf(corpus, sentence).article;
  return publisher === undefined ? `article ${id}` : corpus.publishers(publisher).family;
};

/** What was found for a question, best first. */
export interface Heard {
  readonly question: Question;
  readonly ranked: readonly Found[];
}

/** A publisher's further answers are heard as far as they are at least this strong beside its best. */
const NEARLY_AS_STRONG = 0.5;
/** So many different answers of one publisher are heard. */
const MOST_ANSWERS = 3;

/** What one publisher gives as the bare answer: the strongest mention of each, its voice shared out among them. */
function answersOf(mentions: readonly Voice[]): readonly Voice[] {
  const distinct: Voice[] = [];
  for (const voice of mentions.toSorted((a, b) => b.strength - a.strength)) {
    const isStrong = voice.strength >= NEARLY_AS_STRONG * (distinct[0]?.strength ?? 0);
    if (distinct.length >= MOST_ANSWERS || !isStrong) break;
    if (!distinct.some((other) => meansSame(voice.meaning, other.meaning))) distinct.push(voice);
  }
  const all = distinct.reduce((sum, { strength }) => sum + strength, 0);
  const [best] = distinct;
  return best && all > 0 ? distinct.map((voice) => ({ ...voice, vote: (voice.strength / all) * best.strength })) : distinct;
}

/** What each publisher gives as the bare answer, the strongest first; none where no bare answer is asked for. */
export function voicesOn(corpus: Corpus, { question, ranked }: Heard): readonly Voice[] {
  if (questionIsOpen(question)) return [];
  const least = WORTH_HEARING * (ranked[0]?.score ?? 0);
  const mentions = new Map<string, Voice[]>();
  for (const found of ranked.slice(0, SENTENCES_HEARD)) {
    if (found.score < least) continue;
    const speaker = speakerOf(corpus, found);
    const list = mentions.get(speaker) ?? [];
    mentions.set(speaker, list);
    for (const candidate of found.candidates) {
      const strength = (candidate.fit * (candidate.predicate + candidate.link)) / 2;
      list.push({ found, candidate, speaker, strength, vote: strength, meaning: meaningOf(candidate.text, question.type) });
    }
  }
  return [...mentions.values()].flatMap(answersOf).sort((a, b) => b.strength - a.strength);
}
