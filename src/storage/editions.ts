import type { Edition } from '../domain/briefing.ts';
import type { ConversationStore } from '../ports.ts';
import type { Database } from './tables.ts';

const parse = (row: { content: string } | undefined): Edition | undefined => row && (JSON.parse(row.content) as Edition);

/** Stored briefings. An edition never changes: saving one again is no error and changes nothing. */
export function createEditionStore({ query }: Database): Pick<ConversationStore, 'saveEdition' | 'edition' | 'latestEdition'> {
  return {
    async saveEdition(edition) {
      const { id, topic, madeAt } = edition;
      await query
        .insertInto('editions')
        .values({ id, topic, made_at: madeAt, content: JSON.stringify(edition) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    edition: async (id) => parse(await query.selectFrom('editions').select('content').where('id', '=', id).executeTakeFirst()),
    latestEdition: async (topic, before) =>
      parse(
        await query
          .selectFrom('editions')
          .select('content')
          .where('topic', '=', topic)
          .where('made_at', '<', before)
          .orderBy('made_at', 'desc')
          .orderBy('id')
          .limit(1)
          .executeTakeFirst(),
      ),
  };
}
