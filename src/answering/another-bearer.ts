import { functionWords } from '../language/function-words.ts';
import { beForms } from '../language/word-classes.ts';
import { wordsOf } from '../language/words.ts';
import { auxiliaries } from './asking-words.ts';
import { namesDay } from './candidate-patterns.ts';
import { articleOf, type Corpus, neighbour, type Sentence, wordsIn } from './corpus.ts';
import type { KeyedWord } from './keyed-words.ts';
import { isQuantity, type Question } from './question.ts';
import type { Found } from './retrieve.ts';
import { type SoughtTerm, STANDS_THERE } from './sought.ts';

const pronoun = /^(?:he|she|they|it)$/;
const passiveForm = /(?:[^e]ed|en|[^e]nt|ut|ade|old|ound|ught|un)$/;

/** What is told of somebody in between: "Anna Lind, the chairwoman of the firm, is 55". */
const aside = /^,.*,/s;

/** So many words may stand between an auxiliary and its verb: "had not yet been". */
const AUXILIARY_WITHIN = 3;
/** So many words may stand before a name that it belongs to: "the former president". */
const WORDS_BEFORE_NAME = 3;
/** So many sentences back somebody is looked for whom a pronoun may mean. */
const SENTENCES_BACK = 2;

/** A question, and what its words stand for. */
export interface Asked {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
}

/** The name right behind the auxiliary of a question: whose deed or lot is asked for. */
function subjectAsked({
  words,
  predicate,
}: Question): { readonly name: readonly KeyedWord[]; readonly auxiliary: string } | undefined {
  const at = words.findIndex(({ lower }) => auxiliaries.has(lower));
  if (at < 0) return undefined;
  const behind = words.slice(at + 1);
  // "The name Visby", "president Lind": what the bearer of a name is may stand before it.
  const begins = behind.findIndex(({ capital }) => capital);
  const isNear = begins <= WORDS_BEFORE_NAME && !behind.slice(0, begins).some(({ key }) => key === predicate);
  const rest = isNear ? behind.slice(Math.max(0, begins)) : behind;
  const end = rest.findIndex(({ capital }) => !capital);
  const name = end < 0 ? rest : rest.slice(0, end);
  // "The Ford deal" and "Ford's deal" are not Ford.
  const next = rest[name.length];
  const isWhole = next === undefined || next.key === predicate || functionWords.has(next.lower);
  const last = name.at(-1);
  if (!last || !isWhole) return undefined;
  return { name, auxiliary: words[at]?.lower ?? '' };
}

/** Whose something is that a question asks about: "Ford" in "what was Ford's profit". */
function ownerAsked({ text, words }: Question): readonly KeyedWord[] {
  const at = words.findIndex(
    ({ capital, end, lower }) => capital && !functionWords.has(lower) && /^['’]s\b|^s['’]\s/.test(text.slice(end)),
  );
  if (at < 0) return [];
  const first = words.slice(0, at).findLastIndex(({ capital, lower }) => !capital || functionWords.has(lower));
  return words.slice(first + 1, at + 1);
}

/** The words of the name that a sentence opens with; none where it opens with anything else. */
function opening(corpus: Corpus, sentence: Sentence, words: readonly KeyedWord[]): readonly KeyedWord[] {
  const tagged = articleOf(corpus, sentence).analysis.names.find(
    ({ start, end }) => start < (words[2]?.end ?? 0) && start >= sentence.start && end <= sentence.end,
  );
  const end = words.findIndex(({ capital }) => !capital);
  const run = end < 0 ? words : words.slice(0, end);
  const isName = run.length > 1 || (tagged !== undefined && tagged.start === run[0]?.start);
  return isName && !run.some(({ lower }) => functionWords.has(lower) || namesDay(lower)) ? run : [];
}

/** Who does or bears what a sentence tells: the name it opens with, or, behind a pronoun, the one that a sentence before opens with. */
function bearerIn(corpus: Corpus, sentence: Sentence, asked: ReadonlySet<string>): readonly KeyedWord[] {
  let one: Sentence | undefined = sentence;
  for (let back = 0; one !== undefined && back <= SENTENCES_BACK; back += 1) {
    const words = wordsIn(corpus, one);
    if (back > 0 && words.some(({ key }) => asked.has(key))) {
      const name = opening(corpus, one, words);
      return name.some(({ key }) => asked.has(key)) ? [] : name;
    }
    if (!pronoun.test(words[0]?.lower ?? '')) return opening(corpus, one, words);
    one = neighbour(corpus, one, -1);
  }
  return [];
}

/** Whether an auxiliary of being stands right in front of a verb: "was arrested". */
export const isPassiveAt = (words: readonly KeyedWord[], place: number): boolean =>
  words.slice(Math.max(0, place - AUXILIARY_WITHIN), place).some(({ lower }) => beForms.has(lower));

/** The deed that is asked about, or what somebody is asked to have or be so much of: "arrested", "employees", "old". */
const deedIn = ({ words, predicate, head }: Question, name: ReadonlySet<string>): KeyedWord | undefined =>
  words.find(({ key }) => key === predicate && !name.has(key)) ??
  words.find(({ lower }) => lower === head) ??
  words.find((_, index) => words[index - 1]?.lower === 'how');

