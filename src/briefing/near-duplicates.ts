import type { AnalysedArticle } from '../domain/analysis.ts';
import { wordsOf } from '../language/words.ts';

/** Runs of this many words are shared by chance only in set phrases. */
const shingleWords = 5;

/** From this share of the shorter article's runs on, it is the other's copy: agencies' text reprinted, shortened or with a new first line. */
const copyShare = 0.5;

/** Runs beyond this count of an article are not looked at: a copy shows long before. */
const mostShingles = 4000;

/** The runs of five words of a text. */
function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text.slice(0, mostShingles * 12));
  const runs = new Set<string>();
  for (let at = 0; at + shingleWords <= words.length && runs.size < mostShingles; at++) {
    runs.add(
      words
        .slice(at, at + shingleWords)
        .map((word) => word.text)
        .join(' '),
    );
  }
  return runs;
}

/** The share of the smaller text's runs of five words that the other has too, from 0 to 1. */
function sharedRuns(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (!small.size) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}

/** Whether one text is mostly the other's words in the other's order. */
export const isCopy = (first: string, second: string): boolean => sharedRuns(shinglesOf(first), shinglesOf(second)) >= copyShare;

/** For each article the id of the one it is a copy of (the first of its kind, itself where it is no copy). */
export function originals(articles: readonly AnalysedArticle[]): ReadonlyMap<string, string> {
  const kinds: { readonly id: string; readonly runs: ReadonlySet<string> }[] = [];
  const found = new Map<string, string>();
  if (articles.length < 2) return new Map(articles.map(({ article }) => [article.id, article.id]));
  for (const { article } of articles) {
    const runs = shinglesOf(article.text);
    const original = kinds.find((kind) => sharedRuns(kind.runs, runs) >= copyShare);
    found.set(article.id, original?.id ?? article.id);
    if (!original) kinds.push({ id: article.id, runs });
  }
  return found;
}
