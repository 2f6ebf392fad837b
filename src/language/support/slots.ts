import type { Comparison } from './comparison.ts';
import type { Passage, PreparedSupport } from './passages.ts';
import type { Path } from './path.ts';

/** Sentences back in which the person behind a "he" is named. */
const NAMED_BEFORE = 3;

/** The passages a statement was read from, those with most of its words first. */
export function passagesOnPath(path: Path): number[] {
  const counts = new Map<number, number>();
  for (const passage of path.passage) if (passage !== -1) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([passage]) => passage);
}

/** Those passages with `before` and `after` sentences around each, within its article. */
export function withNeighbours(
  prepared: PreparedSupport,
  passages: readonly number[],
  reach = { before: NAMED_BEFORE, after: 1 },
): Set<number> {
  const near = new Set<number>();
  for (const passage of passages)
    for (let at = passage - reach.before; at <= passage + reach.after; at++)
      if (prepared.passages[at]?.article === prepared.passages[passage]?.article) near.add(at);
  return near;
}

/** The stretch of a passage that stands where some words of a statement stand, by the words around them. */
export interface Slot {
  readonly passage: number;
  /** From the first word to before the last, by place. */
  readonly from: number;
  readonly to: number;
  /** Whether words on both sides hold it in place. */
  readonly held: boolean;
}

/** How many words of a statement may lie between its words in question and those that hold their place. */
const REACH = 3;
/** A stretch longer than this is no longer the same slot. */
const LONGEST_SLOT = 7;

/** The place in a passage of the nearest word of the statement that was read from it, going one way from `index`. */
function heldAt(
  path: Path,
  passage: number,
  { index, step }: { index: number; step: -1 | 1 },
): { place: number; index: number } | undefined {
  for (let at = index; at !== index + step * REACH; at += step)
    if (path.passage[at] === passage) return { place: path.place[at] ?? 0, index: at };
  return undefined;
}

const marksBetween = (parted: Uint8Array, from: number, to: number): number => {
  let marks = 0;
  for (let index = from; index < to; index++) marks += parted[index] ?? 0;
  return marks;
};

/** Goes from a place in one direction over as many marks as the statement has there, and stops before the next. */
function reachOf(passage: Passage, place: number, { step, marks }: { step: -1 | 1; marks: number }): number {
  let left = marks;
  let at = place;
  while (Math.abs(at - place) < LONGEST_SLOT) {
    const mark = step === 1 ? at + 1 : at;
    if (at + step < 0 || at + step >= passage.words.length) break;
    if (passage.parted[mark] === 1 && left-- <= 0) break;
    at += step;
  }
  return at;
}

/**
 * Where in a passage the words `first` to before `next` of a statement should stand, if they stood there: between the words
 * around them, or, where these lie too far apart, behind the one and before the other.
 */
export function slotsOf(comparison: Comparison, words: { first: number; next: number }, at: number): Slot[] {
  const { prepared, statement, path } = comparison;
  const passage = prepared.passages[at];
  if (!passage) return [];
  const left = heldAt(path, at, { index: words.first - 1, step: -1 });
  const right = heldAt(path, at, { index: words.next, step: 1 });
  if (left && right && right.place > left.place && right.place - left.place <= LONGEST_SLOT + 1)
    return [{ passage: at, from: left.place + 1, to: right.place, held: true }];
  const slots: Slot[] = [];
  if (left && left.index >= words.first - 2) {
    const marks = marksBetween(statement.parted, left.index + 1, words.first + 1);
    slots.push({ passage: at, from: left.place + 1, to: reachOf(passage, left.place, { step: 1, marks }) + 1, held: false });
  }
  if (right && right.index <= words.next + 1) {
    const marks = marksBetween(statement.parted, words.next, right.index + 1);
    slots.push({ passage: at, from: reachOf(passage, right.place, { step: -1, marks }), to: right.place, held: false });
  }
  return slots;
}

/** The slot that words on both sides hold in place, where there is one. */
export const heldSlotOf = (comparison: Comparison, words: { first: number; next: number }, at: number): Slot | undefined =>
  slotsOf(comparison, words, at).find((slot) => slot.held);
