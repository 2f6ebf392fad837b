import { contains, type Span } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import type { Corpus, Sentence } from './corpus.ts';
import { type Deed, deedsIn } from './deeds.ts';
import { headTypes } from './head-types.ts';
import type { KeyedWord } from './keyed-words.ts';
import { ordinalIn } from './ordinals.ts';
import { type RolesAsked, ranks } from './roles-asked.ts';
import { type SoughtTerm, STANDS_THERE } from './sought.ts';

/** A sentence whose deeds are compared with a question. */
export interface Told {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly KeyedWord[];
  /** For each sought term, how surely the sentence itself holds it. */
  readonly own: readonly number[];
  readonly sought: readonly SoughtTerm[];
}

/** A word of like meaning may be another word for the same thing. */
const MAY_MEAN = 0.3;

const pronoun = /^(?:he|him|his|she|her|it|its|they|them|their|who|which|that|this|these|those|both|some|none|i|we|us|you)$/;
const eachOther = /^(?:one another|each other)\b/i;

const within = (words: readonly KeyedWord[], span: Span): readonly KeyedWord[] => words.filter((word) => contains(span, word));

const isName = ({ capital, lower }: KeyedWord): boolean => (capital && !functionWords.has(lower)) || /^\d+\p{L}$/u.test(lower);
/** Whether a question names anybody whom its deed binds. */
export const namesSomebody = ({ doer, bearer }: RolesAsked): boolean => [...doer, ...bearer].some(isName);
const isTitle = ({ lower }: KeyedWord): boolean => headTypes.get(lower) === 'person';

/**
 * Whether another of the same surname is told of: "Emil Lind" is not Anna, nor is "Lind" where the article names both and calls
 * neither of them so for short.
 */
function isNamesake({ sentence, own, sought }: Told, names: readonly KeyedWord[], there: readonly KeyedWord[]): boolean {
  const [first, last] = names.slice(-2);
  if (!first || !last || last.start - first.end !== 1 || isTitle(first)) return false;
  const place = there.findIndex(({ key, capital }) => capital && key === last.key);
  const before = there[place - 1];
  if (place < 0 || there.some(({ key }) => key === first.key)) return false;
  if (before && isName(before) && !isTitle(before) && (there[place]?.start ?? 0) - before.end === 1) return true;
  const index = sought.findIndex(({ term }) => term.key === first.key);
  return (own[index] ?? 0) < STANDS_THERE && sought[index]?.articles.has(sentence.article) === true;
}