/** Whether a question asks for what was done to somebody: "was she arrested". */
const asksSuffered = ({ words }: Question, auxiliaryAsked: string, deed: KeyedWord): boolean =>
  passiveForm.test(deed.lower) && (beForms.has(auxiliaryAsked) || words.some(({ lower }) => /^be(?:en|ing)?$/.test(lower)));

/** Behind this another clause begins, with somebody else in it. */
const clauseBreak = /;|,? (?:and|but|while|after|before|when|as|because|since|that) /;

/**
 * Whether a sentence tells the deed or the lot that a question asks about of somebody else: "Ford was spared" does not say why
 * General Motors was. Only where both are told alike, as something done or as something suffered.
 */
export function isOfAnother(corpus: Corpus, { question, sought }: Asked, found: Found): boolean {
  const owner = new Set(ownerAsked(question).map(({ key }) => key));
  if (owner.size > 0 && isQuantity(question.type)) {
    const isNamed = sought.some(({ term }, index) => owner.has(term.key) && (found.own[index] ?? 0) >= STANDS_THERE);
    const other = bearerIn(corpus, found.sentence, owner);
    return !isNamed && other.length > 0 && !other.some(({ key }) => owner.has(key));
  }
  const asked = subjectAsked(question);
  // A passage alone names whose deed it tells: only a bare answer or a reason would be put down to the wrong one.
  if (!asked || question.asksSubject || question.type === 'yes-no' || question.type === 'phrase') return false;
  const keys = new Set(asked.name.map(({ key }) => key));
  const isThere = sought.some(({ term }, index) => keys.has(term.key) && (found.own[index] ?? 0) >= STANDS_THERE);
  if (isThere) return false;
  const deedAsked = deedIn(question, keys);
  const deed = sought.find(({ term }) => term.key === deedAsked?.key);
  if (!deed || !deedAsked) return false;
  const bearer = bearerIn(corpus, found.sentence, keys);
  const last = bearer.at(-1);
  if (!last || bearer.some(({ key }) => keys.has(key))) return false;
  const { words } = found;
  const place = words.findIndex(({ key }) => (deed.keys.get(key) ?? 0) >= STANDS_THERE);
  // Behind a pronoun the name stands in a sentence before, and the deed follows the pronoun.
  const opens = Math.max(
    0,
    words.slice(0, Math.max(0, place)).findLastIndex(({ key }) => key === last.key),
  );
  const between = articleOf(corpus, found.sentence).article.text.slice(words[opens]?.end, words[place]?.start);
  if (place < 0 || wordsOf(between.replace(aside, ' ')).length > AUXILIARY_WITHIN) return false;
  const asksPassive = asksSuffered(question, asked.auxiliary, deedAsked);
  return asksPassive === isPassiveAt(words, place) || (beForms.has(asked.auxiliary) && !asksPassive);
}

/**
 * Whether a sentence tells the deed of a yes-or-no question in the order in which it is asked: "Spain beat England" is no yes to
 * "did England beat Spain?". True where the question names nobody, or the sentence tells it without the name.
 */
export function isToldAsAsked({ question, sought }: Asked, found: Pick<Found, 'words' | 'sentence'>, text: string): boolean {
  const { words } = found;
  const offset = found.sentence.start;
  const asked = subjectAsked(question);
  const name = new Set(asked?.name.map(({ key }) => key));
  const deedAsked = deedIn(question, name);
  const deed = sought.find(({ term }) => term.key === deedAsked?.key);
  if (!asked || !deedAsked || !deed) return true;
  const subjects = words.flatMap(({ key }, place) => (name.has(key) ? [place] : []));
  const deeds = words.flatMap(({ key }, place) => ((deed.keys.get(key) ?? 0) >= STANDS_THERE ? [place] : []));
  if (subjects.length === 0 || deeds.length === 0) return true;
  const asksPassive = asksSuffered(question, asked.auxiliary, deedAsked);
  return deeds.some((place) => {
    // What is told as done is asked as suffered, or the other way round: then the order is turned.
    if (asksPassive !== isPassiveAt(words, place))
      return subjects.some((subject) => subject > place) || beForms.has(asked.auxiliary);
    const subject = subjects.findLast((one) => one < place);
    if (subject === undefined) return false;
    const between = words.slice(subject + 1, place).find(({ capital, key }) => capital && !name.has(key));
    const [start, end] = [words[subject]?.end ?? 0, words[place]?.start ?? 0];
    return between === undefined || !clauseBreak.test(text.slice(start - offset, end - offset));
  });
}

/** Whether a sentence names others, and not the one of whom a yes-or-no question asks. */
export function namesOnlyOthers({ question, sought }: Asked, { words, own }: Pick<Found, 'words' | 'own'>): boolean {
  const name = new Set(subjectAsked(question)?.name.map(({ key }) => key));
  if (name.size === 0 || pronoun.test(words[0]?.lower ?? '')) return false;
  const isOther = ({ capital, lower, key }: KeyedWord): boolean =>
    capital && !functionWords.has(lower) && !namesDay(lower) && !name.has(key);
  if (!words.some(isOther)) return false;
  return !sought.some(({ term }, index) => name.has(term.key) && (own[index] ?? 0) >= STANDS_THERE);
}
