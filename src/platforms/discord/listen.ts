import { type Client, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Target } from '../../domain/target.ts';
import type { Clock, Incoming } from '../../ports.ts';
import { acknowledge, showForm } from './acknowledge.ts';
import { askForm } from './ask-form.ts';
import { readBacklog } from './backlog.ts';
import type { GatewayEvents } from './connection.ts';
import { type HeardMessage, heardBefore, heardInteraction, heardMessage, isThread } from './incoming.ts';
import { createInteractionReply, createMessageReply, type Replying } from './reply.ts';

export interface Listening extends Replying {
  readonly rest: () => REST;
  readonly clock: Clock;
  readonly receive: (incoming: Incoming) => Promise<void>;
  /** Told what went wrong where nobody else can be. */
  readonly onFailure: (error: unknown) => void;
}

export interface Ears extends GatewayEvents {
  /** Answers what an earlier life of the process heard; resolves when it is answered. */
  hearAgain(record: string): Promise<void>;
  /** Resolves when all that was heard is answered. */
  settled(): Promise<void>;
}

const channelShape = z.object({ type: z.number(), parent_id: z.string().nullish() });

/** Where a message stands. A thread that slept, or any before the connection, is not among the SDK's channels: then Discord is asked. */
async function placeOf(
  listening: Listening,
  client: Client<true> | undefined,
  heard: { channel: string; workspace: string | undefined },
): Promise<Target> {
  const place = { platform: 'discord', workspace: heard.workspace } as const;
  const known = client?.channels.cache.get(heard.channel);
  if (known?.isThread()) return { ...place, channel: known.parentId ?? known.id, thread: known.id };
  if (known || !heard.workspace) return { ...place, channel: heard.channel };
  const { type, parent_id } = channelShape.parse(await listening.rest().get(Routes.channel(heard.channel)));
  return isThread(type)
    ? { ...place, channel: parent_id ?? heard.channel, thread: heard.channel }
    : { ...place, channel: heard.channel };
}

/** Hears what people do. An interaction is acknowledged before anything else: Discord gives it three seconds. */
export function createEars(listening: Listening): Ears {
  const ongoing = new Set<Promise<void>>();

  /** Runs something that nobody waits for. */
  function run(work: () => Promise<void>): void {
    const running = work()
      .catch(listening.onFailure)
      .finally(() => ongoing.delete(running));
    ongoing.add(running);
  }

  async function interaction(packet: unknown): Promise<void> {
    const heard = heardInteraction(packet);
    if (!heard) return;
    const { handle, target, form } = heard;
    // The form opens without asking the flows: it must be the first answer.
    if (form !== undefined) return showForm(listening.replying, handle, askForm(form, listening.messages));
    await acknowledge(listening.replying, handle);
    const reply = createInteractionReply(listening, handle, target);
    try {
      await listening.receive(heard.incoming(reply));
    } finally {
      await reply.end();
    }
  }

  async function message(heard: HeardMessage, { client, again }: { client?: Client<true>; again?: boolean }): Promise<void> {
    const target = await placeOf(listening, client, heard);
    if (!target.thread && !heard.addressed) return;
    const asked = { target, message: heard.id, words: heard.words };
    const reply = createMessageReply(listening, asked, { eventId: heard.eventId, again });
    await listening.receive({ ...heard.incoming(target, reply), again });
  }

  async function packetOf(packet: unknown, client: Client<true>): Promise<void> {
    const heard = heardMessage(packet, client.user.id);
    if (heard) await message(heard, { client });
  }

  return {
    onInteraction: (packet) => run(() => interaction(packet)),
    onMessage: (packet, client) => run(() => packetOf(packet, client)),
    onSession: (client) =>
      run(async () => {
        for await (const packet of readBacklog(listening, client)) await packetOf(packet, client);
      }),
    hearAgain: async (record) => {
      const heard = heardBefore(record);
      if (heard) await message(heard, { again: true });
    },
    settled: async () => {
      await Promise.all(ongoing);
    },
  };
}
