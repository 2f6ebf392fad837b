import { contains, type Span } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { isPastForm } from '../language/irregular-forms.ts';
import { isPassiveAt } from './another-bearer.ts';
import { type Candidate, fits, type Place } from './candidate-place.ts';
import type { Link } from './linking.ts';
import { isQuantity, type Question } from './question.ts';
import { type DeedsTold, namesSomebody } from './roles.ts';

/** A phrase of more words than this names nobody. */
const LONGEST_NAMING = 5;

const opensNaming = /^(?:the|an?|its|his|her|their|this|that|these|those|some|about|at least|around) /i;
const noNaming =
  /^(?:he|him|she|her|it|they|them|who|which|that|this|these|those|one|both|some|none|we|us|i|you|many|several|others|nobody|everybody|everyone|there)$/i;

/** Whether a name is the one that a phrase is about, and does not only hang on it: "Observers from Kenya" are not Kenya. */
function isHead({ text, sentence }: Place, span: Span, { start }: Span): boolean {
  const before = text.slice(span.start - sentence.start, Math.max(0, start - sentence.start));
  // What stands behind a comma says who it is: "the mayor of Visby, Anna Lind".
  const near = before.split(',').at(-1) ?? '';
  return !/\b(?:of|from|in|at|on|for|with|by|near|to|against|under|behind|outside) /i.test(near);
}

/** The naming that a phrase without a name is: "soldiers", "a lorry driver". */
function namingIn({ text, sentence }: Place, span: Span): readonly Candidate[] {
  const phrase = text.slice(span.start - sentence.start, span.end - sentence.start);
  const own = (phrase.split(/,|\b(?:of|from|in|at|on|for|with|by|near) /)[0] ?? '').trimEnd();
  // "Troops backed by tanks", "officials led by a judge" are troops and officials.
  const participle = own.length < phrase.length ? / \p{Ll}+$/u.exec(own)?.[0] : undefined;
  const whole = participle !== undefined && isPastForm(participle.trim()) ? own.slice(0, -participle.length) : own;
  const article = opensNaming.exec(whole)?.[0] ?? '';
  const naming = whole.slice(article.length).trim();
  const words = naming.split(/\s+/);
  if (
    naming === '' ||
    words.length > LONGEST_NAMING ||
    noNaming.test(naming) ||
    words.every((word) => functionWords.has(word.toLowerCase()))
  )
    return [];
  const start = span.start + article.length;
  return [{ text: naming, start, end: start + naming.length, fit: fits.naming }];
}

/**
 * The candidates of a sentence that stand where a question asks for them: as who does the deed, as whom it is done to, or among the
 * words that tell of that deed. All where the sentence tells it of others: then none of them is believed.
 */
export function inRole(
  place: Place,
  question: Question,
  candidates: readonly Candidate[],
  told: DeedsTold,
): readonly Candidate[] {
  const { deeds, isSure, asked } = told;
  if (deeds.length === 0) return candidates;
  if (asked.wants === undefined)
    return question.type === 'time' ? candidates.filter((one) => !isOfOtherTime(place, one, told)) : candidates;
  if (leavesOutDoer(place, told)) return [];
  const { behind, wants } = asked;
  if (behind !== undefined) {
    const stands = new RegExp(`\\b${behind} (?:the |an? )?$`, 'i');
    return candidates.filter(
      (candidate) =>
        deeds.some(({ clause }) => contains(clause, candidate)) &&
        stands.test(place.text.slice(0, candidate.start - place.sentence.start)),
    );
  }
  const spans = deeds.flatMap((deed) => deed[wants] ?? []);
  const named = candidates.filter((candidate) =>
    spans.some((span) => contains(span, candidate) && isHead(place, span, candidate)),
  );
  if (named.length > 0) return named;
  const isFree = asked.doer.length === 0 && asked.bearer.length === 0;
  const namings = question.head === undefined ? spans.flatMap((span) => namingIn(place, span)) : [];
  const naming = namings.filter(({ text }) => isSure || isFree || /^\p{Lu}/u.test(text));
  return naming.length > 0 || isSure ? naming : candidates;
}

