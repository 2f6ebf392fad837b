import { type ShortNames, shortNamesFor } from './called-for-short.ts';
import type { Candidate, Place } from './candidate-place.ts';
import { candidatesIn } from './candidates.ts';
import { type Corpus, neighbour, type Sentence, textOf, wordsIn } from './corpus.ts';
import { byRole, inRole, isOutOfRole } from './in-role.ts';
import type { KeyedWord } from './keyed-words.ts';
import { lentByNeighbours, likelySentences } from './likely-sentences.ts';
import { closestFirst, type Link, linkAmongTerms, linkCandidates } from './linking.ts';
import type { Question } from './question.ts';
import { type DeedsTold, deedsTold } from './roles.ts';
import { type RolesAsked, rolesAsked } from './roles-asked.ts';
import { type Held, heldIn, type SoughtTerm } from './sought.ts';

/** A sentence with what speaks for it. */
export interface Found extends Link {
  readonly sentence: Sentence;
  readonly score: number;
  /** For each sought term, how surely the sentence itself holds it, from 0 to 1. */
  readonly own: readonly number[];
  /** The same for the sentence with its neighbours and the article's title. */
  readonly around: readonly number[];
  readonly words: readonly KeyedWord[];
  /** Words of the type that the question asks for and that the question does not itself hold, the closest linked first. */
  readonly candidates: readonly (Candidate & Link)[];
  /** How it tells the deed that is asked about; absent where it does not tell it as a verb, or nobody is asked for. */
  readonly tells?: Telling | undefined;
  /** Whether its first candidate stands elsewhere than where a deed that binds somebody named puts whom a question wants. */
  readonly isOutOfRole: boolean;
}

/** A deed is told of just those whom the question names, perhaps of them, or of others. */
type Telling = 'surely' | 'perhaps' | 'of others';

function tellingOf(told: DeedsTold | undefined): Telling | undefined {
  if (!told) return undefined;
  return told.deeds.length === 0 ? 'of others' : told.isSure ? 'surely' : 'perhaps';
}

/** What the rest of its article lends to a sentence, and what an answer of the right type adds. Chosen by cross-validation. */
const weights = {
  title: 0.3,
  article: 0.25,
  type: 0.9,
  pair: 0.35,
  link: 1.5,
  length: 0.004,
} as const;

/** Words so near one another belong together. */
const NEAR_WORDS = 3;

const worthOf = (term: SoughtTerm | undefined): number => (term ? term.rarity * term.term.weight : 0);

/** How many pairs of neighbouring question terms stand close together in the sentence, the rare ones counting more. */
const pairs = (sought: readonly SoughtTerm[], held: readonly (readonly Held[])[]): number => {
  let close = 0;
  for (const [index, here] of held.entries()) {
    const before = held[index - 1] ?? [];
    const near = here.some(({ place }) => before.some((other) => Math.abs(place - other.place) <= NEAR_WORDS));
    if (near) close += Math.min(worthOf(sought[index]), worthOf(sought[index - 1]));
  }
  return close;
};

/** A sentence cut into words, with where they hold what is sought, and how surely. */
interface ReadSentence {
  readonly words: readonly KeyedWord[];
  readonly held: readonly (readonly Held[])[];
  readonly own: readonly number[];
}

/** A corpus whose sentences are read once for a question, however many of their neighbours look at them. */
interface Reading {
  readonly corpus: Corpus;
  readonly shortNames: ShortNames;
  readonly roles: RolesAsked | undefined;
  readonly read: (sentence: Sentence) => ReadSentence;
}

function readSentence(sought: readonly SoughtTerm[], words: readonly KeyedWord[]): ReadSentence {
  const held = heldIn(sought, words);
  return { words, held, own: held.map((places) => places.reduce((best, { strength }) => Math.max(best, strength), 0)) };
}

