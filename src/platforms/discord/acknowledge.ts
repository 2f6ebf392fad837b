import { DiscordAPIError, HTTPError, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { alreadyAcknowledged } from './failure.ts';

/** The two things by which Discord knows what is answered; the token is a secret for a quarter of an hour. */
export interface InteractionHandle {
  readonly id: string;
  readonly application: string;
  readonly token: string;
}

const said = (error: unknown): boolean => error instanceof DiscordAPIError && error.code === alreadyAcknowledged;
const broken = (error: unknown): boolean =>
  !(error instanceof DiscordAPIError) || error instanceof HTTPError || error.status >= 500;

/**
 * Sends the first answer to an interaction. A broken answer is tried once more, at once: there are three seconds in
 * all. Where Discord then says that it was acknowledged before, the first try had arrived.
 */
async function callback(rest: REST, { id, token }: InteractionHandle, body: unknown): Promise<void> {
  const send = () => rest.post(Routes.interactionCallback(id, token), { auth: false, body });
  try {
    await send();
  } catch (error) {
    if (said(error)) return;
    if (!broken(error)) throw error;
    await send().catch((second: unknown) => {
      if (!said(second)) throw second;
    });
  }
}

/** Acknowledges: the asker alone sees that Dateline is thinking. */
export const acknowledge = (rest: REST, handle: InteractionHandle): Promise<void> =>
  callback(rest, handle, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  });

/** Answers with a form. */
export const showForm = (rest: REST, handle: InteractionHandle, form: unknown): Promise<void> =>
  callback(rest, handle, { type: InteractionResponseType.Modal, data: form });
