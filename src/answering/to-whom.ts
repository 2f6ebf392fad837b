import { type Asked, isOfAnother, isPassiveAt } from './another-bearer.ts';
import { articleOf, type Corpus, neighbour, wordsIn } from './corpus.ts';
import type { KeyedWord } from './keyed-words.ts';
import type { Found } from './retrieve.ts';
import { STANDS_THERE } from './sought.ts';

/** A name behind one of these does nothing: "in the World Cup Spain won". */
const preposition = /^(?:in|at|on|of|for|with|from|to|by|against|after|before|during|since|near|over|than|like)$/;

/**
 * Whether a sentence tells a deed of the very one to whom it is asked who did it: "Spain beat England" does not say who beat
 * Spain. Expects a question for who does something.
 */
function isTurnedRound({ question, sought }: Asked, { words }: Pick<Found, 'words'>): boolean {
  const at = question.words.findIndex(({ key }) => key === question.predicate);
  const object = new Set(question.words.slice(at + 1).flatMap(({ key, capital }) => (capital ? [key] : [])));
  const deed = sought.find(({ term }) => term.key === question.predicate);
  if (at < 0 || !deed || object.size === 0) return false;
  const deeds = words.flatMap(({ key }, place) => ((deed.keys.get(key) ?? 0) >= STANDS_THERE ? [place] : []));
  return (
    deeds.length > 0 &&
    deeds.every((place) => {
      // "England was beaten by Spain" does not say who beat Spain.
      if (isPassiveAt(words, place)) return words[place + 1]?.lower === 'by' && object.has(words[place + 2]?.key ?? '');
      const behind = words.slice(place + 1).some(({ key }) => object.has(key));
      const last = words.slice(0, place).findLastIndex(({ capital }) => capital);
      const isObject = last >= 0 && object.has(words[last]?.key ?? '');
      const first = words.slice(0, Math.max(0, last)).findLastIndex(({ capital }) => !capital);
      return isObject && !behind && !preposition.test(words[first]?.lower ?? '');
    })
  );
}

const objectPronoun = /^(?:him|her|them)$/;
/** What may stand for a name of the sentence before. */
const standsForAName = /^(?:he|him|his|she|her|hers|it|its|they|them|their|this|that|these|those|there)$/;

/**
 * Whether a sentence that tells who did something leaves open to whom or for whom, so that it may have been another than asked
 * for: "Captain Lind scored" does not say for whom. What the title says need not be said again.
 */
function leavesOpenToWhom(corpus: Corpus, { question, sought }: Asked, { sentence, words, own }: Found): boolean {
  const at = question.words.findIndex(({ key }) => key === question.predicate);
  const object = question.words.slice(at + 1).filter(({ capital }) => capital);
  if (at < 0 || object.length === 0) return false;
  const keysOf = (wanted: KeyedWord) => sought.find(({ term }) => term.key === wanted.key)?.keys;
  const before = neighbour(corpus, sentence, -1);
  const himAt = words.find(({ lower }) => objectPronoun.test(lower))?.start;
  // "Dismissed Nils Ek and replaced him": whom the sentence names before is meant, and nobody of the sentence before.
  const isOwnPerson = articleOf(corpus, sentence).analysis.names.some(
    ({ kind, start }) => kind === 'person' && start > sentence.start && himAt !== undefined && start < himAt,
  );
  const wordsBefore =
    !isOwnPerson && before && words.some(({ lower }) => standsForAName.test(lower)) ? wordsIn(corpus, before) : [];
  // "Replaced him" means somebody named before, and not whom the title happens to name.
  const title = himAt !== undefined ? undefined : corpus.titles[sentence.article];
  return object.every((wanted) => {
    const keys = keysOf(wanted);
    const isOwn = (own[sought.findIndex(({ term }) => term.key === wanted.key)] ?? 0) >= STANDS_THERE;
    return (
      keys !== undefined &&
      !isOwn &&
      !wordsBefore.some(({ key }) => keys.has(key)) &&
      ![...keys.keys()].some((key) => title?.has(key))
    );
  });
}

/** Whether a sentence tells a deed of others than is asked for: done by another, or to another. */
export function isOfOthers(corpus: Corpus, asked: Asked & { readonly ranked: readonly Found[] }, found: Found): boolean {
  const { question, sought, ranked } = asked;
  const deed = sought.findIndex(({ term }) => term.key === question.predicate && !term.isName);
  const telling = ranked.filter(({ own }) => (own[deed] ?? 0) >= STANDS_THERE);
  // Where all that tell the deed tell it of others, a sentence without it does not tell it either.
  const toldOf = (found.own[deed] ?? 0) < STANDS_THERE && telling.length > 0 ? telling : [found];
  // Where a sentence of the article tells the deed, one without it does not tell when or by whom it was done.
  const toldBeside = ranked.some(({ tells, sentence }) => tells === 'surely' && sentence.article === found.sentence.article);
  if (toldBeside && found.tells === undefined && found.candidates.length > 0 && (found.own[deed] ?? 0) < STANDS_THERE)
    return true;
  if (found.isOutOfRole || toldOf.every((one) => one.tells === 'of others')) return true;
  if (question.type !== 'person' || !question.asksSubject) return toldOf.every((one) => isOfAnother(corpus, asked, one));
  return toldOf.every((one) => isTurnedRound(asked, one)) || leavesOpenToWhom(corpus, asked, found);
}
