import type { TimeExpression } from '../../domain/analysis.ts';
import { dayNumber, parseIsoDay, weekdayOf } from '../calendar.ts';
import { weekdays } from '../times/vocabulary.ts';
import { findTimes } from '../times.ts';
import type { Comparison } from './comparison.ts';
import { isDateWord } from './date-words.ts';
import type { PreparedSupport } from './passages.ts';
import type { SupportProblem } from './problem.ts';
import { passagesOnPath, slotsOf, withNeighbours } from './slots.ts';
import type { Statement } from './statement.ts';
import type { SupportWord } from './support-words.ts';

/** The times that the passages name, of the articles they stand in. */
function timesNear(prepared: PreparedSupport, near: ReadonlySet<number>): TimeExpression[] {
  return [...near].flatMap((at) => {
    const passage = prepared.passages[at];
    if (!passage) return [];
    const times = prepared.articles[passage.article]?.analysis.times;
    return times?.filter((time) => time.start >= passage.start && time.end <= passage.end) ?? [];
  });
}

/** Whether one value says the same as another or less: 2022-11 of 2022-11-11. */
const agrees = (said: string, known: string): boolean =>
  known === said || (known.startsWith(said) && /^[-T]/.test(known.slice(said.length)));

function saidDifferently(prepared: PreparedSupport, statement: Statement, word: SupportWord, near: ReadonlySet<number>): boolean {
  const [at] = near;
  const article = at === undefined ? undefined : prepared.articles[prepared.passages[at]?.article ?? -1];
  if (!article) return false;
  const times = findTimes({ id: 'statement', text: statement.text, published: article.analysis.date }, []);
  const said = times.find((time) => time.start <= word.start && time.end >= word.end);
  if (!said || said.type === 'set' || !isOnWeekday(said.value, word.text)) return false;
  return timesNear(prepared, near).some(
    (known) => agrees(said.value, known.value) || agrees(said.value, known.value.slice(0, 10)),
  );
}

/** Whether a day falls on the weekday it is said to fall on. */
function isOnWeekday(value: string, word: string): boolean {
  const weekday = weekdays.get(word);
  const day = parseIsoDay(value.slice(0, 10));
  return weekday === undefined || day === undefined || weekdayOf(dayNumber(day)) === weekday;
}

/** Whether the passage has another weekday or month in the very place. */
function isReplaced(comparison: Comparison, index: number): boolean {
  const { prepared, statement, path } = comparison;
  const [main = -1] = passagesOnPath(path);
  const passage = prepared.passages[main];
  const text = statement.words[index]?.text;
  if (!passage || path.passage[index] === main) return false;
  return slotsOf(comparison, { first: index, next: index + 1 }, main).some((slot) => {
    const there = passage.words.slice(slot.from, slot.to).filter((word) => word.capital && isDateWord(word.text));
    return there.length > 0 && !there.some((word) => word.text === text);
  });
}

/** The weekdays and months of a statement that its passages neither name nor mean. */
export function dateProblems(comparison: Comparison): SupportProblem[] {
  const { prepared, statement, path } = comparison;
  const named = [...statement.words.entries()].filter(
    ([, word]) => word.capital && isDateWord(word.text) && (word.text !== 'may' || word.start > 0),
  );
  if (named.length === 0) return [];
  const near = withNeighbours(prepared, passagesOnPath(path), { before: 1, after: 1 });
  return named
    .filter(([index, word]) => {
      const there = [...near].some((at) => prepared.passages[at]?.words.some((other) => other.text === word.text));
      if (there) return isReplaced(comparison, index);
      return !saidDifferently(prepared, statement, word, near);
    })
    .map(([, word]) => ({ kind: 'date', text: statement.text.slice(word.start, word.end) }));
}
