import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { DiscordFailures } from './failure.ts';

const created = z.object({ id: z.string() });

/** The channel of the direct messages between the bot and a person, made where it is not there yet. Throws `Failure`. */
export async function openDirectChannel(
  { rest, failures }: { readonly rest: () => REST; readonly failures: DiscordFailures },
  person: string,
): Promise<string> {
  try {
    return created.parse(await rest().post(Routes.userChannels(), { body: { recipient_id: person } })).id;
  } catch (error) {
    throw failures.of(error);
  }
}
