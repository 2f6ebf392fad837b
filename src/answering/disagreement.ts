import { isOfAnother } from './another-bearer.ts';
import { type Camp, campsOf } from './consensus.ts';
import { sideAsked } from './contest.ts';
import { type Corpus, textOf, wordsIn } from './corpus.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import { dayOf } from './moment.ts';
import { versionsOf } from './parallels.ts';
import type { Found } from './retrieve.ts';
import { contradicts } from './sameness.ts';
import type { SoughtTerm } from './sought.ts';
import type { Voice } from './voices.ts';

/** What goes to other answers than the two weightiest: above this they are not two answers to one question. */
const MOST_ELSEWHERE = 0.2;
/** Where more than two speak, hardly anything may go elsewhere: three answers of three are about three things. */
const MOST_ELSEWHERE_OF_MANY = 0.1;
/** Neither side may be as good as surely no answer. Low, since a side need not repeat what both reports are about. */
const LEAST_SURE = 0.1;
/** And none may weigh as good as nothing beside the other. */
const LEAST_WEIGHT = 0.1;

/** Whether all were published on different days. */
const isUpdate = (corpus: Corpus, found: readonly Found[]): boolean => {
  const days = found.map(({ sentence }) => dayOf(corpus, sentence));
  return days.every((day) => day !== '') && new Set(days).size === days.length;
};

/** How probable it is that a camp's answer is one, seen alone. */
const sureOf = (corpus: Corpus, { question, sought, ranked }: Finding, camp: Camp): number => {
  const { found } = camp.voices[0];
  return judge(corpus, question, sought, { ranked: [found, ...ranked.filter((other) => other !== found)], camps: [camp] });
};

/** So many words behind a number the thing that it counts may stand: "30,000 retreating troops". */
const COUNTED_WITHIN = 5;

/** Whether a number counts what is asked for; true where no count is asked for. */
function countsIt({ question, sought }: Finding, { found, candidate }: Voice): boolean {
  const head = question.type === 'number' ? question.words.find(({ lower }) => lower === question.head)?.key : undefined;
  const keys = sought.find(({ term }) => term.key === head)?.keys;
  if (!keys) return true;
  const behind = found.words.filter(({ start }) => start >= candidate.end).slice(0, COUNTED_WITHIN);
  return behind.some(({ key }) => keys.has(key));
}

/**
 * Whether the story speaks of what a question asks about: of the deed, of the head of what is asked for, and of most of the
 * rest. Otherwise whatever has the right type is no answer, and two of them are no disagreement.
 */
function isSpokenOf({ question, sought }: Finding): boolean {
  const head = question.words.find(({ lower }) => lower === question.head)?.key;
  const own = sought.filter(({ term }) => question.terms.includes(term));
  const needed = own.filter(({ term }) => term.key === question.predicate || term.key === head);
  const rest = own.filter((one) => !needed.includes(one));
  const isThere = ({ articles }: SoughtTerm): boolean => articles.size > 0;
  return needed.every(isThere) && rest.filter(isThere).length >= rest.length / 2;
}

/** The answer that each publisher gives first. */
function firstAnswersOf({ camps }: Finding): readonly Voice[] {
  const voices = camps.flatMap((camp) => camp.voices).toSorted((a, b) => b.strength - a.strength);
  const firsts = voices.filter(({ speaker }, index) => voices.findIndex((other) => other.speaker === speaker) === index);
  return firsts.map((voice) => ({ ...voice, vote: voice.strength }));
}

const weightOf = (camps: readonly Camp[]): number => camps.reduce((sum, { weight }) => sum + weight, 0);

/** Whether more than two answers are about: then they are hardly answers to one question. */
function isScattered(finding: Finding, firsts: readonly Camp[]): boolean {
  if (weightOf(firsts.slice(2)) > MOST_ELSEWHERE * weightOf(firsts)) return true;
  const speakers = new Set(finding.camps.flatMap(({ voices }) => voices.map(({ speaker }) => speaker)));
  return speakers.size > 2 && weightOf(finding.camps.slice(2)) > MOST_ELSEWHERE_OF_MANY * weightOf(finding.camps);
}

/** What stands between a place and the larger one that it lies in: "Visby on the island of Gotland", "Visby, Gotland". */
const liesIn = /^(?:,| (?:in|on|of|near|outside)(?: the)?)(?: \p{Ll}[\p{Ll}-]*){0,2} $/u;

/** Whether a sentence of the story puts one of two places in the other. */
function liesWithin(corpus: Corpus, inner: Voice, outer: Voice): boolean {
  const { meaning } = inner;
  const indices = meaning.last === undefined ? [] : (corpus.postings.get(meaning.last) ?? []);
  const outside = new Set([...outer.meaning.keys].flatMap((key) => corpus.postings.get(key) ?? []));
  return indices.some((index) => {
    if (!outside.has(index)) return false;
    const sentence = corpus.sentences[index];
    if (!sentence) return false;
    const words = wordsIn(corpus, sentence);
    const text = textOf(corpus, sentence);
    return words.some((end) => {
      if (end.key !== meaning.last) return false;
      const next = words.find((word) => word.start > end.end && outer.meaning.keys.has(word.key) && word.capital);
      return next !== undefined && liesIn.test(text.slice(end.end - sentence.start, next.start - sentence.start));
    });
  });
}

/** Whether both are places, and one lies in the other or one sentence answers with both. */
const areOnePlace = (one: Voice, other: Voice, corpus: Corpus): boolean =>
  one.meaning.type === 'place' && (one.found === other.found || liesWithin(corpus, one, other) || liesWithin(corpus, other, one));

/** Whether the deed is told of just whom it is asked, and one of two sentences tells nothing of it. */
function onlyOneTells({ question, ranked }: Finding, found: readonly Found[]): boolean {
  // Who won a title is told in many words; who beat somebody is told by that deed.
  const isTitle = sideAsked(question) !== undefined && !/\b(?:beat|beats|beaten|defeat|defeats|defeated)\b/i.test(question.text);
  if (question.type !== 'person' || isTitle) return false;
  return ranked.some(({ tells }) => tells === 'surely') && found.some(({ tells }) => tells === undefined);
}

/**
 * The sentences that answer a question differently, the strongest of each side; none where the articles agree, where one
 * answer has several publishers and the other a single one, or where one report is newer: then it is an update.
 */
export function disagreementAmong(corpus: Corpus, finding: Finding): readonly Found[] {
  const { ranked } = finding;
  const versions = versionsOf(ranked);
  if (versions.length > 0 && !isUpdate(corpus, versions)) return versions;
  const camps = campsOf(firstAnswersOf(finding));
  const [first, second] = camps;
  if (!first || !second || !isSpokenOf(finding) || isScattered(finding, camps)) return [];
  if (second.weight < LEAST_WEIGHT * first.weight || (first.voices.length > 1 && second.voices.length === 1)) return [];
  if (!contradicts(first.voices[0].meaning, second.voices[0].meaning)) return [];
  if (areOnePlace(first.voices[0], second.voices[0], corpus)) return [];
  if (![first, second].every((camp) => countsIt(finding, camp.voices[0]) && sureOf(corpus, finding, camp) >= LEAST_SURE))
    return [];
  const found = [first.voices[0].found, second.voices[0].found];
  if (
    found.some((side) => side.isOutOfRole || side.tells === 'of others' || isOfAnother(corpus, finding, side)) ||
    onlyOneTells(finding, found)
  )
    return [];
  return isUpdate(corpus, found) ? [] : found;
}
