import { ApplicationFlags, Routes } from 'discord.js';
import { z } from 'zod';
import type { Finding } from '../finding.ts';
import { createRedaction } from '../redaction.ts';
import { channelPermissions } from './channel-permissions.ts';
import { createDiscordFailures } from './failure.ts';
import { inviteLink, neededPermissions } from './invite.ts';
import type { DiscordOptions } from './options.ts';
import { createDiscordRest } from './rest.ts';

const applicationShape = z.object({ id: z.string(), name: z.string(), flags: z.number().default(0) });
const botShape = z.object({ id: z.string() });
const serversShape = z.array(z.object({ name: z.string() }));

type CheckupOptions = Omit<DiscordOptions, 'log' | 'clock' | 'newId'>;

function tools(options: CheckupOptions) {
  const failures = createDiscordFailures(options.messages, createRedaction([options.token]));
  return { failures, rest: createDiscordRest(options).withToken };
}

/** The link that adds the token's application to a server. Throws `Failure`. */
export async function inviteFor(options: CheckupOptions): Promise<string> {
  const { failures, rest } = tools(options);
  try {
    return inviteLink(applicationShape.parse(await rest().get(Routes.currentApplication())).id);
  } catch (error) {
    throw failures.of(error);
  }
}

/** Looks at the token, the intent, the servers and what Dateline may do in these channels; nothing is posted. */
export async function checkDiscord(options: CheckupOptions, channels: readonly string[]): Promise<readonly Finding[]> {
  const words = options.messages.checkup.discord;
  const { failures, rest } = tools(options);

  async function tell(look: () => Promise<readonly Finding[]>, channel?: string): Promise<readonly Finding[]> {
    try {
      return await look();
    } catch (error) {
      return [{ ok: false, words: failures.of(error, channel ? { channel } : {}).message }];
    }
  }

  const own = await tell(async () => {
    const { id, name, flags } = applicationShape.parse(await rest().get(Routes.currentApplication()));
    const intent = flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited);
    const servers = serversShape.parse(await rest().get(Routes.userGuilds()));
    return [
      { ok: true, words: words.application(name) },
      intent ? { ok: true, words: words.intent } : { ok: false, words: options.messages.chat.discord.missingIntent },
      servers.length > 0
        ? { ok: true, words: words.servers(servers.map((server) => server.name).join(', ')) }
        : { ok: false, words: words.noServer(inviteLink(id)) },
    ];
  });

  const places = await Promise.all(
    channels.map((channel) =>
      tell(async () => {
        const bot = botShape.parse(await rest().get(Routes.user())).id;
        const { name, allowed } = await channelPermissions(rest(), { channel, bot });
        const missing = Object.entries(neededPermissions).filter(([, bit]) => !(allowed & bit));
        const place = name ? `#${name}` : channel;
        return missing.length === 0
          ? [{ ok: true, words: words.mayWrite(place) }]
          : [{ ok: false, words: words.mayNot(place, missing.map(([permission]) => permission).join(', ')) }];
      }, channel),
    ),
  );
  return [...own, ...places.flat()];
}
