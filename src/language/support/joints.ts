import type { Comparison } from './comparison.ts';
import type { Passage } from './passages.ts';

/** Two words of a statement, both found, between which its reading does not simply go on. */
export interface Joint {
  /** The word read before and the word read after, by index. What stands between them in the statement was not found. */
  readonly before: number;
  readonly after: number;
  /** Where the word after was read: its passage and the place in it. */
  readonly at: number;
  readonly place: number;
  /** The place of the word before in its own passage. */
  readonly left: number;
  /** Whether the reading goes on in another passage, or goes forward in the same one over words that are left out. */
  readonly kind: 'other-passage' | 'left-out' | 'back';
}

/** The joints of a statement's reading in order. */
export function jointsOf({ path }: Comparison): Joint[] {
  const joints: Joint[] = [];
  let before = -1;
  for (const [after, at] of path.passage.entries()) {
    if (at === -1) continue;
    const place = path.place[after] ?? 0;
    const left = path.place[before] ?? -1;
    const same = before !== -1 && path.passage[before] === at;
    const reading = { before, after, at, place, left };
    if (before !== -1 && !same) joints.push({ ...reading, kind: 'other-passage' });
    else if (same && place < left) joints.push({ ...reading, kind: 'back' });
    else if (same && place > left + 1) joints.push({ ...reading, kind: 'left-out' });
    before = after;
  }
  return joints;
}

/** Whether all that was left out before a word stood between marks: an aside, without which the rest stands. */
export function leavesOutAside({ prepared, path }: Comparison, index: number): boolean {
  if (path.steps[index] !== 'skip') return false;
  const parted = prepared.passages[path.passage[index] ?? -1]?.parted;
  let before = index - 1;
  while (before >= 0 && path.place[before] === -1) before -= 1;
  return parted?.[(path.place[before] ?? 0) + 1] === 1 && parted[path.place[index] ?? 0] === 1;
}

/** Words left out between leaving a passage and coming back to it, up to which it is read on. */
const RESUMED = 3;

/** Whether a joint leads back to where its passage was left a few words before: what stands between was put in. */
export function isResumed({ path }: Comparison, { before, at, place }: Joint): boolean {
  for (let index = before; index >= 0; index -= 1) {
    if (path.passage[index] !== at) continue;
    const left = path.place[index] ?? 0;
    return left < place && place - left <= RESUMED;
  }
  return false;
}

/** How many words on either side of a joint may hold it together. */
const BRIDGE = 6;
const BRIDGED_FROM = 4;

const has = (passage: Passage | undefined, from: number, to: number, sense: number): boolean =>
  sense !== -1 && passage !== undefined && passage.senses.subarray(Math.max(0, from), Math.max(0, to)).includes(sense);

/**
 * Whether the passage that is joined on has a word of the part before the joint in the same place, or the passage that is
 * left goes on with a word of the part behind it: both speak of the same, and one completes the other.
 */
export function isBridged({ prepared, statement, path }: Comparison, { before, after, at, place, left }: Joint): boolean {
  const { common, senses } = statement;
  const counts = (index: number): boolean => common[index] === 0;
  for (let index = after - 1; index > Math.max(-1, before - BRIDGED_FROM); index -= 1)
    if (counts(index) && has(prepared.passages[at], place - BRIDGE, place, senses[index] ?? -1)) return true;
  const leaving = prepared.passages[path.passage[before] ?? -1];
  for (let index = after; index < Math.min(senses.length, after + BRIDGED_FROM); index += 1)
    if (counts(index) && has(leaving, left + 1, left + 1 + BRIDGE, senses[index] ?? -1)) return true;
  return false;
}
