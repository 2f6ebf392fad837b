import type { Corpus } from './corpus.ts';
import { looksLike, soundKey } from './names.ts';
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

/** How surely a word that looks or sounds alike is what was meant. */
const MISSPELT = 0.8;

/** Even a word that every sentence holds says a little. */
const LEAST_RARITY = 0.4;

const SHORTEST_SOUND = 3;

const expand = (corpus: Corpus, term: QueryTerm): ReadonlyMap<string, number> => {
  const keys = new Map<string, number>([[term.key, 1]]);
  for (const [other, surety] of relativesOf.get(term.key) ?? []) if (corpus.postings.has(other)) keys.set(other, surety);
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
  for (const key of keys.keys()) {
    const sentences = corpus.postings.get(key) ?? [];
    holding += sentences.length;
    for (const index of sentences) {
      const article = corpus.sentences[index]?.article;
      if (article !== undefined) articles.add(article);
    }
  }
  const all = corpus.sentences.length;
  return { term, keys, articles, rarity: LEAST_RARITY + Math.log((all + 1) / (Math.min(holding, all) + 0.5)) };
};

/** What a question's terms stand for in this corpus. */
export const soughtIn = (corpus: Corpus, terms: readonly QueryTerm[]): readonly SoughtTerm[] =>
  terms.map((term) => seek(corpus, term));
