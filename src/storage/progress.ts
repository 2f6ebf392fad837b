import type { Kysely } from 'kysely';
import type { DeliveryStore, Outcome } from '../ports/deliveries.ts';
import { partNumber } from './delivery-messages.ts';
import { groupCommit } from './group-commit.ts';
import type { Database, Tables } from './tables.ts';

type Lease = Parameters<DeliveryStore['beginPosting']>[0];
type Part = Parameters<DeliveryStore['recordPart']>[0];

const idsOf = (items: readonly { readonly delivery: string }[]): string[] => items.map(({ delivery }) => delivery);

async function begin(query: Kysely<Tables>, holder: string, leases: readonly Lease[]): Promise<string[]> {
  const rows = await query
    .updateTable('deliveries')
    .set({ state: 'posting', doubtful: 1, ready_at: Math.max(...leases.map(({ untilMs }) => untilMs)) })
    .where('id', 'in', idsOf(leases))
    .where('holder', '=', holder)
    .where('state', '=', 'claimed')
    .where('ready_at', '>', Math.max(...leases.map(({ nowMs }) => nowMs)))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('subscriptions')
          .select('id')
          .where('subscriptions.state', '=', 'active')
          .whereRef('subscriptions.id', '=', 'deliveries.subscription'),
      ),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that are still in this holder's hands but whose subscription ended. */
async function inactive(query: Kysely<Tables>, holder: string, leases: readonly Lease[]): Promise<string[]> {
  if (leases.length === 0) return [];
  const rows = await query
    .selectFrom('deliveries')
    .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription')
    .select('deliveries.id')
    .where('deliveries.id', 'in', idsOf(leases))
    .where('deliveries.holder', '=', holder)
    .where('deliveries.state', '=', 'claimed')
    .where('subscriptions.state', '!=', 'active')
    .execute();
  return rows.map(({ id }) => id);
}

type Begun = Awaited<ReturnType<DeliveryStore['beginPosting']>>;

async function beginAll(query: Kysely<Tables>, leases: readonly Lease[]): Promise<Begun[]> {
  const results = new Map<Lease, Begun>();
  for (const [holder, held] of Map.groupBy(leases, (lease) => lease.holder)) {
    const begun = new Set(await begin(query, holder, held));
    const rest = held.filter(({ delivery }) => !begun.has(delivery));
    const ended = new Set(await inactive(query, holder, rest));
    for (const lease of held) {
      results.set(lease, begun.has(lease.delivery) ? 'begun' : ended.has(lease.delivery) ? 'inactive' : 'lost');
    }
  }
  return leases.map((lease) => results.get(lease) ?? 'lost');
}

async function record(query: Kysely<Tables>, parts: readonly Part[]): Promise<void> {
  await query
    .insertInto('delivery_messages')
    .values(parts.map(({ delivery, message, ...place }) => ({ delivery, part: partNumber(place), message })))
    .onConflict((conflict) => conflict.columns(['delivery', 'part']).doNothing())
    .execute();
  for (const [holder, held] of Map.groupBy(parts, (part) => part.holder)) {
    await query
      .updateTable('deliveries')
      .set({ ready_at: Math.max(...held.map(({ untilMs }) => untilMs)) })
      .where('id', 'in', idsOf(held))
      .where('holder', '=', holder)
      .where('state', '=', 'posting')
      .execute();
  }
}

/** Outcomes that are alike but for their delivery and moment are one statement. */
const alike = ({ holder, state, readyMs, doubtful, editions, reason }: Outcome): string =>
  JSON.stringify([holder, state, readyMs, doubtful, editions, reason]);

async function finish(query: Kysely<Tables>, outcome: Outcome, outcomes: readonly Outcome[]): Promise<string[]> {
  const { state } = outcome;
  const again = state === 'waiting';
  // What is to go on with later is told against the editions that were there at first.
  const editions = again ? [] : Object.entries(outcome.editions ?? {});
  const rows = await query
    .updateTable('deliveries')
    .set({
      state,
      holder: null,
      ready_at: again ? (outcome.readyMs ?? outcome.atMs) : null,
      doubtful: again && outcome.doubtful === true ? 1 : 0,
      reason: outcome.reason ?? null,
      finished_at: again ? null : Math.max(...outcomes.map(({ atMs }) => atMs)),
      ...(editions.length > 0 && { edition: editions.map(([, edition]) => edition).join(' ') }),
    })
    .where('id', 'in', idsOf(outcomes))
    .where('holder', '=', outcome.holder)
    .where('state', 'in', ['claimed', 'posting'])
    .returning(['id', 'subscription'])
    .execute();
  if (rows.length === 0) return [];
  for (const [topic, edition] of editions) {
    await query
      .updateTable('subscription_topics')
      .set({ last_edition: edition })
      .where('topic', '=', topic)
      .where(
        'subscription',
        'in',
        rows.map(({ subscription }) => subscription),
      )
      .execute();
  }
  return rows.map(({ id }) => id);
}

/** The part of the queue that follows a delivery in an instance's hands. Many small records share a transaction. */
export function createProgress({ query }: Database): Pick<DeliveryStore, 'beginPosting' | 'recordPart' | 'finishDelivery'> {
  return {
    beginPosting: groupCommit<Lease, Begun>((leases) =>
      query.transaction().execute((transaction) => beginAll(transaction, leases)),
    ),
    recordPart: groupCommit<Part, void>((parts) =>
      query.transaction().execute(async (transaction) => {
        await record(transaction, parts);
        return parts.map(() => undefined);
      }),
    ),
    finishDelivery: groupCommit<Outcome, boolean>((outcomes) =>
      query.transaction().execute(async (transaction) => {
        const finished = new Set<string>();
        for (const group of Map.groupBy(outcomes, alike).values()) {
          const [first] = group;
          if (!first) continue;
          for (const id of await finish(transaction, first, group)) finished.add(`${first.holder} ${id}`);
        }
        return outcomes.map(({ holder, delivery }) => finished.has(`${holder} ${delivery}`));
      }),
    ),
  };
}
