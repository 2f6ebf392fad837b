import { type Client, type REST, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../../ports.ts';

/** A question that waited longer has been answered by somebody else, or forgotten. */
const lookBackMs = 60 * 60 * 1000;
/** The threads that were written in last. */
const mostThreads = 20;
const pageSize = 50;

const page = z.array(z.looseObject({ id: z.string() }));

interface Reading {
  readonly rest: () => REST;
  readonly clock: Clock;
}

/**
 * What was written in the bot's threads during the last hour, oldest first, in the form in which the gateway would have
 * sent it. Read after each new session, because Discord sends nothing of what happened before it; what was heard
 * already has the same identity and is told apart by it.
 */
export async function* readBacklog({ rest, clock }: Reading, client: Client<true>): AsyncGenerator<unknown> {
  const oldest = SnowflakeUtil.generate({ timestamp: clock() - lookBackMs });
  const threads = [...client.channels.cache.values()]
    .filter((channel) => channel.isThread())
    .filter(({ ownerId, lastMessageId }) => ownerId === client.user.id && lastMessageId && BigInt(lastMessageId) > oldest)
    .sort((one, other) => (BigInt(one.lastMessageId ?? 0) < BigInt(other.lastMessageId ?? 0) ? 1 : -1))
    .slice(0, mostThreads);
  for (const thread of threads) {
    const query = new URLSearchParams({ limit: String(pageSize), after: String(oldest) });
    const messages = page.parse(await rest().get(Routes.channelMessages(thread.id), { query }));
    for (const message of messages.toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))) {
      yield { ...message, guild_id: thread.guildId };
    }
  }
}
