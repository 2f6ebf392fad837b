import type { Kysely } from 'kysely';
import type { DeliveryStore, DueSubscription, SlotPlan } from '../ports/deliveries.ts';
import { laneOf, newDeliveryRow } from './delivery-rows.ts';
import { dueOf } from './subscription-rows.ts';
import type { Database, Tables } from './tables.ts';

/** Rows in one INSERT: 17 columns each keep it below SQLite's 32,766 parameters. */
const rowsAtOnce = 500;

interface Planned {
  readonly subscription: DueSubscription;
  readonly plan: SlotPlan;
}

/**
 * Gives out turns: each lane's deliveries follow one another, and lanes stand side by side, from the turn that is being served now.
 * So a workspace with a thousand channels takes a thousand turns while one with two has its second card in the second.
 */
async function turns(query: Kysely<Tables>, lanes: readonly string[]): Promise<(lane: string) => number> {
  const first = await query
    .selectFrom('deliveries')
    .select('turn')
    .where('ready_at', 'is not', null)
    .orderBy('turn')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const next = new Map<string, number>();
  if (first) {
    const last = await query
      .selectFrom('deliveries')
      .select(['lane', ({ fn }) => fn.max('turn').as('turn')])
      .where('ready_at', 'is not', null)
      .where('lane', 'in', [...new Set(lanes)])
      .groupBy('lane')
      .execute();
    for (const { lane, turn } of last) next.set(lane, turn + 1);
  }
  return (lane) => {
    const turn = Math.max(first?.turn ?? 0, next.get(lane) ?? 0);
    next.set(lane, turn + 1);
    return turn;
  };
}

async function insert(query: Kysely<Tables>, rows: readonly Tables['deliveries'][]): Promise<number> {
  let inserted = 0n;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const result = await query
      .insertInto('deliveries')
      .values(rows.slice(start, start + rowsAtOnce))
      .onConflict((conflict) => conflict.columns(['subscription', 'slot']).doNothing())
      .executeTakeFirst();
    inserted += result.numInsertedOrUpdatedRows ?? 0n;
  }
  return Number(inserted);
}

/** Moves subscriptions to their next slots. Many share a slot, so one statement each for those that do. */
async function moveOn(query: Kysely<Tables>, planned: readonly Planned[]): Promise<void> {
  const bySlot = Map.groupBy(planned, ({ plan }) => `${plan.next?.atMs} ${plan.next?.local}`);
  for (const group of bySlot.values()) {
    const next = group[0]?.plan.next;
    await query
      .updateTable('subscriptions')
      .set({ next_due_at: next?.atMs ?? null, next_local: next?.local ?? null })
      .where(
        'id',
        'in',
        group.map(({ subscription }) => subscription.id),
      )
      .execute();
  }
}

/** The part of the queue that fills it. */
export function createEnqueuer({ query, engine }: Database): Pick<DeliveryStore, 'enqueueDue' | 'enqueueNow'> {
  /** In the order of the index, so that no planner reads the whole table for the one row. */
  const due = async (nowMs: number): Promise<boolean> => {
    const first = query.selectFrom('subscriptions').select('id').where('next_due_at', '<=', nowMs);
    return (await first.orderBy('next_due_at').limit(1).executeTakeFirst()) !== undefined;
  };

  return {
    async enqueueDue({ nowMs, limit, superseded, plan }) {
      // The minutes in which nothing is due are most: they take no lock.
      if (!(await due(nowMs))) return 0;
      return query.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('subscriptions')
          .selectAll()
          .where('next_due_at', '<=', nowMs)
          .orderBy('next_due_at')
          .orderBy('id')
          .limit(limit)
          .$if(engine === 'postgres', (select) => select.forUpdate().skipLocked())
          .execute();
        if (rows.length === 0) return 0;
        const planned = rows.map(dueOf).map((subscription) => ({ subscription, plan: plan(subscription) }));
        const ids = planned.map(({ subscription }) => subscription.id);
        await transaction
          .updateTable('deliveries')
          .set({ state: 'missed', ready_at: null, finished_at: nowMs, reason: superseded })
          .where('subscription', 'in', ids)
          .where('state', '=', 'waiting')
          .where('doubtful', '=', 0)
          .execute();
        const turn = await turns(
          transaction,
          planned.map(({ subscription }) => laneOf(subscription.target)),
        );
        await insert(
          transaction,
          planned.flatMap(({ subscription, plan: { deliveries } }) =>
            deliveries.map((delivery) =>
              newDeliveryRow(delivery, subscription, {
                nowMs,
                turn: delivery.state === 'waiting' ? turn(laneOf(subscription.target)) : 0,
              }),
            ),
          ),
        );
        await moveOn(transaction, planned);
        return rows.length;
      });
    },
    async enqueueNow(subscription, delivery, nowMs) {
      return query.transaction().execute(async (transaction) => {
        const lane = laneOf(subscription.target);
        const turn = await turns(transaction, [lane]);
        return (await insert(transaction, [newDeliveryRow(delivery, subscription, { nowMs, turn: turn(lane) })])) === 1;
      });
    },
  };
}
