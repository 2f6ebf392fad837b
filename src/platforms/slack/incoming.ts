import type { SlashCommand } from '@slack/bolt';
import { z } from 'zod';
import { decodeAction } from '../../cards/action-id.ts';
import type { ActionRequest } from '../../domain/card.ts';
import type { Target } from '../../domain/target.ts';
import type { Incoming, Reply } from '../../ports.ts';
import type { readAskForm } from './ask-form.ts';
import { plainWords } from './plain-words.ts';
import type { Asker } from './reply.ts';

/** What somebody did, before it is known how to answer: the answer needs the asker and the event. */
export interface Heard {
  readonly eventId: string;
  readonly asker: Asker;
  readonly incoming: (reply: Reply) => Incoming;
}

const slackUser = (id: string) => ({ platform: 'slack', id }) as const;

export function heardCommand(command: SlashCommand): Heard {
  const { team_id: workspace, channel_id: channel, user_id: user } = command;
  const target: Target = { platform: 'slack', workspace, channel };
  // Two commands by one person are two: only the trigger tells them apart.
  const eventId = `slack:command:${workspace}:${user}:${command.trigger_id}`;
  return {
    eventId,
    asker: { target, user, responseUrl: command.response_url },
    incoming: (reply) => ({
      kind: 'command',
      eventId,
      target,
      user: slackUser(user),
      reply,
      command: command.command.replace(/^\//, ''),
      text: plainWords(command.text, ''),
    }),
  };
}

/** The part of a press that we rely on. */
const press = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string(), thread_ts: z.string().optional(), is_ephemeral: z.boolean().optional() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  actions: z.tuple([z.object({ action_id: z.string(), action_ts: z.string() })], z.unknown()),
});

export interface HeardPress extends Heard {
  readonly request: ActionRequest;
  readonly triggerId: string;
}

/** Reads a press of a button; undefined for a button that is not ours. */
export function heardPress(body: unknown): HeardPress | undefined {
  const known = press.safeParse(body);
  if (!known.success) return undefined;
  const { team, user, channel, container, actions, trigger_id: triggerId, response_url: responseUrl } = known.data;
  const [{ action_id: actionId, action_ts: at }] = actions;
  const action = decodeAction(actionId)?.request;
  if (!action) return undefined;
  // A card's thread is its own message; what only one person sees has no thread but the one it stands in.
  const thread = container.thread_ts ?? (container.is_ephemeral ? undefined : container.message_ts);
  const target: Target = { platform: 'slack', workspace: team?.id, channel: channel.id, thread };
  const eventId = `slack:action:${team?.id ?? ''}:${channel.id}:${at}:${user.id}:${actionId}`;
  return {
    eventId,
    request: action,
    triggerId,
    asker: { target, user: user.id, responseUrl },
    incoming: (reply) => ({
      kind: 'action',
      eventId,
      target,
      user: slackUser(user.id),
      reply,
      action,
    }),
  };
}

/** Reads what was sent in by the form behind "Ask". */
export function heardForm(
  { id, question, from }: NonNullable<ReturnType<typeof readAskForm>>,
  { workspace, user }: { readonly workspace: string | undefined; readonly user: string },
): Heard {
  const target: Target = { platform: 'slack', workspace, channel: from.channel, thread: from.thread };
  // A form is sent in once: Slack closes it.
  const eventId = `slack:form:${workspace ?? ''}:${user}:${id}`;
  return {
    eventId,
    asker: { target, user, responseUrl: from.responseUrl },
    incoming: (reply) => ({
      kind: 'question',
      eventId,
      target,
      user: slackUser(user),
      reply,
      text: question.trim(),
      edition: from.edition,
      addressed: true,
    }),
  };
}

/** What Slack calls a channel of direct messages. */
const directType = 'im';

/** The part of a message that we rely on. */
const said = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.enum(['thread_broadcast', 'file_share', 'me_message']).optional(),
  bot_id: z.undefined().optional(),
  hidden: z.undefined().optional(),
});

/** A message in its workspace, with the bot that hears it: enough to hear it again. */
interface MessageRecord {
  readonly event: unknown;
  readonly workspace: string;
  readonly bot: string;
}

/**
 * Reads a message: a question where it stands in a thread, speaks to the bot or is written to it alone. Undefined for all else, and
 * for what any bot says. Slack is known to deliver one message as several events, so its own time and place are its identity.
 */
export function heardMessage({ event, workspace, bot }: MessageRecord): Heard | undefined {
  const known = said.safeParse(event);
  if (!known.success || known.data.user === bot) return undefined;
  const { channel, channel_type: channelType, user, text, ts, thread_ts: thread } = known.data;
  const direct = channelType === directType;
  const addressed = direct || new RegExp(`<@${bot}[|>]`).test(text);
  if (!thread && !addressed) return undefined;
  const words = plainWords(text, bot);
  if (!words) return undefined;
  const target: Target = { platform: 'slack', workspace, channel, thread };
  const eventId = `slack:message:${workspace}:${channel}:${ts}:${user}`;
  const record: MessageRecord = { event: known.data, workspace, bot };
  return {
    eventId,
    asker: { target, user, direct, answerThread: direct ? undefined : ts },
    incoming: (reply) => ({
      kind: 'question',
      eventId,
      target,
      user: slackUser(user),
      reply,
      text: words,
      addressed,
      direct,
      record: JSON.stringify(record),
    }),
  };
}

const messageRecord = z.object({ event: z.unknown(), workspace: z.string(), bot: z.string() });

/** Reads a message from the record of an earlier life; undefined for what is none. */
export function heardBefore(record: string): Heard | undefined {
  const known = messageRecord.safeParse(JSON.parse(record));
  return known.success ? heardMessage({ ...known.data, event: known.data.event }) : undefined;
}
