import { once } from '../domain/once.ts';
import type { Corpus } from './corpus.ts';
import type { KeyedWord } from './keyed-words.ts';
import { looksLike, soundKey } from './names.ts';
import { ordinalIn, ordinalKeysOf } from './ordinals.ts';
import type { QueryTerm } from './question.ts';
import { relativesOf } from './word-groups.ts';

/** A question's term with all the keys that count as it in this corpus, and how surely each does. */
export interface SoughtTerm {
  readonly term: QueryTerm;
  /** How much it says that a sentence holds this term: rare words say more. */
  readonly rarity: number;
  /** From 0 to 1 by key. */
  readonly keys: ReadonlyMap<string, number>;
  /** The articles that hold it anywhere, by their place in the corpus. */
  readonly articles: ReadonlySet<number>;
}

/** Where some words hold a term: the word's place among them, and how surely it means the term. */
export interface Held {
  readonly place: number;
  readonly strength: number;
}

/** From here on a word stands in a sentence, as itself or in another form, or as a word for the same thing. */
export const STANDS_THERE = 0.7;
/** From here on it stands there as itself or in another form. */
export const SURELY_SAID = 0.9;

/** How surely a word that looks or sounds alike is what was meant. */
const MISSPELT = 0.8;

/** How surely "season 3" is meant by "the third season". */
const ORDINAL = 0.9;

/** Even a word that every sentence holds says a little. */
const LEAST_RARITY = 0.4;

const SHORTEST_SOUND = 3;

/** Only words that are surely the one meant say how rare it is: a word of like meaning is another word. */
const COUNTED = 0.75;

/** The keys under which a number stands as an ordinal, and an ordinal as a number. */
const numberKeysOf = ({ word }: QueryTerm): readonly string[] => {
  const ordinal = ordinalIn(word.lower);
  if (ordinal !== undefined) return [String(ordinal), ...ordinalKeysOf(ordinal)];
  return word.number === undefined ? [] : ordinalKeysOf(word.number);
};

const expand = (corpus: Corpus, term: QueryTerm): ReadonlyMap<string, number> => {
  const keys = new Map<string, number>([[term.key, 1]]);
  for (const [other, surety] of relativesOf.get(term.key) ?? []) if (corpus.postings.has(other)) keys.set(other, surety);
  for (const other of numberKeysOf(term)) if (corpus.postings.has(other)) keys.set(other, ORDINAL);
  if (keys.size > 1 || corpus.postings.has(term.key) || term.word.number !== undefined) return keys;
  const sound = soundKey(term.word.lower);
  for (const key of corpus.postings.keys()) {
    const sounds = term.isName && sound.length > SHORTEST_SOUND && soundKey(key) === soundKey(term.key);
    if (sounds || looksLike(term.key, key)) keys.set(key, MISSPELT);
  }
  return keys;
};

const seek = (corpus: Corpus, term: QueryTerm): SoughtTerm => {
  const keys = expand(corpus, term);
  let holding = 0;
  const articles = new Set<number>();
  for (const [key, surety] of keys) {
    const sentences = corpus.postings.get(key) ?? [];
    if (surety >= COUNTED) holding += sentences.length;
    let last: number | undefined;
    for (const index of sentences) {
      const article = corpus.sentences[index]?.article;
      if (article !== undefined && article !== last) articles.add(article);
      last = article;
    }
  }
  const all = corpus.sentences.length;
  return { term, keys, articles, rarity: LEAST_RARITY + Math.log((all + 1) / (Math.min(holding, all) + 0.5)) };
};

/** What a question's terms stand for in this corpus. */
export const soughtIn = (corpus: Corpus, terms: readonly QueryTerm[]): readonly SoughtTerm[] =>
  terms.map((term) => seek(corpus, term));

/** The terms that a key counts as, by their place among those sought, and how surely. */
const termsByKey = once((sought: readonly SoughtTerm[]) => {
  const found = new Map<string, { readonly term: number; readonly strength: number }[]>();
  for (const [term, { keys }] of sought.entries())
    for (const [key, strength] of keys) {
      const terms = found.get(key);
      if (terms) terms.push({ term, strength });
      else found.set(key, [{ term, strength }]);
    }
  return found;
});

/** Where each term stands among some words. */
export function heldIn(sought: readonly SoughtTerm[], words: readonly KeyedWord[]): readonly (readonly Held[])[] {
  const terms = termsByKey(sought);
  const held = sought.map((): Held[] => []);
  // Counted by hand, here and in other loops over every word or sentence: a pair made for each takes as long as all the rest.
  for (let place = 0; place < words.length; place += 1) {
    const meant = terms.get(words[place]?.key ?? '');
    if (meant) for (const { term, strength } of meant) held[term]?.push({ place, strength });
  }
  return held;
}

/** How surely each term is meant by some words, from 0 to 1. */
export const strengthsIn = (sought: readonly SoughtTerm[], words: readonly KeyedWord[]): readonly number[] =>
  sought.map(({ keys }) => words.reduce((best, { key }) => Math.max(best, keys.get(key) ?? 0), 0));