/** Whether a candidate stands where the deeds put whom a question asks for; `untold` where the grammar does not tell who that is. */
const isInRole = (
  place: Place,
  candidate: Span,
  { deeds, asked: { wants, behind } }: DeedsTold,
  { untold }: { readonly untold: boolean },
): boolean =>
  deeds.some((deed) => {
    if (wants === undefined || behind !== undefined) return contains(deed.clause, candidate);
    const span = deed[wants];
    return span === undefined ? untold : contains(span, candidate) && isHead(place, span, candidate);
  });

/** Behind these a deed is told that was done at another time than the one in front of them. */
const atOtherTime = /\b(?:after|before|until|since) (?:the |a |an |its |their |his |her )?$/i;

/** "He came on Monday, three days after she left" does not say when she left. */
function isOfOtherTime({ text, sentence }: Place, candidate: Span, { deeds }: DeedsTold): boolean {
  return deeds.every(
    ({ clause }) => !contains(clause, candidate) && atOtherTime.test(text.slice(0, clause.start - sentence.start)),
  );
}

/** Whether a passive leaves out who did it: "stones were thrown" tells of nobody who threw them. */
const leavesOutDoer = ({ words }: Place, { deeds, asked }: DeedsTold): boolean =>
  asked.wants === 'doer' &&
  deeds.every(
    ({ verb, isPassive, doer, bearer }) =>
      isPassive &&
      doer === undefined &&
      bearer !== undefined &&
      isPassiveAt(
        words,
        words.findIndex(({ start }) => start === verb.start),
      ) &&
      words.some((word) => contains(bearer, word) && asked.bearer.some(({ key }) => key === word.key)),
  );

/** How closely whoever stands where the deed asks for them hangs together with it. */
const IN_ROLE = 0.9;
/** What is left of the link of a name that stands elsewhere than the deed asks for it. */
const OUT_OF_ROLE = 0.5;
/** And of one in a sentence that tells the deed of others. */
const OF_OTHERS = 0.25;
/** What is left of the link of a number or a day that belongs to another deed of the sentence. */
const OTHER_CLAUSE = 0.7;

/** The candidates of a sentence before any was left out, and what the sentence tells of the deed that is asked about. */
interface Given {
  readonly question: Question;
  readonly given: readonly Candidate[];
  readonly told: DeedsTold;
}

/** What is left of the link of a quantity or a place, as it tells of the deed that is asked about or of another. */
function leftOf(candidate: Candidate, { question, given, told: { deeds, others } }: Given): number {
  if (!isQuantity(question.type) && question.type !== 'place') return 1;
  const isOwn = (one: Span): boolean => deeds.some(({ clause }) => contains(clause, one));
  if (deeds.length === 0 || isOwn(candidate)) return 1;
  // "He met Berg in May" does not say when he met Lind.
  if (others.some(({ clause }) => contains(clause, candidate))) return OF_OTHERS;
  // "Rose in May" in "prices rose in May and fell in June" does not say when they fell.
  return given.some(isOwn) ? OTHER_CLAUSE : 1;
}

const loosened = <T extends Link>(candidate: T, share: number): T =>
  share === 1 ? candidate : { ...candidate, link: candidate.link * share, predicate: candidate.predicate * share };

/** A linked candidate, its link as close as the place where it stands allows. */
export function byRole<T extends Candidate & Link>(place: Place, candidate: T, from: Given): T {
  const { told } = from;
  if (told.asked.wants === undefined) return loosened(candidate, leftOf(candidate, from));
  if (told.isSure) return { ...candidate, predicate: Math.max(candidate.predicate, IN_ROLE) };
  if (isInRole(place, candidate, told, { untold: true })) return candidate;
  return loosened(candidate, told.deeds.length > 0 ? OUT_OF_ROLE : OF_OTHERS);
}

/** Whether a candidate stands elsewhere than where a deed that binds somebody named puts whom a question wants. */
export const isOutOfRole = (place: Place, candidate: Span | undefined, told: DeedsTold | undefined): boolean =>
  told?.asked.wants !== undefined &&
  namesSomebody(told.asked) &&
  candidate !== undefined &&
  !isInRole(place, candidate, told, { untold: false });
