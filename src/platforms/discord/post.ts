import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { messageKey } from '../../cards/message-key.ts';
import type { PostRef } from '../../domain/target.ts';
import type { Messages } from '../../messages/en.ts';
import type { Log, NewId, PostRequest } from '../../ports.ts';
import type { DiscordFailures } from './failure.ts';
import { readyMessage } from './ready-message.ts';
import { renderDiscord } from './render.ts';
import { openDiscordThread } from './thread.ts';

export interface Posting {
  readonly rest: () => REST;
  readonly failures: DiscordFailures;
  readonly messages: Messages;
  readonly newId: NewId;
  readonly log: Log;
}

const created = z.object({ id: z.string() });

async function postPart({ rest, failures }: Posting, channel: string, body: unknown): Promise<string> {
  try {
    return created.parse(await rest().post(Routes.channelMessages(channel), { body })).id;
  } catch (error) {
    throw failures.of(error, { channel });
  }
}

/**
 * The thread on a card's first message. A card without one is worth more than none: where Discord forbids a thread the
 * card stays without, and what may succeed later is tried again only by a delivery, which has a key to go on with.
 */
async function threadOf(posting: Posting, { target, card, key }: PostRequest, first: string): Promise<string | undefined> {
  try {
    return await openDiscordThread(posting, { channel: target.channel, message: first, name: card.summary });
  } catch (error) {
    const failure = posting.failures.of(error, { channel: target.channel });
    if (key !== undefined && (failure.kind === 'unavailable' || failure.kind === 'rate-limited')) throw failure;
    posting.log.warn(
      { platform: 'discord', kind: failure.kind, reason: failure.message },
      posting.messages.chat.discord.noThread,
    );
    return undefined;
  }
}

/** Posts a card, makes a thread on its first message, and puts what does not fit into it there. */
export async function postToDiscord(posting: Posting, request: PostRequest): Promise<PostRef> {
  const { target, card, posted = [], onPart, openThread = true } = request;
  const key = request.key ?? posting.newId();
  const ids = [...posted];
  let thread = target.thread;
  for (const [index, message] of renderDiscord(card, { messages: posting.messages, key }).entries()) {
    if (index >= posted.length) {
      const id = await postPart(
        posting,
        thread ?? target.channel,
        readyMessage(message, messageKey(key, index + 1), index === 0 ? request.notify : undefined),
      );
      ids.push(id);
      await onPart?.(id);
    }
    // A direct message has no server, and no threads.
    const wantsThread = index === 0 && openThread && !thread && target.workspace !== undefined;
    if (wantsThread && ids[0]) thread = await threadOf(posting, request, ids[0]);
  }
  return { target, messages: ids, thread };
}
