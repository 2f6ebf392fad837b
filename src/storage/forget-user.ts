import { type Kysely, sql } from 'kysely';
import type { Card } from '../domain/card.ts';
import type { AuditEntry } from '../ports/deliveries.ts';
import type { UserReference } from '../ports.ts';
import { addAudit } from './subscriptions.ts';
import type { Tables } from './tables.ts';

type Query = Kysely<Tables>;

const forgotten = 'a person who is forgotten';

const removed = (results: readonly { readonly numDeletedRows: bigint }[]): number =>
  results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);

/** A text as a pattern of LIKE that stands for itself. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** What they asked, and the conversations that are theirs alone: private ones, whose name holds their id, and threads on their own words. */
async function forgetConversations(query: Query, { platform, id }: UserReference): Promise<number> {
  const asked = await query
    .selectFrom('turns')
    .select('conversation')
    .distinct()
    .where('user_platform', '=', platform)
    .where('user_id', '=', id)
    .execute();
  const turns = await query.deleteFrom('turns').where('user_platform', '=', platform).where('user_id', '=', id).execute();
  const alone = await query
    .deleteFrom('conversations')
    .where('platform', '=', platform)
    .where('thread', 'like', sql<string>`${`private:${literally(id)}:%`} escape '\\'`)
    .execute();
  let begun = 0;
  for (const { conversation } of asked) {
    begun += removed(
      await query
        .deleteFrom('conversations')
        .where('id', '=', conversation)
        .where('edition', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('turns').select('number').whereRef('turns.conversation', '=', 'conversations.id'))),
        )
        .execute(),
    );
  }
  return removed(turns) + removed(alone) + begun;
}

/** Answer cards of a time when it was not kept whose question they answer: those under the person's words that repeat them. */
async function forgetEarlierAnswers(query: Query, id: string): Promise<number> {
  const said = await query.selectFrom('web_messages').select(['id', 'thread', 'text']).where('user_id', '=', id).execute();
  const threads = [...new Set(said.map((one) => one.thread || one.id))];
  let answers = 0;
  for (const thread of threads) {
    const words = said.flatMap((one) => ((one.thread || one.id) === thread && one.text ? [one.text.trim()] : []));
    const cards = await query
      .selectFrom('web_messages')
      .select(['id', 'card'])
      .where('thread', '=', thread)
      .where('user_id', 'is', null)
      .where('asked_by', 'is', null)
      .execute();
    const repeating = cards.filter(({ card }) => {
      const read = card === null ? undefined : (JSON.parse(card) as Card);
      return (
        read?.kind === 'answer' && words.some((text) => JSON.stringify(read.blocks).includes(JSON.stringify(text).slice(1, -1)))
      );
    });
    if (repeating.length === 0) continue;
    const ids = repeating.map((one) => one.id);
    answers += removed(await query.deleteFrom('web_messages').where('id', 'in', ids).execute());
  }
  return answers;
}

/** What they wrote in the playground, what was shown to them alone, and the cards that repeat what they asked. */
async function forgetOnTheWeb(query: Query, { platform, id }: UserReference): Promise<number> {
  if (platform !== 'web') return 0;
  const earlier = await forgetEarlierAnswers(query, id);
  const theirs = await query
    .deleteFrom('web_messages')
    .where(({ or, eb }) => or([eb('user_id', '=', id), eb('only_for', '=', id), eb('asked_by', '=', id)]))
    .execute();
  return earlier + removed(theirs);
}

/** The identities of events that name the person. Only a redelivery would have met them again. */
const forgetEvents = async (query: Query, { platform, id }: UserReference): Promise<number> =>
  removed(
    await query
      .deleteFrom('events')
      .where(({ or, and, eb }) =>
        or([
          and([eb('platform', '=', platform), eb('user_id', '=', id)]),
          and([
            eb('id', 'like', `${platform}:%`),
            sql<boolean>`${sql.ref('id')} || ':' like ${`%:${literally(id)}:%`} escape '\\'`,
          ]),
        ]),
      )
      .execute(),
  );

/** Removes what a person asked and who asked it, within a transaction; gives how many rows were removed or made nameless. */
export async function forgetUser(query: Query, user: UserReference, change: AuditEntry): Promise<number> {
  const rows = (await forgetConversations(query, user)) + (await forgetOnTheWeb(query, user)) + (await forgetEvents(query, user));
  const made = await query
    .updateTable('subscriptions')
    .set({ creator_platform: null, creator_id: null })
    .where('creator_platform', '=', user.platform)
    .where('creator_id', '=', user.id)
    .executeTakeFirst();
  const audit = await query
    .updateTable('audit')
    .set({ actor: forgotten })
    .where('actor', '=', `${user.platform}:${user.id}`)
    .executeTakeFirst();
  await addAudit(query, change);
  return rows + Number(made.numUpdatedRows) + Number(audit.numUpdatedRows);
}
