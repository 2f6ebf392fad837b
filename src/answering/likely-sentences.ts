import type { Corpus, Sentence } from './corpus.ts';
import type { SoughtTerm } from './sought.ts';

/** So many sentences are looked at closely. */
const CLOSE_LOOK = 60;

/** Words less surely meant are recognised in the sentences that are looked at, but not searched for: they are many, and say little. */
const SEARCHED_FOR = 0.5;

/** What the sentences before and after one lend to it. Chosen by cross-validation. */
export const lentByNeighbours = { before: 0.45, after: 0.25 } as const;

/** How well each sentence covers the terms, by its index: 0 where it holds none. */
function coverage(sought: readonly SoughtTerm[], corpus: Corpus): Float64Array {
  const scores = new Float64Array(corpus.sentences.length);
  const countedFor = new Int32Array(scores.length).fill(-1);
  for (const [number, { term, rarity, keys }] of sought.entries()) {
    for (const [key, strength] of [...keys].sort((a, b) => b[1] - a[1])) {
      if (strength < SEARCHED_FOR) break;
      for (const index of corpus.postings.get(key) ?? []) {
        if (countedFor[index] === number) continue;
        countedFor[index] = number;
        scores[index] = (scores[index] ?? 0) + rarity * strength * term.weight;
      }
    }
  }
  return scores;
}

/** The scores with what the sentences beside one lend to it. */
function spread(scores: Float64Array, { sentences }: Corpus): Float64Array {
  const lent = scores.slice();
  const lend = (to: number, from: number, share: number): void => {
    if (sentences[to]?.article === sentences[from]?.article)
      lent[to] = Math.max(lent[to] ?? 0, (scores[to] ?? 0) + (scores[from] ?? 0) * share);
  };
  for (let index = 0; index < scores.length; index += 1) {
    if (scores[index] === 0) continue;
    lend(index + 1, index, lentByNeighbours.before);
    lend(index - 1, index, lentByNeighbours.after);
  }
  return lent;
}

/** Where the greatest values stand, the greatest first and of equal ones the first; those of 0 are left out. */
function greatest(values: Float64Array, count: number): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value === 0) continue;
    let place = found.length;
    while (place > 0 && (values[found[place - 1] ?? 0] ?? 0) < value) place -= 1;
    if (place >= count) continue;
    found.splice(place, 0, index);
    if (found.length > count) found.pop();
  }
  return found;
}

/** The sentences that hold most of what is sought, themselves or by their neighbours, best first: those that are worth a close look. */
export function likelySentences(corpus: Corpus, sought: readonly SoughtTerm[]): readonly Sentence[] {
  const scores = spread(coverage(sought, corpus), corpus);
  return greatest(scores, CLOSE_LOOK).flatMap((index) => corpus.sentences[index] ?? []);
}
