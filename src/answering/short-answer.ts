import { overlaps } from '../domain/span.ts';
import { articleOf, type Corpus } from './corpus.ts';
import { dayInWords } from './moment.ts';
import type { Question } from './question.ts';
import type { Found } from './retrieve.ts';

/** The bare answer in a passage: the words of the right type that stand nearest to what the question speaks of. */
export function shortAnswer(found: Found, question: Question): string | undefined {
  if (question.type === 'reason' || question.type === 'manner') return undefined;
  return found.candidates[0]?.text;
}

const namesYear = /\b\d{4}\b/u;
const namesMonth = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;
const calendarDay = /^(\d{4})-\d{2}(?:-\d{2})?/u;

/**
 * The day or year that the bare answer to "when" leaves to its report's date: "15 September 2024" for "Sunday", "2022" for
 * "early March". Absent where it leaves none open, or the date is not known.
 */
export function shortDay(corpus: Corpus, found: Found, question: Question): string | undefined {
  const [candidate] = found.candidates;
  if (question.type !== 'time' || !candidate || namesYear.test(candidate.text)) return undefined;
  const { times } = articleOf(corpus, found.sentence).analysis;
  const value = times.find((time) => overlaps(time, candidate) && calendarDay.test(time.value))?.value;
  const [day, year] = calendarDay.exec(value ?? '') ?? [];
  return namesMonth.test(candidate.text) ? year : dayInWords(day);
}
