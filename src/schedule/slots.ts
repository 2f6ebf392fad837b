import type { Schedule, Slot } from '../domain/subscription.ts';
import { nextLocal, quietUntil } from './cadence.ts';
import { instantOf, localOf, localText, parseLocal } from './local-time.ts';

/**
 * The first slot after an instant; absent where none ever comes. Each local time makes one slot: one that a clock change leaves
 * out runs at the next minute that there is, one that is shown twice runs the first time.
 */
export function nextSlot(schedule: Schedule, afterMs: number): Slot | undefined {
  const { cadence, quietHours, timeZone } = schedule;
  let local = localOf(afterMs, timeZone);
  for (;;) {
    const next = nextLocal(cadence, quietHours, local);
    if (next === undefined) return undefined;
    const atMs = instantOf(next, timeZone);
    // While an hour is shown for the second time its slots are over: go on to the first that is still to come.
    if (atMs > afterMs) return { atMs, local: localText(next) };
    local = next;
  }
}

/** The next slots after an instant, at most `count`. */
export function nextSlots(schedule: Schedule, afterMs: number, count: number): readonly Slot[] {
  const slots: Slot[] = [];
  let after = afterMs;
  while (slots.length < count) {
    const slot = nextSlot(schedule, after);
    if (!slot) break;
    slots.push(slot);
    after = slot.atMs;
  }
  return slots;
}

/** A slot under the time zone's rules of today: its local time stays, its instant may move. */
export const recomputed = (slot: Slot, timeZone: string): Slot => ({
  ...slot,
  atMs: instantOf(parseLocal(slot.local), timeZone),
});

/** When the quiet hours end that hold this instant; absent outside them. */
export function quietEnd({ quietHours, timeZone }: Schedule, nowMs: number): number | undefined {
  const until = quietUntil(quietHours, localOf(nowMs, timeZone));
  return until === undefined ? undefined : instantOf(until, timeZone);
}