function readingOf(corpus: Corpus, question: Question, sought: readonly SoughtTerm[]): Reading {
  const known = new Map<number, ReadSentence>();
  return {
    corpus,
    shortNames: shortNamesFor(corpus, question),
    roles: rolesAsked(question, sought),
    read(sentence) {
      const found = known.get(sentence.index) ?? readSentence(sought, wordsIn(corpus, sentence));
      known.set(sentence.index, found);
      return found;
    },
  };
}

const aroundOf = (
  reading: Reading,
  sentence: Sentence,
  sought: readonly SoughtTerm[],
  own: readonly number[],
): readonly number[] => {
  const { corpus, read } = reading;
  const around = [...own];
  const lend = (lent: readonly number[], weight: number) => {
    for (const [index, strength] of lent.entries()) around[index] = Math.max(around[index] ?? 0, strength * weight);
  };
  const [before, after] = [neighbour(corpus, sentence, -1), neighbour(corpus, sentence, 1)];
  if (before) lend(read(before).own, lentByNeighbours.before);
  if (after) lend(read(after).own, lentByNeighbours.after);
  for (const [index, term] of sought.entries()) {
    const elsewhere = term.articles.has(sentence.article) ? weights.article : 0;
    around[index] = Math.max(around[index] ?? 0, elsewhere);
  }
  const title = [...(corpus.titles[sentence.article] ?? [])];
  const inTitle = sought.map(({ keys }) => (title.some((key) => keys.has(key)) ? 1 : 0));
  lend(inTitle, weights.title);
  return around;
};

const weigh = (reading: Reading, question: Question, sought: readonly SoughtTerm[], sentence: Sentence): Found => {
  const { corpus, read } = reading;
  const { words, held, own: found } = read(sentence);
  const own = [...found];
  const meant = reading.shortNames(sentence, words);
  if (meant.size > 0)
    for (const [index, { term }] of sought.entries()) own[index] = Math.max(own[index] ?? 0, meant.get(term.key) ?? 0);
  const around = [...aroundOf(reading, sentence, sought, own)];
  const at = { text: textOf(corpus, sentence), start: sentence.start, words, sought, held, around };
  const told = reading.roles && deedsTold(corpus, reading.roles, { text: at.text, sentence, words, own, sought });
  const place: Place = { ...at, sentence };
  const given = candidatesIn(corpus, sentence, words, question);
  const candidates = told
    ? linkCandidates(at, question, inRole(place, question, given, told))
        .map((candidate) => byRole(place, candidate, { question, given, told }))
        .sort(closestFirst)
    : linkCandidates(at, question, given);
  const [candidate] = candidates;
  const { link, predicate } = candidate ?? linkAmongTerms(at, question);
  const surely = candidate?.fit ?? 1;
  const deed = sought.findIndex(({ term }) => term.key === question.predicate);
  // Who beat the other has won, though no word for winning stands there.
  if (candidate && deed >= 0) {
    own[deed] = Math.max(own[deed] ?? 0, candidate.predicate);
    around[deed] = Math.max(around[deed] ?? 0, candidate.predicate);
  }
  let score = weights.pair * pairs(sought, held) - weights.length * words.length;
  let heaviest = 0;
  for (const [index, { rarity, term }] of sought.entries()) {
    score += rarity * term.weight * (around[index] ?? 0);
    heaviest = Math.max(heaviest, rarity * term.weight);
  }
  score += heaviest * (weights.link * link * surely + (candidate ? weights.type * surely : 0));
  const isOut = isOutOfRole(place, candidate, told);
  return { sentence, score, own, around, words, candidates, link, predicate, tells: tellingOf(told), isOutOfRole: isOut };
};

/** The sentences that speak most of what the question asks, best first. */
export function retrieve(corpus: Corpus, question: Question, sought: readonly SoughtTerm[]): readonly Found[] {
  const reading = readingOf(corpus, question, sought);
  return likelySentences(corpus, sought)
    .map((sentence) => weigh(reading, question, sought, sentence))
    .sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}
