import type { NumberMention } from '../numbers.ts';
import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Passage } from './passages.ts';
import type { SupportProblem } from './problem.ts';
import { passagesOnPath, slotsOf, withNeighbours } from './slots.ts';
import type { Statement } from './statement.ts';

/** Amounts that words other than numbers stand for. */
const amounts: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    dozen: [12],
    half: [50, 0.5],
    quarter: [25],
    decade: [10],
    century: [100],
    centuries: [100],
    couple: [2],
    both: [2],
    twice: [2],
    double: [2],
    doubled: [2],
    pair: [2],
    twin: [2],
    twins: [2],
    trio: [3],
    triple: [3],
    tripled: [3],
    fortnight: [2, 14],
    hundreds: [100],
    thousands: [1000],
    million: [1e6],
    weekend: [2],
  }),
);

const approximate = wordSet(
  'about around nearly almost roughly approximately some over above below under than least most up estimated',
);

/** A rounded number may differ from the exact one by this share: "nearly 200" for 197. */
const ROUNDING = 0.06;

function isRounded(statement: Statement, number: NumberMention, values: ReadonlySet<number>): boolean {
  const before = [statement.words[number.first - 1]?.text ?? '', statement.words[number.first - 2]?.text ?? ''];
  if (!before.some((word) => approximate.has(word))) return false;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(number.value) || 1)) - 1);
  if (number.value % step !== 0) return false;
  return [...values].some((value) => value > 0 && Math.abs(value - number.value) <= ROUNDING * value);
}

function valuesOf(passages: readonly (Passage | undefined)[]): Set<number> {
  const values = new Set<number>();
  for (const passage of passages) {
    for (const number of passage?.numbers ?? []) values.add(number.value);
    for (const word of passage?.words ?? []) for (const value of amounts.get(word.text) ?? []) values.add(value);
  }
  return values;
}

/** Whether another number stands in the passage exactly where the statement has this one. */
function isReplaced(comparison: Comparison, number: NumberMention, main: number): boolean {
  const { prepared, path } = comparison;
  const passage = prepared.passages[main];
  if (!passage || path.passage[number.first] === main) return false;
  return slotsOf(comparison, number, main).some(({ from, to, held }) => {
    const there = passage.numbers.filter((other) => other.first >= from && other.first < to && other.kind === number.kind);
    // With words on one side only, the other number must touch them.
    const touching = held ? there : there.filter((other) => other.first === from || other.next === to);
    return touching.length > 0 && !there.some((other) => other.value === number.value);
  });
}

const isOne = (statement: Statement, number: NumberMention): boolean =>
  number.value === 1 && statement.words[number.first]?.text === 'one' && number.next === number.first + 1;

/** The numbers of a statement that its passages do not have, or have in another place. */
export function numberProblems(comparison: Comparison): SupportProblem[] {
  const { prepared, statement, path } = comparison;
  if (statement.numbers.length === 0) return [];
  const read = passagesOnPath(path);
  const near = withNeighbours(prepared, read, { before: 1, after: 1 });
  const values = valuesOf([...near].map((at) => prepared.passages[at]));
  return statement.numbers
    .filter((number) => !isOne(statement, number))
    .filter(
      (number) =>
        (!values.has(number.value) && !isRounded(statement, number, values)) || isReplaced(comparison, number, read[0] ?? -1),
    )
    .map((number) => ({ kind: 'number', text: statement.text.slice(number.start, number.end) }));
}
