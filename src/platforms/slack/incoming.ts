import type { SlashCommand } from '@slack/bolt';
import { z } from 'zod';
import { decodeAction } from '../../cards/action-id.ts';
import type { ActionRequest } from '../../domain/card.ts';
import type { Target } from '../../domain/target.ts';
import type { Incoming, Reply } from '../../ports.ts';
import type { readAskForm } from './ask-form.ts';
import { plainWords } from './plain-words.ts';
import type { Asker } from './reply.ts';

/** What somebody did, before it is known how to answer: the answer needs the asker. */
export interface Heard {
  readonly asker: Asker;
  readonly incoming: (reply: Reply) => Incoming;
}

const slackUser = (id: string) => ({ platform: 'slack', id }) as const;

export function heardCommand(command: SlashCommand): Heard {
  const { team_id: workspace, channel_id: channel, user_id: user } = command;
  const target: Target = { platform: 'slack', workspace, channel };
  return {
    asker: { target, user, responseUrl: command.response_url },
    incoming: (reply) => ({
      kind: 'command',
      // Two commands by one person are two: only the trigger tells them apart.
      eventId: `slack:command:${workspace}:${user}:${command.trigger_id}`,
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
  return {
    request: action,
    triggerId,
    asker: { target, user: user.id, responseUrl },
    incoming: (reply) => ({
      kind: 'action',
      eventId: `slack:action:${team?.id ?? ''}:${channel.id}:${at}:${user.id}:${actionId}`,
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
  return {
    asker: { target, user, responseUrl: from.responseUrl },
    incoming: (reply) => ({
      kind: 'question',
      // A form is sent in once: Slack closes it.
      eventId: `slack:form:${workspace ?? ''}:${user}:${id}`,
      target,
      user: slackUser(user),
      reply,
      text: question.trim(),
      edition: from.edition,
      addressed: true,
    }),
  };
}

/** The part of a message that we rely on. */
const said = z.object({
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.enum(['thread_broadcast', 'file_share', 'me_message']).optional(),
  bot_id: z.undefined().optional(),
  hidden: z.undefined().optional(),
});

/**
 * Reads a message: a question where it stands in a thread or speaks to the bot. Undefined for all else, and for what
 * any bot says. Slack is known to deliver one message as several events, so its own time and place are its identity.
 */
export function heardMessage(
  event: unknown,
  { workspace, bot }: { readonly workspace: string; readonly bot: string },
): Heard | undefined {
  const known = said.safeParse(event);
  if (!known.success || known.data.user === bot) return undefined;
  const { channel, user, text, ts, thread_ts: thread } = known.data;
  const addressed = new RegExp(`<@${bot}[|>]`).test(text);
  if (!thread && !addressed) return undefined;
  const words = plainWords(text, bot);
  if (!words) return undefined;
  const target: Target = { platform: 'slack', workspace, channel, thread };
  return {
    asker: { target, user, answerThread: ts },
    incoming: (reply) => ({
      kind: 'question',
      eventId: `slack:message:${workspace}:${channel}:${ts}:${user}`,
      target,
      user: slackUser(user),
      reply,
      text: words,
      addressed,
    }),
  };
}
