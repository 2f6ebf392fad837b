import { en } from '../messages/en.ts';
import type { DueSubscription, NewDelivery, SlotPlan } from '../ports/deliveries.ts';
import type { NewId } from '../ports.ts';
import { nextSlot } from '../schedule/slots.ts';

/** Missed slots written down one by one; a long absence of a frequent subscription is summed up beyond them. */
const missedRows = 1_000;

/** What came due of one subscription: its newest slot is delivered, earlier ones were missed. */
export interface PlanOptions {
  readonly nowMs: number;
  readonly worthSendingMs: number;
  readonly newId: NewId;
}

const hourMs = 3_600_000;

/** Says in words that a slot is too old. */
export const tooLate = (worthSendingMs: number, problem?: string): string => {
  const hours = Math.round((10 * worthSendingMs) / hourMs) / 10;
  return problem === undefined ? en.delivery.tooLate(hours) : en.delivery.tooLateAfter(hours, problem);
};

/**
 * A planner for one batch. The slot after another is worked out once for all subscriptions with the same schedule, since those that
 * are due together mostly share it.
 */
export function createPlanner({ nowMs, worthSendingMs, newId }: PlanOptions): (subscription: DueSubscription) => SlotPlan {
  const known = new Map<string, ReturnType<typeof nextSlot>>();
  const following = (subscription: DueSubscription, afterMs: number): ReturnType<typeof nextSlot> => {
    const { cadence, timeZone, quietHours } = subscription;
    const name = JSON.stringify([cadence, timeZone, quietHours, afterMs]);
    if (!known.has(name)) known.set(name, nextSlot(subscription, afterMs));
    return known.get(name);
  };
  return (subscription) => {
    const due: number[] = [];
    let next = subscription.next;
    while (next && next.atMs <= nowMs) {
      due.push(next.atMs);
      next = following(subscription, next.atMs);
    }
    const newest = due.pop();
    const more = Math.max(0, due.length - missedRows);
    const missed = due.slice(more).map((slotMs, index): NewDelivery => {
      const reason = index === 0 && more > 0 ? en.delivery.manyNotRunning(more) : en.delivery.notRunning;
      return { id: newId(), slotMs, state: 'missed', reason };
    });
    if (newest === undefined) return { deliveries: [], next };
    const last: NewDelivery =
      nowMs - newest > worthSendingMs
        ? { id: newId(), slotMs: newest, state: 'missed', reason: tooLate(worthSendingMs) }
        : { id: newId(), slotMs: newest, state: 'waiting' };
    return { deliveries: [...missed, last], next };
  };
}
