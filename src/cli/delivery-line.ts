import { en } from '../messages/en.ts';
import type { DeliveryStore } from '../ports/deliveries.ts';
import { targetText } from './read-target.ts';

type Listed = Awaited<ReturnType<DeliveryStore['deliveries']>>[number];

/** A delivery in one line: id, slot, topic, where, what became of it and why. */
export const deliveryLine = ({ id, slotMs, topics, target, state, attempt, reason }: Listed): string =>
  [id, new Date(slotMs).toISOString(), topics.join(','), targetText(target), en.schedule.outcome[state](attempt), reason]
    .filter(Boolean)
    .join('  ');