/** Whether a name stands only before a noun that it describes or owns: "her Open debut" is not the Open, nor "Ford's plant" Ford. */
const isOnlyPart = ({ text, sentence }: Told, there: readonly KeyedWord[], [wanted]: readonly KeyedWord[]): boolean =>
  there.every((word, place) => {
    const next = there[place + 1];
    return (
      word.key !== wanted?.key ||
      /^['’]s?\s/.test(text.slice(word.end - sentence.start)) ||
      (next !== undefined && next.start - word.end === 1 && !next.capital && !next.digits && !functionWords.has(next.lower))
    );
  });

/** How surely one is meant whom a question names where a sentence has these words: 2 surely, 1 perhaps, 0 another is. */
function metIn(told: Told, given: readonly KeyedWord[], span: Span | undefined): 0 | 1 | 2 {
  const { sentence, words, sought } = told;
  if (given.length === 0 || !span) return 1;
  const there = within(words, span);
  const names = given.filter(isName);
  const wanted = names.length > 0 ? names.slice(-1) : given;
  const keysOf = ({ key }: KeyedWord): ReadonlyMap<string, number> =>
    sought.find(({ term }) => term.key === key)?.keys ?? new Map([[key, 1]]);
  const least = names.length > 0 ? STANDS_THERE : MAY_MEAN;
  const isMet = wanted.some((word) => there.some(({ key }) => (keysOf(word).get(key) ?? 0) >= least));
  if (isMet) {
    if (isNamesake(told, names, there)) return 0;
    return names.length > 0 && given.at(-1) === wanted.at(-1) && isOnlyPart(told, there, wanted) ? 1 : 2;
  }
  // "It was a series that began in May": who is told of by what they are is named before.
  if (there.length === 0 || /^an?$/.test(there[0]?.lower ?? '') || there.some(({ lower }) => pronoun.test(lower))) return 1;
  const head = given.at(-1);
  if (names.length > 0 && eachOther.test(told.text.slice(span.start - sentence.start))) return 0;
  // "The company" may be the one that is named in the question, and no other name is.
  if (head === undefined || head === names.at(-1)) return there.some((word) => isName(word) && !isTitle(word)) ? 0 : 1;
  if (there.some(({ key }) => (keysOf(head).get(key) ?? 0) >= MAY_MEAN)) return 1;
  // Where the article calls the church a church, the lighthouse is not meant.
  return sought.some(({ term, articles }) => term.key === head.key && articles.has(sentence.article)) ? 0 : 1;
}

/** What a sentence tells of the deed that is asked about. */
export interface DeedsTold {
  /** The deeds that are told as asked, or may be; none where all are told of others. */
  readonly deeds: readonly Deed[];
  /** The same deed told of others. */
  readonly others: readonly Deed[];
  /** Whether all whom the question names stand where it puts them. */
  readonly isSure: boolean;
  readonly asked: RolesAsked;
}

/** How surely a deed is told of just those whom a question names: 2 surely, 1 perhaps, 0 of others. */
function levelOf(told: Told, asked: RolesAsked, deed: Deed): number {
  const doer = metIn(told, asked.doer, deed.doer);
  const bearer = bearerMet(told, asked, deed);
  // When it was done to another in the same words another deed is told; elsewhere to whom may be left to the story.
  const isOfOther = doer === 0 || (bearer === 0 && (asked.wants !== undefined || asked.isPassive));
  return isOfOther ? 0 : Math.max(doer, bearer);
}

/** How surely a deed is told as done to those whom a question names as such. */
function bearerMet(told: Told, asked: RolesAsked, deed: Deed): 0 | 1 | 2 {
  // "The film will release in May": what is asked as done to a thing may be told as its own doing.
  const isOwnDoing = asked.isPassive && !deed.isPassive && metIn(told, asked.bearer, deed.doer) === 2;
  const borne = deed.bearer ?? (isOwnDoing ? deed.doer : undefined);
  const names = asked.bearer.filter(isName);
  if (names.length > 0)
    return metIn(told, names, whereNamed(told, deed, names) ?? borne ?? (deed.isPassive ? undefined : behindOf(deed)));
  return asked.isPassive && asked.wants === undefined ? metIn(told, asked.bearer, borne) : 1;
}

/** Whom a deed is done to may stand behind a preposition: "took over from him", "handed it to her". */
const behindOf = ({ verb, clause }: Deed): Span => ({ start: verb.end, end: clause.end });

/** Holds the deeds of a sentence against a question; absent where it does not tell the deed as a verb. */
export function deedsTold(corpus: Corpus, asked: RolesAsked, told: Told): DeedsTold | undefined {
  const { words, sentence } = told;
  // Of a contest one word tells two deeds: who defeats another has not lost.
  const isAsked = ({ key, lower }: KeyedWord): boolean =>
    asked.rank !== undefined && ranks.test(lower)
      ? true
      : asked.isContest
        ? key === asked.deed.term.key
        : (asked.deed.keys.get(key) ?? 0) >= STANDS_THERE;
  if (!words.some(isAsked)) return undefined;
  const isRanked = ({ clause }: Deed): boolean =>
    asked.rank === undefined || within(words, clause).some(({ lower }) => ordinalIn(lower) === asked.rank);
  const telling = deedsIn(corpus, sentence).filter(({ verb }) => words.some((word) => contains(verb, word) && isAsked(word)));
  const deeds = telling.filter(isRanked);
  if (telling.length > 0 && deeds.length === 0) return { deeds: [], others: telling, isSure: false, asked };
  if (deeds.length === 0) return undefined;
  const levels = deeds.map((deed) => levelOf(told, asked, deed));
  const best = Math.max(...levels);
  // "Lind called it fair; Berg called it dear": of two deeds the one that the question's other words stand beside.
  const beside = deeds.map(({ clause }) => besideIn(told, clause));
  const most = Math.max(...beside.filter((_, index) => levels[index] === best));
  const chosen = best === 0 ? [] : deeds.filter((_, index) => levels[index] === best && beside[index] === most);
  return {
    deeds: chosen,
    others: deeds.filter((deed) => !chosen.includes(deed)),
    isSure: best === 2 && areNamed(told, [...asked.doer, ...asked.bearer]),
    asked,
  };
}

/** How many of the question's words a clause holds. */
const besideIn = ({ words, sought }: Told, clause: Span): number => {
  const there = within(words, clause);
  return sought.filter(({ keys }) => there.some(({ key }) => (keys.get(key) ?? 0) >= STANDS_THERE)).length;
};

/** Whether a sentence holds every name of some words. */
const areNamed = ({ own, sought }: Told, words: readonly KeyedWord[]): boolean =>
  words.every((word) => {
    const index = sought.findIndex(({ term }) => term.key === word.key);
    return !isName(word) || index < 0 || (own[index] ?? 0) >= STANDS_THERE;
  });

/** The words behind a deed, or around a passive one, if they hold a name. */
function whereNamed(told: Told, deed: Deed, names: readonly KeyedWord[]): Span | undefined {
  const spans = deed.isPassive ? [deed.bearer] : [behindOf(deed), deed.bearer];
  return spans.find((span) => span !== undefined && metIn(told, names, span) === 2);
}
