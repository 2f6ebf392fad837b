import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A card has far fewer messages. */
const partsOfCard = 1_000;

/** The number of a message among all of its delivery: its card in thousands, and its place in the card. */
export const partNumber = ({ card, part }: { readonly card: number; readonly part: number }): number => card * partsOfCard + part;

/** The recorded messages of deliveries, card by card in their order, by the delivery's id. */
export async function messagesOf(
  query: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const messages = new Map<string, string[][]>(deliveries.map((id) => [id, []]));
  if (deliveries.length === 0) return messages;
  const rows = await query
    .selectFrom('delivery_messages')
    .selectAll()
    .where('delivery', 'in', deliveries)
    .orderBy('delivery')
    .orderBy('part')
    .execute();
  for (const { delivery, part, message } of rows) {
    const cards = messages.get(delivery) ?? [];
    while (cards.length <= Math.floor(part / partsOfCard)) cards.push([]);
    cards.at(-1)?.push(message);
  }
  return messages;
}
