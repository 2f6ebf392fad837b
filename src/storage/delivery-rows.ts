import type { Delivery } from '../domain/delivery.ts';
import type { Target } from '../domain/target.ts';
import type { NewDelivery } from '../ports/deliveries.ts';
import type { Tables } from './tables.ts';

/** Who shares a turn with a target: its workspace, or its channel where there is none. Also the name of the workspace's limit. */
export const laneOf = ({ platform, workspace, channel }: Target): string =>
  workspace === undefined ? `${platform}//${channel}` : `${platform}/${workspace}`;

/** The name of a channel's limit. Never that of a lane: it has a slash more. */
export const placeOf = ({ platform, workspace = '', channel }: Target): string => `${platform}/${workspace}/${channel}/`;

/** A new delivery as its row. */
export function newDeliveryRow(
  delivery: NewDelivery,
  subscription: { readonly id: string; readonly target: Target },
  { nowMs, turn }: { readonly nowMs: number; readonly turn: number },
): Tables['deliveries'] {
  const waiting = delivery.state === 'waiting';
  return {
    id: delivery.id,
    subscription: subscription.id,
    slot: delivery.slotMs,
    platform: subscription.target.platform,
    lane: laneOf(subscription.target),
    place: placeOf(subscription.target),
    turn,
    state: delivery.state,
    attempt: 0,
    ready_at: waiting ? nowMs : null,
    holder: null,
    doubtful: 0,
    edition: null,
    reason: delivery.reason ?? null,
    created_at: nowMs,
    finished_at: waiting ? null : nowMs,
  };
}

/** The delivery of a row that we wrote. */
export const deliveryOf = (row: Tables['deliveries'], messages: Delivery['messages']): Delivery => ({
  id: row.id,
  subscription: row.subscription,
  slotMs: row.slot,
  state: row.state as Delivery['state'],
  attempt: row.attempt,
  readyMs: row.ready_at ?? undefined,
  doubtful: row.doubtful === 1,
  messages,
  editions: row.edition?.split(' ') ?? [],
  reason: row.reason ?? undefined,
  createdMs: row.created_at,
  finishedMs: row.finished_at ?? undefined,
});
