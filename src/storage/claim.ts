import { type Kysely, sql } from 'kysely';
import type { PlatformName } from '../domain/target.ts';
import type { Claim, ClaimRequest, DeliveryStore, PostLimits } from '../ports/deliveries.ts';
import { messagesOf } from './delivery-messages.ts';
import { deliveryOf } from './delivery-rows.ts';
import { subscriptionOf } from './subscription-rows.ts';
import { topicsOf } from './subscription-topics.ts';
import type { Database, Tables } from './tables.ts';

type Row = Tables['deliveries'];

/** The limits that a delivery counts against, and the milliseconds a message takes of each. */
function limitsOf(row: Row, platforms: ReadonlyMap<PlatformName, PostLimits>): readonly { name: string; intervalMs: number }[] {
  const limits = platforms.get(row.platform as PlatformName) ?? {};
  const rates: readonly (readonly [string, number | undefined])[] = [
    [row.platform, limits.platform],
    [row.lane, limits.workspace],
    [row.place, limits.channel],
  ];
  return rates.flatMap(([name, perSecond]) =>
    perSecond === undefined ? [] : [{ name, intervalMs: Math.ceil(1_000 / perSecond) }],
  );
}

/** Reads when limits are free again and keeps every other instance from changing them until the transaction ends. */
async function holdLimits({ query, engine }: Database, names: readonly string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  // In one order everywhere, so that two instances never wait for each other.
  const sorted = [...names].sort();
  await query
    .insertInto('post_limits')
    .values(sorted.map((name) => ({ name, free_at: 0 })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const rows = await query
    .selectFrom('post_limits')
    .selectAll()
    .where('name', 'in', sorted)
    .orderBy('name')
    .$if(engine === 'postgres', (select) => select.forUpdate())
    .execute();
  return new Map(rows.map(({ name, free_at }) => [name, free_at]));
}

async function bookLimits(query: Kysely<Tables>, free: ReadonlyMap<string, number>): Promise<void> {
  if (free.size === 0) return;
  await query
    .insertInto('post_limits')
    .values([...free].map(([name, free_at]) => ({ name, free_at })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ free_at: sql<number>`excluded.free_at` }))
    .execute();
}

/** Promises each row its time within the limits; those whose time is too far ahead are left to others. */
async function book(database: Database, rows: readonly Row[], request: ClaimRequest): Promise<ReadonlyMap<Row, number>> {
  const limits = new Map(rows.map((row) => [row, limitsOf(row, request.platforms)]));
  const free = await holdLimits(database, [...new Set([...limits.values()].flat().map(({ name }) => name))]);
  const booked = new Map<Row, number>();
  for (const [row, counted] of limits) {
    const startMs = Math.max(request.nowMs, ...counted.map(({ name }) => free.get(name) ?? 0));
    if (startMs > request.nowMs + request.aheadMs) continue;
    booked.set(row, startMs);
    for (const { name, intervalMs } of counted) free.set(name, startMs + intervalMs);
  }
  await bookLimits(database.query, free);
  return booked;
}

/** The limits that have no time left within reach. */
const spent = (query: Kysely<Tables>, { nowMs, aheadMs }: ClaimRequest) =>
  query
    .selectFrom('post_limits')
    .select('name')
    .where('free_at', '>', nowMs + aheadMs);

function readyRows({ query, engine }: Database, request: ClaimRequest): Promise<Row[]> {
  return query
    .selectFrom('deliveries')
    .selectAll()
    .where('ready_at', '<=', request.nowMs)
    .where('platform', 'in', [...request.platforms.keys()])
    .where('platform', 'not in', spent(query, request))
    .where('lane', 'not in', spent(query, request))
    .where('place', 'not in', spent(query, request))
    .orderBy('turn')
    .orderBy('id')
    .limit(request.limit)
    .$if(engine === 'postgres', (select) => select.forUpdate().skipLocked())
    .execute();
}

async function lease(query: Kysely<Tables>, booked: ReadonlyMap<Row, number>, request: ClaimRequest): Promise<void> {
  // One lease for all, counted from the last of them, so that it is one statement.
  const untilMs = Math.max(...booked.values()) + request.leaseMs;
  await query
    .updateTable('deliveries')
    .set((eb) => ({ state: 'claimed', holder: request.holder, ready_at: untilMs, attempt: eb('attempt', '+', 1) }))
    .where(
      'id',
      'in',
      [...booked.keys()].map(({ id }) => id),
    )
    .execute();
}

async function claimsOf(query: Kysely<Tables>, booked: ReadonlyMap<Row, number>): Promise<Claim[]> {
  const rows = [...booked.keys()];
  const messages = await messagesOf(
    query,
    // Only what was in someone's hands before can have messages.
    rows.filter(({ attempt }) => attempt > 0).map(({ id }) => id),
  );
  const ids = [...new Set(rows.map(({ subscription }) => subscription))];
  const subscriptions = await query.selectFrom('subscriptions').selectAll().where('id', 'in', ids).execute();
  const topics = await topicsOf(query, ids);
  const byId = new Map(subscriptions.map((row) => [row.id, subscriptionOf(row, topics(row.id))]));
  return rows.flatMap((row) => {
    const subscription = byId.get(row.subscription);
    const delivery = deliveryOf({ ...row, attempt: row.attempt + 1, state: 'claimed' }, messages.get(row.id) ?? []);
    return subscription ? [{ delivery, subscription, startMs: booked.get(row) ?? 0 }] : [];
  });
}

/** The part of the queue that hands it out. */
export function createClaimer(database: Database): Pick<DeliveryStore, 'claimDeliveries'> {
  const { query } = database;
  return {
    async claimDeliveries(request) {
      const platforms = new Map(request.platforms);
      for (const { name } of await spent(query, request)
        .where('name', 'in', [...platforms.keys()])
        .execute()) {
        platforms.delete(name as PlatformName);
      }
      if (platforms.size === 0) return [];
      const ready = query.selectFrom('deliveries').select('id').where('ready_at', '<=', request.nowMs);
      const any = await ready.orderBy('ready_at').limit(1).executeTakeFirst();
      if (!any) return [];
      return query.transaction().execute(async (transaction) => {
        const within: Database = { ...database, query: transaction };
        const rows = await readyRows(within, { ...request, platforms });
        if (rows.length === 0) return [];
        const booked = await book(within, rows, request);
        if (booked.size === 0) return [];
        await lease(transaction, booked, request);
        return claimsOf(transaction, booked);
      });
    },
  };
}
