import { type Camp, campsOf } from './consensus.ts';
import { contextTerms } from './conversation.ts';
import type { Corpus } from './corpus.ts';
import type { Resolved } from './follow-up.ts';
import { judge } from './judge.ts';
import { type Question, termsOf, understand } from './question.ts';
import { type Found, retrieve } from './retrieve.ts';
import { type SoughtTerm, soughtIn } from './sought.ts';
import { voicesOn } from './voices.ts';

/** What was found for a question. */
export interface Finding {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
  /** Best first. */
  readonly ranked: readonly Found[];
  /** How probable it is, from 0 to 1, that the first of them answers. */
  readonly probability: number;
  /** The bare answers that the articles give, the weightiest first. */
  readonly camps: readonly Camp[];
}

const newerFirst = (corpus: Corpus, found: readonly Found[]): Found | undefined => {
  const dateOf = ({ sentence }: Found): string =>
    corpus.dates.get(corpus.articles[sentence.article]?.article.id ?? '')?.slice(0, 10) ?? '';
  return found.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : b.score - a.score))[0];
};

/** Sentences that speak of a question as much as the best one, within this share, tell the same fact: the newest counts. */
const SAME_FACT = 0.92;

/** Puts the newest of those sentences first that say as much as the best. */
function withNewestFirst(corpus: Corpus, ranked: readonly Found[]): readonly Found[] {
  const best = ranked[0];
  if (!best) return ranked;
  const same = ranked.filter(
    (found) => found.score >= SAME_FACT * best.score && found.candidates.length > 0 === best.candidates.length > 0,
  );
  const first = newerFirst(corpus, same);
  return first && first !== best ? [first, ...ranked.filter((found) => found !== first)] : ranked;
}

/** Puts the sentence first that gives what several articles agree on. */
function agreedFirst(ranked: readonly Found[], [camp]: readonly Camp[]): readonly Found[] {
  if (!camp || camp.voices.length < 2) return ranked;
  const [best] = ranked;
  if (!best || camp.voices.some(({ found }) => found === best)) return ranked;
  const [{ found: agreed }] = camp.voices;
  return [agreed, ...ranked.filter((found) => found !== agreed)];
}

/** Seeks a question's answer. `keep` limits the sentences that count. */
export function find(corpus: Corpus, { question: text, history, without }: Resolved, keep?: (found: Found) => boolean): Finding {
  const question = understand(text);
  const unwanted = new Set(without === undefined ? [] : termsOf(without).map((term) => term.key));
  const terms = [...question.terms, ...contextTerms(text, history)].filter((term) => !unwanted.has(term.key));
  const sought = soughtIn(corpus, terms);
  const all = retrieve(corpus, question, sought);
  const ranked = withNewestFirst(corpus, keep ? all.filter(keep) : all);
  const camps = campsOf(voicesOn(corpus, question, ranked));
  const [best, ...rest] = agreedFirst(ranked, camps);
  if (!best) return { question, sought, ranked, camps, probability: 0 };
  const found: readonly [Found, ...Found[]] = [best, ...rest];
  const probability = judge(question, sought, { ranked: found, camps });
  return { question, sought, ranked: found, camps, probability };
}
