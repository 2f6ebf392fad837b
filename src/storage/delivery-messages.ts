import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The recorded messages of deliveries, in their order, by the delivery's id. */
export async function messagesOf(
  query: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const messages = new Map<string, string[]>(deliveries.map((id) => [id, []]));
  if (deliveries.length === 0) return messages;
  const rows = await query
    .selectFrom('delivery_messages')
    .select(['delivery', 'message'])
    .where('delivery', 'in', deliveries)
    .orderBy('delivery')
    .orderBy('part')
    .execute();
  for (const { delivery, message } of rows) messages.get(delivery)?.push(message);
  return messages;
}
