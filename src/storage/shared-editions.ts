import type { DeliveryStore } from '../ports/deliveries.ts';
import type { Database } from './tables.ts';

/** The editions that channels of one topic, moment and language share, also between instances. */
export function createSharedEditions({ query }: Database): Pick<DeliveryStore, 'shareEdition' | 'sharedEdition'> {
  const find = async (name: string): Promise<string | undefined> =>
    (await query.selectFrom('shared_editions').select('edition').where('name', '=', name).executeTakeFirst())?.edition;
  return {
    sharedEdition: find,
    async shareEdition(name, edition, nowMs) {
      await query
        .insertInto('shared_editions')
        .values({ name, edition, created_at: nowMs })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      return (await find(name)) ?? edition;
    },
  };
}
