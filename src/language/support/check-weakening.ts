import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { jointsOf, leavesOutAside } from './joints.ts';

/** Words that take back or weaken the noun or verb they stand with: without them a statement says more than its passage. */
const weakening = wordSet(
  'possible possibly potential potentially alleged allegedly reported reportedly suspected apparent apparently purported purportedly ' +
    'supposed supposedly likely unlikely proposed attempted probable probably perhaps maybe former formerly ex fake false mock deputy vice ' +
    'acting unofficial unconfirmed rumoured rumored',
);

/** Words left out up to which a weakening word among them belonged to what is kept. */
const LONGEST_GAP = 6;

/** Whether the words `from` to before `to` of a passage weaken what stands around them, and the statement has no such word. */
function weakens({ prepared, statement }: Comparison, at: number, { from, to }: { from: number; to: number }): boolean {
  const passage = prepared.passages[at];
  if (!passage || to - from > LONGEST_GAP) return false;
  for (let place = Math.max(0, from); place < to; place += 1)
    if (weakening.has(passage.words[place]?.text ?? '') && !statement.senses.includes(passage.senses[place] ?? -2)) return true;
  return false;
}

/** Where a statement leaves out a word that weakens what it keeps: "a [possible] case of sabotage", "[former] guard". */
export function weakeningFindings(comparison: Comparison): Finding[] {
  const { prepared, path } = comparison;
  const between = jointsOf(comparison).filter(
    ({ kind, after, at, place, left }) =>
      kind === 'left-out' && !leavesOutAside(comparison, after) && weakens(comparison, at, { from: left + 1, to: place }),
  );
  const found: Finding[] = between.map(({ before, after }) => ({ what: 'weakened', first: before, last: after }));
  const first = path.steps.indexOf('first');
  const place = path.place[first] ?? 0;
  const at = path.passage[first] ?? -1;
  if (first !== -1 && prepared.passages[at]?.parted[place] !== 1 && weakens(comparison, at, { from: place - 1, to: place }))
    found.push({ what: 'weakened', first, last: first });
  return found;
}
