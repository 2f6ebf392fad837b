import type { Analysis } from '../domain/analysis.ts';
import { once } from '../domain/once.ts';
import { overlaps } from '../domain/span.ts';
import { functionWords } from '../language/function-words.ts';
import { canAct, isSomebody, namesFor } from './candidate-names.ts';
import { calendarName, clockPattern, typePatterns } from './candidate-patterns.ts';
import { type Candidate, fits, matching, type Place } from './candidate-place.ts';
import { articleOf, type Corpus, type Sentence } from './corpus.ts';
import type { KeyedWord } from './keyed-words.ts';
import { unitAsked, withUnit } from './measures.ts';
import type { Question } from './question.ts';
import { reasonsIn } from './reasons.ts';
import { relativesOf } from './word-groups.ts';

/** A day or an hour answers "when" better than a year does, and a year better than "last week". */
function precisionOf(text: string): number {
  if (/\p{L}{3}.*\d|\d.*\p{L}{3}|\d[:./]\d|\d ?[ap]\.?m/iu.test(text)) return fits.form;
  return /\d/.test(text) ? fits.part : fits.vague;
}

const timeUnit = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century)$/;

/** "More than eight months" counts no things, nor does "5 am". */
const countsTime = ({ sentence, text }: Place, candidate: Candidate): boolean =>
  /^[ -]?(?:more |full |consecutive )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century|[ap]\.?m)\b/.test(
    text.slice(candidate.end - sentence.start),
  );

/** "The second half" of a match counts nothing. */
const isPartOfMatch = ({ sentence, text }: Place, candidate: Candidate): boolean =>
  candidate.text === 'half' && /\b(?:first|second|other) $/i.test(text.slice(0, candidate.start - sentence.start));

/** So many characters in front of a whole its part stands: "hundreds out of those". */
const WHOLE_REACH = 32;

/** "14 of the 3,200 stations", "three of the four": the whole of which a part is counted is not what is asked for. */
const isWhole = ({ text, sentence }: Place, { start }: Candidate): boolean =>
  /\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|several|half|none|dozens|hundreds|thousands) (?:out )?of (?:the|its|their|his|her|those|these|all|about)? ?$/i.test(
    text.slice(Math.max(0, start - sentence.start - WHOLE_REACH), start - sentence.start),
  );

/** A date in front of an ellipsis says when a report was filed. */
const isFiled = ({ text, sentence }: Place, candidate: Candidate): boolean =>
  /^(?:\.{3}|…)/.test(text.slice(candidate.end - sentence.start).trimStart());

/** "Anton Lind, 61," tells the age of the name in front of it, and of no other; nor may "Lind, 61," be a Lind of another first name. */
function isAgeOfOther({ words }: Place, { text, start }: Candidate, { words: asked }: Question): boolean {
  const names = asked.filter(({ capital, lower }) => capital && !functionWords.has(lower));
  const place = words.findLastIndex(({ end }) => end <= start);
  const [before, last] = [words[place - 1], words[place]];
  if (!/^\d+$/.test(text) || names.length === 0 || !last?.capital) return false;
  if (!names.some(({ key }) => key === last.key)) return true;
  const [first, surname] = names.slice(-2);
  const isFull = surname?.key === last.key && first?.key === before?.key;
  // Where the sentence gives the full name elsewhere, the surname alone is another's.
  return surname !== undefined && !isFull && words.slice(place + 1).some(({ key }) => key === first?.key);
}

/** A word of like meaning this surely is as good as asked for itself. */
const SURELY_ASKED = 0.7;

/** The words of a question, themselves, by their keys and in words that surely mean the same. */
const askedWords = once(({ words }: Question): ReadonlySet<string> => {
  const forms = (key: string) =>
    [...(relativesOf.get(key) ?? [])].flatMap(([other, surety]) => (surety >= SURELY_ASKED ? other : []));
  return new Set(words.flatMap((word) => [word.lower, word.key, ...forms(word.key)]));
});

