import { ApplicationCommandType, ChannelType, ComponentType, InteractionType, MessageFlags, MessageType } from 'discord.js';
import { z } from 'zod';
import { decodeAction } from '../../cards/action-id.ts';
import type { ActionRequest } from '../../domain/card.ts';
import type { Target } from '../../domain/target.ts';
import type { Incoming, Reply } from '../../ports.ts';
import type { InteractionHandle } from './acknowledge.ts';
import { readAskForm } from './ask-form.ts';
import { plainWords } from './plain-words.ts';

const person = z.object({ id: z.string(), bot: z.boolean().optional() });

/** The part of an interaction that we rely on. */
const interaction = z.object({
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  channel: z.object({ id: z.string(), type: z.number(), parent_id: z.string().nullish() }),
  member: z.object({ user: person }).optional(),
  user: person.optional(),
  message: z.object({ id: z.string(), flags: z.number().default(0), thread: z.unknown().optional() }).optional(),
  data: z.unknown().optional(),
});
type Interaction = z.infer<typeof interaction>;

const command = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(z.object({ type: z.number(), value: z.unknown().optional() })).default([]),
});
const press = z.object({ component_type: z.literal(ComponentType.Button), custom_id: z.string() });

const threads: readonly number[] = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];
export const isThread = (channelType: number): boolean => threads.includes(channelType);

/** The thread on the message whose button was pressed: it has the message's own id. */
function threadOn(message: Interaction['message']): string | undefined {
  const has = message && (message.thread || message.flags & MessageFlags.HasThread) && !(message.flags & MessageFlags.Ephemeral);
  return has ? message.id : undefined;
}

function targetOf({ guild_id: workspace, channel, message }: Interaction): Target {
  const place = { platform: 'discord', workspace } as const;
  if (isThread(channel.type)) return { ...place, channel: channel.parent_id ?? channel.id, thread: channel.id };
  return { ...place, channel: channel.id, thread: threadOn(message) };
}

/** An interaction, before it is known how to answer. */
export interface HeardInteraction {
  readonly handle: InteractionHandle;
  readonly target: Target;
  /** The edition that a form is asked for; then no flow is told yet. */
  readonly form?: string | undefined;
  readonly incoming: (reply: Reply) => Incoming;
}

type Doing =
  | { readonly kind: 'command'; readonly command: string; readonly text: string }
  | { readonly kind: 'action'; readonly action: ActionRequest }
  | { readonly kind: 'question'; readonly text: string; readonly edition: string; readonly addressed: true };

function doingOf({ type, data }: Interaction): Doing | undefined {
  if (type === InteractionType.ApplicationCommand) {
    const known = command.safeParse(data);
    const value = known.data?.options[0]?.value;
    const text = typeof value === 'string' ? plainWords(value, '') : '';
    return known.success ? { kind: 'command', command: known.data.name, text } : undefined;
  }
  if (type === InteractionType.MessageComponent) {
    const known = press.safeParse(data);
    const action = known.success ? decodeAction(known.data.custom_id)?.request : undefined;
    return action ? { kind: 'action', action } : undefined;
  }
  if (type !== InteractionType.ModalSubmit) return undefined;
  const form = readAskForm(data);
  return form ? { kind: 'question', text: form.question, edition: form.edition, addressed: true } : undefined;
}

/** Reads a command, a press or a form; undefined for what is not ours. */
export function heardInteraction(packet: unknown): HeardInteraction | undefined {
  const known = interaction.safeParse(packet);
  if (!known.success) return undefined;
  const { id, application_id: application, token, member, user } = known.data;
  const who = member?.user ?? user;
  const doing = doingOf(known.data);
  if (!who || who.bot || !doing) return undefined;
  const target = targetOf(known.data);
  return {
    handle: { id, application, token },
    target,
    form: doing.kind === 'action' && doing.action.kind === 'ask' ? doing.action.edition : undefined,
    incoming: (reply) => ({
      ...doing,
      eventId: `discord:interaction:${id}`,
      target,
      user: { platform: 'discord', id: who.id },
      reply,
    }),
  };
}

/** The part of a message that we rely on. */
const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.union([z.literal(MessageType.Default), z.literal(MessageType.Reply)]),
  webhook_id: z.undefined().optional(),
  author: z.object({ id: z.string(), bot: z.literal(false).optional() }),
  content: z.string().min(1),
  mentions: z.array(z.object({ id: z.string(), username: z.string(), global_name: z.string().nullish() })).default([]),
});

export interface HeardMessage {
  readonly eventId: string;
  readonly id: string;
  readonly channel: string;
  readonly workspace: string | undefined;
  readonly words: string;
  readonly addressed: boolean;
  readonly incoming: (target: Target, reply: Reply) => Incoming;
}

/** Reads what a person wrote; undefined for what the bot itself or another bot says, and for joins, pins and the like. */
export function heardMessage(packet: unknown, bot: string): HeardMessage | undefined {
  const known = message.safeParse(packet);
  if (!known.success || known.data.author.id === bot) return undefined;
  const { id, channel_id: channel, guild_id: workspace, author, content, mentions } = known.data;
  const named = mentions.map((one) => ({ id: one.id, name: one.global_name ?? one.username }));
  const words = plainWords(content, bot, named);
  if (!words) return undefined;
  // A message without a server is written to the bot alone.
  const direct = workspace === undefined;
  const addressed = direct || new RegExp(`<@!?${bot}>`).test(content);
  const eventId = `discord:message:${id}`;
  const record = JSON.stringify({ packet: known.data, bot });
  return {
    eventId,
    id,
    channel,
    workspace,
    words,
    addressed,
    incoming: (target, reply) => ({
      kind: 'question',
      eventId,
      target,
      user: { platform: 'discord', id: author.id },
      reply,
      text: words,
      addressed,
      direct,
      record,
    }),
  };
}

const messageRecord = z.object({ packet: z.unknown(), bot: z.string() });

/** Reads a message from the record of an earlier life; undefined for what is none. */
export function heardBefore(record: string): HeardMessage | undefined {
  const known = messageRecord.safeParse(JSON.parse(record));
  return known.success ? heardMessage(known.data.packet, known.data.bot) : undefined;
}
