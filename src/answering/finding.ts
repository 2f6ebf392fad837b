import { type Camp, campsOf } from './consensus.ts';
import { contextTerms } from './conversation.ts';
import type { Corpus } from './corpus.ts';
import type { Resolved } from './follow-up.ts';
import { judge } from './judge.ts';
import { dayOf, newestFirst } from './moment.ts';
import { isQuantity, type Question, termsOf, understand } from './question.ts';
import { type Found, retrieve } from './retrieve.ts';
import { type SoughtTerm, soughtIn } from './sought.ts';
import { type Voice, voicesOn } from './voices.ts';

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

const newestOf = (corpus: Corpus, found: readonly Found[]): Found | undefined =>
  found.toSorted((a, b) => newestFirst(dayOf(corpus, a.sentence), dayOf(corpus, b.sentence)) || b.score - a.score)[0];

/** Sentences that speak of a question as much as the best one, within this share, tell the same fact: the newest counts. */
const SAME_FACT = 0.92;

/** Puts the newest of those sentences first that say as much as the best. */
function withNewestFirst(corpus: Corpus, ranked: readonly Found[]): readonly Found[] {
  const best = ranked[0];
  if (!best) return ranked;
  const same = ranked.filter(
    (found) => found.score >= SAME_FACT * best.score && found.candidates.length > 0 === best.candidates.length > 0,
  );
  const first = newestOf(corpus, same);
  return first && first !== best ? [first, ...ranked.filter((found) => found !== first)] : ranked;
}

/** A heading or label has hardly more words than this. */
const LONGEST_LABEL = 8;
/** A quantity this closely linked to the question is preferred to a sentence that gives none. */
const CLOSELY_LINKED = 0.35;

/** Whether the best sentence cannot be the answer beside a closely linked one: a mere label, or one without the quantity asked for. */
function givesNone(best: Found, { strength, meaning }: Voice): boolean {
  if (best.candidates.length > 0) return false;
  return best.words.length <= LONGEST_LABEL || (isQuantity(meaning.type) && strength >= CLOSELY_LINKED);
}

/** What several agree on is no answer if it stands where the question is hardly spoken of. */
const SPEAKS_OF_IT = 0.5;
/** Nor is it where the best sentence's own answer hangs together with the question this much more closely. */
const AS_CLOSELY = 0.7;

/** Puts the sentence first that gives what several articles agree on, or that gives a bare answer where the best one gives none. */
function answeringFirst(ranked: readonly Found[], camps: readonly Camp[]): readonly Found[] {
  const [best] = ranked;
  const [camp] = camps;
  if (!camp || !best || (camp.voices.length < 2 && !givesNone(best, camp.voices[0]))) return ranked;
  if (camp.voices.some(({ found }) => found === best)) return ranked;
  const [{ found: agreed }] = camp.voices;
  const own = camps.flatMap(({ voices }) => voices).find(({ found }) => found === best)?.strength ?? 0;
  if (agreed.score < SPEAKS_OF_IT * best.score || camp.voices[0].strength < AS_CLOSELY * own) return ranked;
  return [agreed, ...ranked.filter((found) => found !== agreed)];
}

/** Where the best sentence gives a year or month alone, puts one first that gives the day and agrees with it. */
function withExactDayFirst(ranked: readonly Found[], [camp]: readonly Camp[]): readonly Found[] {
  const [best] = ranked;
  const given = camp?.voices.find(({ found }) => found === best);
  if (!best || given?.meaning.type !== 'time' || given.meaning.date.day !== undefined) return ranked;
  const exact = camp?.voices.find(
    ({ found, meaning }) => meaning.date.day !== undefined && found.score >= SPEAKS_OF_IT * best.score,
  );
  return exact ? [exact.found, ...ranked.filter((found) => found !== exact.found)] : ranked;
}

/** Where the best sentence calls somebody by surname, puts one first that says as much and gives the whole name. */
function withFullNameFirst(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  const called = best?.candidates[0]?.text;
  if (!best || called === undefined || called.includes(' ')) return ranked;
  const full = ranked.find(
    ({ score, candidates: [first] }) => score >= SAME_FACT * best.score && first?.text.endsWith(` ${called}`) === true,
  );
  return full ? [full, ...ranked.filter((found) => found !== full)] : ranked;
}

/** Seeks a question's answer. `keep` limits the sentences that count. */
export function find(corpus: Corpus, { question: text, history, without }: Resolved, keep?: (found: Found) => boolean): Finding {
  const question = understand(text);
  const unwanted = new Set(without === undefined ? [] : termsOf(without).map((term) => term.key));
  const terms = [...question.terms, ...contextTerms(text, history)].filter((term) => !unwanted.has(term.key));
  const sought = soughtIn(corpus, terms);
  const all = retrieve(corpus, question, sought);
  const ranked = withNewestFirst(corpus, keep ? all.filter(keep) : all);
  const camps = campsOf(voicesOn(corpus, { question, ranked }));
  const [best, ...rest] = withFullNameFirst(withExactDayFirst(answeringFirst(ranked, camps), camps));
  if (!best) return { question, sought, ranked, camps, probability: 0 };
  const found: readonly [Found, ...Found[]] = [best, ...rest];
  const probability = judge(corpus, question, sought, { ranked: found, camps });
  return { question, sought, ranked: found, camps, probability };
}
