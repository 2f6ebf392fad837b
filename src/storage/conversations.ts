import type { Conversation } from '../domain/conversation.ts';
import type { Target } from '../domain/target.ts';
import type { ConversationStore } from '../ports.ts';
import type { Database, Tables } from './tables.ts';
import { targetColumns, targetOf } from './target-columns.ts';

/** How many turns of a conversation are read back: further back than a person would refer. */
const turnLimit = 20;

async function turnsOf({ query }: Database, conversation: string): Promise<Conversation['turns']> {
  const turns = await query
    .selectFrom('turns')
    .select(['question', 'answer', 'event'])
    .where('conversation', '=', conversation)
    .orderBy('number', 'desc')
    .limit(turnLimit)
    .execute();
  return turns
    .reverse()
    .map(({ question, answer, event }) => (event === null ? { question, answer } : { question, answer, event }));
}

async function read(database: Database, row: Tables['conversations'] | undefined): Promise<Conversation | undefined> {
  if (!row) return undefined;
  const turns = await turnsOf(database, row.id);
  return { id: row.id, target: targetOf(row), topic: row.topic, edition: row.edition ?? undefined, turns };
}

async function find(database: Database, target: Target): Promise<Conversation | undefined> {
  const { platform, channel, thread } = targetColumns(target);
  const row = await database.query
    .selectFrom('conversations')
    .selectAll()
    .where('platform', '=', platform)
    .where('channel', '=', channel)
    .where('thread', '=', thread)
    .executeTakeFirst();
  return read(database, row);
}

/** Conversations with their turns; a conversation is known by its platform, channel and thread. */
export function createConversationStore(
  database: Database,
): Pick<ConversationStore, 'openConversation' | 'conversationAt' | 'lastConversation' | 'addTurn'> {
  const { query, engine } = database;
  return {
    async openConversation(conversation) {
      const { id, topic, target } = conversation;
      await query
        .insertInto('conversations')
        .values({ id, topic, edition: conversation.edition ?? null, ...targetColumns(target) })
        .onConflict((conflict) => conflict.columns(['platform', 'channel', 'thread']).doNothing())
        .execute();
      return (await find(database, target)) ?? { ...conversation, turns: [] };
    },
    conversationAt: (target) => find(database, target),
    async lastConversation({ platform, channel }, user) {
      const row = await query
        .selectFrom('conversations')
        .innerJoin('turns', 'turns.conversation', 'conversations.id')
        .selectAll('conversations')
        .where('turns.user_platform', '=', user.platform)
        .where('turns.user_id', '=', user.id)
        .where('conversations.platform', '=', platform)
        .where('conversations.channel', '=', channel)
        .where('conversations.thread', 'like', 'private:%')
        .orderBy('turns.at', 'desc')
        .orderBy('turns.number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return read(database, row);
    },
    async addTurn(conversation, turn, user, at) {
      await query.transaction().execute(async (transaction) => {
        // Two answers that end together wait for each other here, so that each gets a number of its own.
        await transaction
          .selectFrom('conversations')
          .select('id')
          .where('id', '=', conversation)
          .$if(engine === 'postgres', (select) => select.forUpdate())
          .execute();
        if (turn.event !== undefined) {
          const there = transaction.selectFrom('turns').select('number').where('conversation', '=', conversation);
          if (await there.where('event', '=', turn.event).executeTakeFirst()) return;
        }
        const last = await transaction
          .selectFrom('turns')
          .select(({ fn }) => fn.max('number').as('number'))
          .where('conversation', '=', conversation)
          .executeTakeFirst();
        const { question, answer, event = null } = turn;
        await transaction
          .insertInto('turns')
          .values({
            conversation,
            number: (last?.number ?? 0) + 1,
            question,
            answer,
            user_platform: user.platform,
            user_id: user.id,
            at,
            event,
          })
          .execute();
      });
    },
  };
}
