import { type Candidate, candidatesIn } from './candidates.ts';
import { type Corpus, type Sentence, wordsIn } from './corpus.ts';
import { looksLike, soundKey } from './names.ts';
import type { QueryTerm, Question } from './question.ts';
import { relativesOf } from './word-groups.ts';
import type { Word } from './words.ts';

/** A question's term with all the keys that count as it in this corpus, and how surely each does. */
export interface SoughtTerm {
  readonly term: QueryTerm;
  /** How much it says that a sentence holds this term: rare words say more. */
  readonly rarity: number;
  readonly keys: ReadonlyMap<string, number>;
}

/** A sentence with what speaks for it. */
export interface Found {
  readonly sentence: Sentence;
  readonly score: number;
  /** For each sought term, how surely the sentence itself holds it, from 0 to 1. */
  readonly own: readonly number[];
  /** The same for the sentence with its neighbours and the article's title. */
  readonly around: readonly number[];
  readonly words: readonly Word[];
  /** Words of the type that the question asks for and that the question does not itself hold. */
  readonly candidates: readonly Candidate[];
}

/** What the sentences around one another lend to it, and what an answer of the right type adds. Tuned by cross-validation. */
const weights = {
  relative: 0.7,
  misspelt: 0.8,
  before: 0.45,
  after: 0.25,
  title: 0.3,
  type: 0.9,
  pair: 0.35,
  length: 0.004,
} as const;

/** So many sentences are looked at closely. */
const CLOSE_LOOK = 60;

const expand = (corpus: Corpus, term: QueryTerm): ReadonlyMap<string, number> => {
  const keys = new Map<string, number>([[term.key, 1]]);
  for (const other of relativesOf.get(term.key) ?? []) if (corpus.postings.has(other)) keys.set(other, weights.relative);
  if (keys.size > 1 || corpus.postings.has(term.key) || term.word.number !== undefined) return keys;
  const sound = soundKey(term.word.lower);
  for (const key of corpus.postings.keys()) {
    if (looksLike(term.key, key) || (term.isName && sound.length > 3 && soundKey(key) === soundKey(term.key)))
      keys.set(key, weights.misspelt);
  }
  return keys;
};

const seek = (corpus: Corpus, term: QueryTerm): SoughtTerm => {
  const keys = expand(corpus, term);
  let holding = 0;
  for (const key of keys.keys()) holding += corpus.postings.get(key)?.length ?? 0;
  const all = corpus.sentences.length;
  return { term, keys, rarity: 0.4 + Math.log((all + 1) / (Math.min(holding, all) + 0.5)) };
};

/** How well each sentence covers the terms, by its index: only sentences that hold at least one. */
const coverage = (corpus: Corpus, sought: readonly SoughtTerm[]): Map<number, number> => {
  const scores = new Map<number, number>();
  for (const { term, rarity, keys } of sought) {
    const seen = new Set<number>();
    for (const [key, strength] of [...keys].sort((a, b) => b[1] - a[1])) {
      for (const index of corpus.postings.get(key) ?? []) {
        if (seen.has(index)) continue;
        seen.add(index);
        scores.set(index, (scores.get(index) ?? 0) + rarity * strength * term.weight);
      }
    }
  }
  return scores;
};

const strengths = (sought: readonly SoughtTerm[], words: readonly Word[]): number[] => {
  const best = sought.map(() => 0);
  for (const word of words)
    for (const [index, { keys }] of sought.entries()) best[index] = Math.max(best[index] ?? 0, keys.get(word.key) ?? 0);
  return best;
};

/** How many pairs of neighbouring question terms stand close together in the sentence. */
const pairs = (sought: readonly SoughtTerm[], words: readonly Word[]): number => {
  const places = sought.map(({ keys }) => words.flatMap((word, place) => (keys.has(word.key) ? [place] : [])));
  let close = 0;
  for (let index = 1; index < places.length; index++) {
    const near = (places[index] ?? []).some((place) => (places[index - 1] ?? []).some((other) => Math.abs(place - other) <= 3));
    if (near) close += Math.min(sought[index]?.rarity ?? 0, sought[index - 1]?.rarity ?? 0);
  }
  return close;
};

const neighbour = (corpus: Corpus, sentence: Sentence, step: number): Sentence | undefined => {
  const other = corpus.sentences[sentence.index + step];
  return other?.article === sentence.article ? other : undefined;
};

const weigh = (corpus: Corpus, question: Question, sought: readonly SoughtTerm[], sentence: Sentence): Found => {
  const words = wordsIn(corpus, sentence);
  const own = strengths(sought, words);
  const around = [...own];
  const lend = (lent: readonly number[], weight: number) => {
    for (const [index, strength] of lent.entries()) around[index] = Math.max(around[index] ?? 0, strength * weight);
  };
  const [before, after] = [neighbour(corpus, sentence, -1), neighbour(corpus, sentence, 1)];
  if (before) lend(strengths(sought, wordsIn(corpus, before)), weights.before);
  if (after) lend(strengths(sought, wordsIn(corpus, after)), weights.after);
  lend(
    sought.map(({ keys }) => ([...keys.keys()].some((key) => corpus.titles[sentence.article]?.has(key)) ? 1 : 0)),
    weights.title,
  );
  const candidates = candidatesIn(corpus, sentence, words, question);
  let score = 0;
  let heaviest = 0;
  for (const [index, { rarity, term }] of sought.entries()) {
    score += rarity * term.weight * (around[index] ?? 0);
    heaviest = Math.max(heaviest, rarity * term.weight);
  }
  score +=
    weights.pair * pairs(sought, words) + (candidates.length > 0 ? weights.type * heaviest : 0) - weights.length * words.length;
  return { sentence, score, own, around, words, candidates };
};

/** What a question seeks in this corpus. */
export const soughtIn = (corpus: Corpus, terms: readonly QueryTerm[]): readonly SoughtTerm[] =>
  terms.map((term) => seek(corpus, term));

/** The sentences that speak most of what the question asks, best first. */
export function retrieve(corpus: Corpus, question: Question, sought: readonly SoughtTerm[]): readonly Found[] {
  const scores = coverage(corpus, sought);
  const spread = new Map(scores);
  for (const [index, score] of scores) {
    for (const [step, weight] of [
      [1, weights.before],
      [-1, weights.after],
    ] as const) {
      const other = corpus.sentences[index] && neighbour(corpus, corpus.sentences[index], step);
      if (other) spread.set(other.index, Math.max(spread.get(other.index) ?? 0, (scores.get(other.index) ?? 0) + score * weight));
    }
  }
  return [...spread]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CLOSE_LOOK)
    .flatMap(([index]) => corpus.sentences[index] ?? [])
    .map((sentence) => weigh(corpus, question, sought, sentence))
    .sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}
