import type { Comparison } from './comparison.ts';
import type { Passage } from './passages.ts';
import { impliedNegators, negators, opposites } from './polarity-words.ts';
import type { SupportProblem } from './problem.ts';
import { heldSlotOf, passagesOnPath, slotsOf } from './slots.ts';
import type { Statement } from './statement.ts';
import type { SupportWord } from './support-words.ts';

/** Words around a place in which a denial still belongs to it. */
const REACH = 3;

/** Words left out between two kept ones, up to which a denial among them was left out too. */
const LONGEST_GAP = 7;

const denies = (word: SupportWord | undefined): boolean =>
  word !== undefined && (negators.has(word.text) || impliedNegators.has(word.stem));

function deniesWithin(words: readonly SupportWord[], from: number, to: number): boolean {
  for (let index = Math.max(0, from); index < to; index++) if (denies(words[index])) return true;
  return false;
}

/** Whether a passage denies something within a stretch by a word that the statement does not have already. */
function deniesUnread(passage: Passage, read: ReadonlySet<number>, span: { from: number; to: number }): boolean {
  for (let place = Math.max(0, span.from); place < Math.min(span.to, passage.words.length); place++) {
    if (!denies(passage.words[place])) continue;
    if (!read.has(place)) return true;
  }
  return false;
}

/** Whether the word that a "not" denies stands in the passage as it is: else it is a new wording, and "not" may be part of it. */
function isDenialOfKnown({ statement, path }: Comparison, passage: Passage, index: number): boolean {
  for (let next = index + 1; next <= index + REACH; next++) {
    if (statement.common[next] === 1) continue;
    const word = passage.words[path.place[next] ?? -1];
    return word !== undefined && word.stem === statement.words[next]?.stem;
  }
  return false;
}

/** A "not" that the passages lack. */
function isAdded(comparison: Comparison, index: number): boolean {
  const { prepared, statement, path } = comparison;
  if (path.place[index] !== -1 || !negators.has(statement.words[index]?.text ?? '')) return false;
  const [main = -1] = passagesOnPath(path);
  const passage = prepared.passages[main];
  const slots = slotsOf(comparison, { first: index, next: index + 1 }, main);
  if (!passage || slots.length === 0) return false;
  if (!slots.some((slot) => slot.held) && !isDenialOfKnown(comparison, passage, index)) return false;
  const read = new Set(path.place.filter((_, at) => path.passage[at] === main));
  return !slots.some(({ from, to, held }) =>
    deniesUnread(passage, read, { from: from - (held ? 1 : REACH), to: to + (held ? 1 : REACH) }),
  );
}

/** Whether the statement left out a "not" between this word and the one before. */
function isDropped(passage: Passage, statement: Statement, gap: { from: number; to: number; index: number }): boolean {
  const { from, to, index } = gap;
  if (to - from > LONGEST_GAP || (passage.parted[from] === 1 && passage.parted[to] === 1)) return false;
  let dropped = false;
  for (let place = from; place < to; place++) if (negators.has(passage.words[place]?.text ?? '')) dropped = true;
  return dropped && !deniesWithin(statement.words, index - REACH, index + REACH);
}

function isOpposite(comparison: Comparison, index: number): boolean {
  const { prepared, statement, path } = comparison;
  const against = path.place[index] === -1 ? opposites.get(statement.words[index]?.stem ?? '') : undefined;
  if (!against) return false;
  const [main = -1] = passagesOnPath(path);
  const slot = heldSlotOf(comparison, { first: index, next: index + 1 }, main);
  const passage = slot && prepared.passages[slot.passage];
  if (!passage || !slot.held) return false;
  return passage.words.slice(slot.from, slot.to).some((word) => against.has(word.stem));
}

/** Where a statement denies what its passages say, or says what they deny. */
export function negationProblems(comparison: Comparison): SupportProblem[] {
  const { prepared, statement, path } = comparison;
  const problems: SupportProblem[] = [];
  const add = (first: number, last: number): void => {
    const text = statement.text.slice(
      statement.words[Math.max(0, first)]?.start,
      statement.words[Math.min(last, statement.words.length - 1)]?.end,
    );
    problems.push({ kind: 'negation', text });
  };
  for (let index = 0; index < statement.words.length; index++) {
    if (isAdded(comparison, index)) add(index, index + 1);
    if (isOpposite(comparison, index)) add(index, index);
    const place = path.place[index] ?? -1;
    const passage = prepared.passages[path.passage[index] ?? -1];
    if (!passage || place === -1) continue;
    if (
      path.steps[index] === 'first' &&
      place > 0 &&
      passage.parted[place] !== 1 &&
      negators.has(passage.words[place - 1]?.text ?? '')
    )
      if (!deniesWithin(statement.words, 0, index)) add(index, index);
    if (path.steps[index] !== 'skip') continue;
    let before = index - 1;
    while (before >= 0 && path.place[before] === -1) before--;
    const from = (path.place[before] ?? -1) + 1;
    if (isDropped(passage, statement, { from, to: place, index })) add(before, index);
  }
  return problems;
}
