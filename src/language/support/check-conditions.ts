import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Passage } from './passages.ts';
import type { SupportProblem } from './problem.ts';
import { passagesOnPath } from './slots.ts';

/** Words that make what stands beside their clause hold only then. */
const conditions = wordSet('if unless provided');

/** Before "if" these make it no condition: "even if", "as if", "asked if". */
const noConditions = wordSet(
  'even as what only know knows knew see ask asks asked asking wonder wonders wondered unclear sure tell',
);

/** Behind "if" these make an aside of it: "if any", "if not sooner". */
const asides = wordSet('any anything not ever so only anyone possible necessary');

/** Where the clause that begins at a place ends: before the next mark. */
function clauseEnd({ words, parted }: Passage, from: number): number {
  let end = from + 1;
  while (end < words.length && parted[end] !== 1) end += 1;
  return end;
}

/** Whether nothing of a clause was read, and what was read stands right beside it. */
function isLeftOut(passage: Passage, read: ReadonlySet<number>, from: number): boolean {
  const end = clauseEnd(passage, from);
  for (let place = from; place < end; place += 1) if (read.has(place)) return false;
  const opens = passage.parted[from] === 1 || from === 0 || /^(?:and|but)$/.test(passage.words[from - 1]?.text ?? '');
  return read.has(from - 1) || (opens && read.has(end));
}

/** A statement without the condition on which its passage says it: "If the levy passes, [the county will build two schools]". */
export function conditionProblems({ prepared, statement, path }: Comparison): SupportProblem[] {
  const [main = -1] = passagesOnPath(path);
  const passage = prepared.passages[main];
  if (!passage || statement.words.some(({ text }) => conditions.has(text))) return [];
  const at = passage.words.findIndex(
    ({ text }, place) =>
      conditions.has(text) &&
      !noConditions.has(passage.words[place - 1]?.text ?? '') &&
      !asides.has(passage.words[place + 1]?.text ?? ''),
  );
  if (at === -1) return [];
  const read = new Set(path.place.filter((_, index) => path.passage[index] === main));
  return isLeftOut(passage, read, at) ? [{ kind: 'unsupported', text: statement.text }] : [];
}
