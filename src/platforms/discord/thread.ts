import { DiscordAPIError, type REST, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { z } from 'zod';
import type { Messages } from '../../messages/en.ts';
import { threadExists } from './failure.ts';

const created = z.object({ id: z.string() });

/** Discord's most for a channel's name. */
const longestName = 100;

export interface ThreadRequest {
  readonly channel: string;
  readonly message: string;
  readonly name: string;
}

/** Makes a thread on a message and gives its id; one that is there already will do. */
export async function openDiscordThread(
  { rest, messages }: { readonly rest: () => REST; readonly messages: Messages },
  { channel, message, name }: ThreadRequest,
): Promise<string> {
  const words = name.replace(/\s+/g, ' ').trim() || messages.chat.thread;
  const short =
    words.length <= longestName
      ? words
      : `${words
          .slice(0, longestName - 1)
          .toWellFormed()
          .trimEnd()}…`;
  const body = { name: short, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
  try {
    return created.parse(await rest().post(Routes.threads(channel, message), { body })).id;
  } catch (error) {
    // A thread has the id of the message it stands on.
    if (error instanceof DiscordAPIError && error.code === threadExists) return message;
    throw error;
  }
}
