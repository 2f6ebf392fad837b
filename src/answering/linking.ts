import { functionWords } from '../language/function-words.ts';
import { isPastForm } from '../language/irregular-forms.ts';
import { namesDay } from './candidate-patterns.ts';
import type { Candidate } from './candidate-place.ts';
import { sideAsked, sideOf } from './contest.ts';
import { isYear, type KeyedWord } from './keyed-words.ts';
import { isQuantity, type Question } from './question.ts';
import type { Held, SoughtTerm } from './sought.ts';

/** A sentence to find links in. */
export interface Linkable {
  readonly text: string;
  readonly start: number;
  readonly words: readonly KeyedWord[];
  readonly sought: readonly SoughtTerm[];
  /** For each sought term, where the words hold it. */
  readonly held: readonly (readonly Held[])[];
  /** For each sought term, from 0 to 1, how surely it is meant though it may stand outside of the sentence. */
  readonly around: readonly number[];
}

/** How closely what a question speaks of stands about some words, each from 0 to 1. */
export interface Link {
  /** Over all terms, the rare ones counting more. */
  readonly link: number;
  /** For the predicate alone. */
  readonly predicate: number;
}

/** So many words away a term's link has halved. */
const HALVING_WORDS = 8;
/** As how many words a mark between two words counts, the strongest mark first: what an ellipsis parts is no one statement. */
const marks: readonly (readonly [RegExp, number])[] = [
  [/\.\.\.|…|·|\||•/, 20],
  [/[.;!?]\s/, 8],
  [/[:()–—“”"]/, 3],
  [/,/, 2],
];
/** With these a clause of its own begins, and with it another deed: "captured since it invaded Ukraine in February". */
const opensClause = new Set(['since', 'after', 'before', 'when', 'while', 'because', 'although', 'though', 'until', 'unless']);
/** As how many words its beginning counts. */
const CLAUSE_WORDS = 3;
/** What a term is worth that stands only around the sentence, or far away in it. */
const FAR = 0.4;
/** What is left of a link whose words stand in the wrong order. */
const WRONG_ORDER = 0.7;

/** What is put in between about a name: ", who had led the firm," or ", a regional official,". */
const aside = /, (?:who|whose|whom|which|where|an?|the|his|her|its|their|then|now|one of|formerly)\b[^,;:.?!]{3,80},/g;

/** As how many words what stands between two words counts: most often a blank, and nothing. */
const markIn = (between: string): number => (between === ' ' ? 0 : (marks.find(([mark]) => mark.test(between))?.[1] ?? 0));

/** For each word how far it is from the first, in words, marks counted as in `marks`; behind an aside the count goes on as before it. */
const distances = ({ text, start, words, sought }: Linkable, predicate: string | undefined): number[] => {
  const deed = sought.find(({ term }) => term.key === predicate)?.keys;
  // An aside that tells the deed is no aside to it: "Lind, who has led the union since 2018, will leave in May".
  const tells = (from: number, to: number): boolean =>
    words.some((word) => word.start >= from && word.end <= to && deed?.has(word.key) === true);
  const asides = [...text.matchAll(aside)]
    .map((match) => ({ from: start + match.index, to: start + match.index + match[0].length }))
    .filter(({ from, to }) => !tells(from, to));
  let distance = 0;
  let resumeAt = 0;
  return words.map((word, index) => {
    const before = words[index - 1];
    if (!before) return 0;
    const closed = asides.find(({ to }) => before.end <= to && to <= word.start);
    const opened = asides.find(({ from }) => before.end <= from && from <= word.start);
    if (opened) resumeAt = distance;
    const between = text.slice(before.end - start, word.start - start);
    const clause = opensClause.has(word.lower) ? CLAUSE_WORDS : 0;
    distance = closed ? resumeAt + 1 : distance + 1 + clause + markIn(between);
    return distance;
  });
};

const linkTo = (at: Linkable, places: readonly number[], predicate: string | undefined) => (first: number, last: number) => {
  let all = 0;
  let linked = 0;
  let predicateLink = 0;
  const strengthAt = (strength: number, place: number): number => {
    if (place >= first && place <= last) return strength;
    const gap = Math.abs((places[place] ?? 0) - (places[place < first ? first : last] ?? 0)) - 1;
    return strength / (1 + gap / HALVING_WORDS);
  };
  for (const [index, { rarity, term }] of at.sought.entries()) {
    let best = (at.around[index] ?? 0) * FAR;
    for (const { place, strength } of at.held[index] ?? []) best = Math.max(best, strengthAt(strength, place));
    if (term.key === predicate) predicateLink = best;
    all += rarity * term.weight;
    linked += rarity * term.weight * best;
  }
  return { link: all > 0 ? linked / all : 0, predicate: predicateLink };
};

/** "Winner", "director", "founders": who does what the verb says. */
const agentNoun = /(?:er|or)s?$/;

const isVerbForm = ({ lower, capital }: KeyedWord): boolean => !capital && isPastForm(lower) && !functionWords.has(lower);

/** Who does something stands before the verb, or behind "by": 1 there, less elsewhere. So does the winner where "wins" stands. */
const orderOf = (at: Linkable, question: Question, first: number, last: number): number => {
  const asksAgent = question.words.some(({ key, lower }) => key === question.predicate && agentNoun.test(lower));
  if (!question.asksSubject && !(question.type === 'person' && asksAgent)) return 1;
  const keys = at.sought.find(({ term }) => term.key === question.predicate)?.keys;
  const place = at.words.findIndex((word) => keys?.has(word.key));
  // "Sweden beat Norway to finish third": whom another verb names right behind it bears its deed, and does not do the next one.
  const before = at.words[first - 1];
  if (question.asksSubject && before && isVerbForm(before) && last < place) return WRONG_ORDER;
  if (place < 0 || last < place) return 1;
  if (!question.asksSubject && agentNoun.test(at.words[place]?.lower ?? '')) return 1;
  return at.words.slice(Math.max(0, first - 2), first).some((word) => word.lower === 'by') ? 1 : WRONG_ORDER;
};

/** What is left of the link of a name on the other side of a contest than the one asked for. */
const WRONG_SIDE = 0.25;
/** How closely a name at least hangs together with the deed that puts it on the side asked for, whatever its verb. */
const RIGHT_SIDE = 0.8;

/** Who won was not beaten. */
function sided(at: Linkable, question: Question, found: Link, [first, last]: readonly [number, number]): Link {
  const asked = sideAsked(question);
  const side = asked && sideOf(at.words, first, last);
  if (side === undefined) return found;
  if (side !== asked) return { link: found.link * WRONG_SIDE, predicate: found.predicate * WRONG_SIDE };
  return { ...found, predicate: Math.max(found.predicate, RIGHT_SIDE) };
}

/** So many words behind a number the thing that it counts may stand: "30,000 retreating troops". */
const COUNTED_WITHIN = 4;
/** What is left of the link of a number that counts something else. */
const OTHER_COUNT = 0.5;

/** A number counts what stands right behind it: 1 where that is what was asked for. */
const countOf = (at: Linkable, question: Question, last: number): number => {
  const head =
    question.type === 'number' && question.head !== undefined
      ? question.words.find((word) => word.lower === question.head)
      : undefined;
  const keys = head && at.sought.find(({ term }) => term.key === head.key)?.keys;
  if (!keys) return 1;
  const behind = at.words.slice(last + 1, last + 1 + COUNTED_WITHIN);
  // "Three of them" counts what the number before counts.
  if (behind[0]?.lower === 'of' && /^(?:them|those|these|whom)$/.test(behind[1]?.lower ?? '')) return 1;
  return behind.some((word) => keys.has(word.key)) ? 1 : OTHER_COUNT;
};

/** What is left of the link of a number that is told of another day or year than the one asked about. */
const OTHER_TIME = 0.25;

/**
 * The number that the time tells of which a question names: the last one in front of it. "112 million for 2023, down from 164 million
 * in 2022". Absent where no time is asked about, or none tells.
 */
function numberOfTime(at: Linkable, question: Question, candidates: readonly Candidate[]): Candidate | undefined {
  if (!isQuantity(question.type) || question.type === 'time') return undefined;
  const asked = question.words.filter(({ lower, number }) => namesDay(lower) || (number !== undefined && isYear(number)));
  const told = asked.length === 0 ? undefined : at.words.findLast(({ key }) => asked.some((word) => word.key === key));
  return told && candidates.filter(({ end }) => end <= told.start).toSorted((a, b) => b.end - a.end)[0];
}

/** So many words behind a verb its own quantity may begin: "lenders lost about 1.3 billion". */
const OWN_WITHIN = 3;

/**
 * Where a quantity stands right behind the deed of whom a question asks it: in "customers lost 8 billion and lenders lost 1.3
 * billion" the lenders' is the one behind their own verb. From which word to which; absent where no such place is told.
 */
function ownPlace(at: Linkable, question: Question): readonly [number, number] | undefined {
  if (!isQuantity(question.type) || question.asksSubject) return undefined;
  const keysOf = (key: string | undefined) => at.sought.find(({ term }) => term.key === key)?.keys;
  const deed = keysOf(question.predicate);
  const asked = question.words.findIndex(({ key }) => key === question.predicate);
  const subject = keysOf(question.words[asked - 1]?.key);
  if (!deed || !subject || asked < 1) return undefined;
  const place = at.words.findIndex(({ key }, index) => deed.has(key) && subject.has(at.words[index - 1]?.key ?? ''));
  return place < 0 ? undefined : [place + 1, place + OWN_WITHIN];
}

/** Puts the candidate first that is most surely of the type asked for and most closely linked. */
export const closestFirst = (a: Candidate & Link, b: Candidate & Link): number =>
  b.fit * (b.link + b.predicate) - a.fit * (a.link + a.predicate);

/** Candidates with their links, the closest first. */
export function linkCandidates(
  at: Linkable,
  question: Question,
  candidates: readonly Candidate[],
): readonly (Candidate & Link)[] {
  if (candidates.length === 0) return [];
  const link = linkTo(at, distances(at, question.predicate), question.predicate);
  const ofTime = numberOfTime(at, question, candidates);
  const own = ownPlace(at, question);
  const [from, to] = [at.words[own?.[0] ?? -1]?.start, at.words[Math.min(own?.[1] ?? -1, at.words.length - 1)]?.end];
  const isOwn = ({ start }: Candidate): boolean => from !== undefined && to !== undefined && from <= start && start < to;
  const hasOwn = candidates.some(isOwn);
  return candidates
    .map((candidate) => {
      const first = at.words.findIndex((word) => word.end > candidate.start);
      const last = at.words.findLastIndex((word) => word.start < candidate.end);
      const found = sided(at, question, link(first, last), [first, last]);
      const order =
        orderOf(at, question, first, last) *
        countOf(at, question, last) *
        (ofTime === undefined || ofTime.start === candidate.start ? 1 : OTHER_TIME) *
        (hasOwn && !isOwn(candidate) ? OTHER_COUNT : 1);
      return { ...candidate, link: found.link * order, predicate: found.predicate * order };
    })
    .sort(closestFirst);
}

/** How closely the question's words stand about one another, seen from the best placed of them. */
export function linkAmongTerms(at: Linkable, question: Question): Link {
  const link = linkTo(at, distances(at, question.predicate), question.predicate);
  let best: Link = { link: 0, predicate: 0 };
  const places = new Set(at.held.flatMap((held) => held.map(({ place }) => place)));
  for (const place of [...places].sort((a, b) => a - b)) {
    const found = link(place, place);
    if (found.link > best.link) best = found;
  }
  return best;
}
