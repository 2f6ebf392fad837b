import { setTimeout as pause } from 'node:timers/promises';
import { Routes } from 'discord.js';
import type { CommandDescription, Incoming, Platform } from '../../ports.ts';
import { createRedaction } from '../redaction.ts';
import { registration } from './commands.ts';
import { createDiscordConnection } from './connection.ts';
import { openDirectChannel } from './direct-channel.ts';
import { createDiscordFailures } from './failure.ts';
import { findOnDiscord } from './find.ts';
import { createEars } from './listen.ts';
import type { DiscordOptions } from './options.ts';
import { postToDiscord } from './post.ts';
import { createDiscordRest } from './rest.ts';
import { openDiscordThread } from './thread.ts';

/** How long closing waits for answers that are being written, in milliseconds. */
const lastAnswersMs = 5_000;

/** Discord, through its gateway: nothing needs to reach this machine from outside. */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const { token, clock, log, messages, newId } = options;
  const redact = createRedaction([token]);
  const failures = createDiscordFailures(messages, redact);
  const { withToken: rest, replying } = createDiscordRest(options);
  let receive: (incoming: Incoming) => Promise<void> = async () => undefined;

  const post: Platform['post'] = (request) => postToDiscord({ rest, failures, messages, newId, log }, request);
  const find: Platform['find'] = (target, key) => findOnDiscord({ rest, failures, clock }, target, key);

  const ears = createEars({
    ...{ rest, replying, clock, failures, messages, post, find, receive: (incoming) => receive(incoming) },
    openThread: async (request) => {
      try {
        return await openDiscordThread({ rest, messages }, request);
      } catch (error) {
        throw failures.of(error, { channel: request.channel });
      }
    },
    onFailure: (error) => {
      const { kind, message } = failures.of(error);
      log.error({ platform: 'discord', kind }, message);
    },
  });
  // One connection for the platform's whole life: after a first try that took too long it is still on its way.
  const connection = createDiscordConnection(options, { failures, redact, events: ears });

  async function register(application: string, commands: readonly CommandDescription[]): Promise<void> {
    const { guildId } = options;
    const route = guildId ? Routes.applicationGuildCommands(application, guildId) : Routes.applicationCommands(application);
    try {
      await rest().put(route, { body: registration(commands, messages) });
    } catch (error) {
      // The commands of the last start are still there; people can go on.
      const { kind, message } = failures.of(error, { channel: guildId ?? '' });
      log.error({ platform: 'discord', kind, reason: message }, messages.chat.discord.notRegistered);
    }
  }

  return {
    name: 'discord',
    post,
    find,
    hearAgain: (record) => ears.hearAgain(record),
    tell: async (user, card) => {
      const channel = await openDirectChannel({ rest, failures }, user);
      await post({ target: { platform: 'discord', channel }, card, openThread: false });
    },
    listen: async (handOver, commands) => {
      receive = handOver;
      const client = await connection.open();
      await register(client.application.id, commands);
    },
    close: async () => {
      await connection.close();
      await Promise.race([ears.settled(), pause(lastAnswersMs, undefined, { ref: false })]);
    },
  };
}