/** What the words of a candidate have to do with those of the question. */
function newness({ text, sentence, words }: Place, question: Question) {
  const asked = askedWords(question);
  const partsOf = (candidate: Candidate) => words.filter((word) => word.start >= candidate.start && word.end <= candidate.end);
  const isCalendarName = (word: KeyedWord): boolean =>
    calendarName.test(text.slice(word.start - sentence.start, word.end - sentence.start));
  const newIn = (candidate: Candidate) =>
    partsOf(candidate).filter(
      (word) => (!functionWords.has(word.lower) || isCalendarName(word)) && !asked.has(word.lower) && !asked.has(word.key),
    );
  return {
    partsOf,
    isCalendarName,
    isNew: (candidate: Candidate): boolean => newIn(candidate).length > 0,
    isMostlyNew: (candidate: Candidate): boolean =>
      newIn(candidate).length > partsOf(candidate).filter((word) => !functionWords.has(word.lower)).length / 2,
    isAsked: (word: KeyedWord): boolean => asked.has(word.lower),
    /** "Women" in "the Women's World Cup" belongs to what is asked about. */
    belongsToAsked: (candidate: Candidate): boolean => {
      const next = words.find((word) => word.start > candidate.end);
      const isPossessive = /^['’]s /.test(text.slice(candidate.end - sentence.start));
      // "The Women's World Cup": what stands behind an article goes with the name it is part of, asked for or not.
      const isPart = /\bthe $/i.test(text.slice(0, candidate.start - sentence.start));
      return isPossessive && (next?.capital ?? false) && (isPart || asked.has(next?.lower ?? ''));
    },
  };
}

/** Words that look like the quantity asked for: a number, a day, an amount. */
function quantitiesIn(place: Place, question: Question, pattern: RegExp): readonly Candidate[] {
  const { isNew } = newness(place, question);
  const found = matching(place, pattern).filter(
    (candidate) => isNew(candidate) && !isFiled(place, candidate) && !isPartOfMatch(place, candidate),
  );
  switch (question.type) {
    case 'age':
      return found.filter((candidate) => !isAgeOfOther(place, candidate, question));
    case 'time':
      return found.map((candidate) => ({ ...candidate, fit: precisionOf(candidate.text) }));
    case 'number': {
      // A match ends two to one, and never eight million.
      if (question.head === 'score') return found.filter(({ text }) => /^\d+(?:[-–]\d+)?$/.test(text));
      const unit = unitAsked(question.text);
      if (unit) return withUnit(place, found, unit, question.text);
      // "How many stations are there?" asks for the whole.
      if (
        question.predicate !== undefined &&
        !/\bthere\b/i.test(question.text) &&
        found.some((candidate) => isWhole(place, candidate))
      )
        return found.filter((candidate) => !isWhole(place, candidate));
      return timeUnit.test(question.head ?? '') ? found : found.filter((candidate) => !countsTime(place, candidate));
    }
    default:
      return found;
  }
}

const whose = /\bwhose\b/i;

/** Whether a name owns something where it stands: "Sweden's flag", "the flag of Sweden". */
const owns = ({ text, sentence }: Place, { start, end }: Candidate): boolean =>
  /^['’]/.test(text.slice(end - sentence.start)) || /\bof (?:the )?$/.test(text.slice(0, start - sentence.start));

/** "According to Zelensky" only names who says it: the deed is another's. */
const isOnlySource = ({ text, sentence }: Place, candidate: Candidate): boolean =>
  /\b[Aa]ccording to (?:\p{L}[\p{L}'’-]* ){0,3}$/u.test(text.slice(0, candidate.start - sentence.start));

/** "Prosecutors in Madrid": a place where somebody did something did nothing itself. */
const isWhere = ({ text, sentence }: Place, { start, fit }: Candidate): boolean =>
  fit === fits.someName && /\b(?:in|at|near|outside|inside|across) (?:the )?$/i.test(text.slice(0, start - sentence.start));

/** Who urged, warned or denied it: whom the report names with that very verb. */
function sayersIn(place: Place, { attributions }: Analysis, { predicate, asksSubject, type }: Question): readonly Candidate[] {
  if (type !== 'person' || !asksSubject) return [];
  const { sentence, text, words } = place;
  return attributions.flatMap(({ source, cue, negated }) => {
    if (!source || !cue || negated || source.start < sentence.start || source.end > sentence.end) return [];
    const isAsked = words.some((word) => overlaps(word, cue) && word.key === predicate);
    const named = text.slice(source.start - sentence.start, source.end - sentence.start).replace(/[\s,;:]+$/, '');
    return isAsked && /\p{Lu}/u.test(named) && named.includes(' ')
      ? [{ text: named, start: source.start, end: source.start + named.length, fit: fits.kind }]
      : [];
  });
}

/** The words of a sentence that have the type the question asks for, without those that the question itself holds. */
export function candidatesIn(
  corpus: Corpus,
  sentence: Sentence,
  words: readonly KeyedWord[],
  question: Question,
): readonly Candidate[] {
  const { article, analysis } = articleOf(corpus, sentence);
  const place: Place = { text: article.text.slice(sentence.start, sentence.end), sentence, words };
  const { type } = question;
  const pattern = type === 'time' && question.head === 'time' ? clockPattern : typePatterns[type];
  if (type === 'reason') return reasonsIn(place, question);
  if (type === 'manner') return pattern ? matching(place, pattern) : [];
  if (pattern) return quantitiesIn(place, question, pattern);
  if (type !== 'person' && type !== 'organisation' && type !== 'place' && type !== 'name') return [];
  const { partsOf, isCalendarName, isNew, isMostlyNew, isAsked, belongsToAsked } = newness(place, question);
  const asksOwner = whose.test(question.text);
  const sayers = sayersIn(place, analysis, question);
  const found = namesFor(place, analysis.names, question).filter((candidate) => {
    if (type === 'name') return isMostlyNew(candidate);
    if (type !== 'person') return isNew(candidate);
    const parts = partsOf(candidate);
    if (asksOwner && !owns(place, candidate)) return false;
    if (belongsToAsked(candidate) || isOnlySource(place, candidate) || (question.asksSubject && isWhere(place, candidate)))
      return false;
    if (parts.some((word) => isAsked(word) || word.number !== undefined || isCalendarName(word))) return false;
    const last = /[\p{L}\p{M}\p{N}]+$/u.exec(candidate.text)?.[0] ?? '';
    return question.asksSubject ? canAct(last) : isSomebody(last);
  });
  // Who is named by a name of the usual kind is found already.
  return sayers.some((sayer) => !found.some((candidate) => overlaps(candidate, sayer))) ? sayers : found;
}
