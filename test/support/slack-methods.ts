import { problemsOfBlocks } from './slack-blocks.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface SlackMessageRecord {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly botId?: string | undefined;
  readonly text: string;
  readonly blocks: unknown;
  readonly metadata: unknown;
  readonly threadTs?: string | undefined;
  /** Set where only this person sees it. */
  readonly onlyFor?: string | undefined;
}

export interface SlackWorkspace {
  readonly messages: SlackMessageRecord[];
  readonly views: Fields[];
  /** Channels that exist, and whether the bot is in them. */
  readonly channels: Map<
    string,
    { readonly name: string; readonly member: boolean; readonly archived?: boolean; readonly direct?: string }
  >;
  /** The people of the workspace. */
  readonly people: readonly string[];
  readonly nextTs: () => string;
}

export const slackBot = { user: 'UBOT', bot: 'BBOT', team: 'T1' } as const;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const refuse = (error: string, more: Fields = {}) => ({ ok: false, error, ...more });
const accept = (more: Fields = {}) => ({ ok: true, ...more });

/** A message as the Web API gives it back. */
const asSlackSees = (message: SlackMessageRecord, withMetadata: boolean): Fields => ({
  type: 'message',
  ts: message.ts,
  user: message.user,
  ...(message.botId ? { bot_id: message.botId } : {}),
  text: message.text,
  blocks: message.blocks,
  ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
});

/** The channel of a person's direct messages with the bot; Slack makes it when it is first written to. */
export function directChannel(workspace: SlackWorkspace, person: string): string {
  const id = person.replace(/^U/, 'D');
  if (!workspace.channels.has(id)) workspace.channels.set(id, { name: '', member: true, direct: person });
  return id;
}

function posted(workspace: SlackWorkspace, input: Fields, onlyFor?: string): Fields {
  const named = text(input.channel);
  const channel = workspace.people.includes(named) ? directChannel(workspace, named) : named;
  const known = workspace.channels.get(channel);
  if (!known) return refuse('channel_not_found');
  if (known.archived) return refuse('is_archived');
  if (!known.member) return refuse('not_in_channel');
  const problems = problemsOfBlocks(input.blocks);
  if (problems.length > 0) return refuse('invalid_blocks', { errors: problems, response_metadata: { messages: problems } });
  if (!text(input.text) && !Array.isArray(input.blocks)) return refuse('no_text');
  const ts = workspace.nextTs();
  const threadTs = text(input.thread_ts) || undefined;
  const message = { ts, channel, user: slackBot.user, botId: slackBot.bot, text: text(input.text), threadTs, onlyFor };
  workspace.messages.push({ ...message, blocks: input.blocks, metadata: input.metadata });
  return onlyFor ? accept({ message_ts: ts }) : accept({ channel, ts, message: { ts, text: message.text } });
}

/** Newest first, as Slack gives a channel; a thread comes oldest first. */
function listed(workspace: SlackWorkspace, input: Fields, thread?: string): Fields {
  const channel = text(input.channel);
  const known = workspace.channels.get(channel);
  if (!known) return refuse('channel_not_found');
  if (!known.member) return refuse('not_in_channel');
  const oldest = text(input.oldest) || '0';
  const inPlace = workspace.messages.filter((message) => message.channel === channel && !message.onlyFor && message.ts >= oldest);
  const chosen = inPlace.filter((message) =>
    thread ? message.threadTs === thread || message.ts === thread : !message.threadTs || message.threadTs === message.ts,
  );
  const ordered = thread ? chosen : [...chosen].reverse();
  const start = Number(text(input.cursor) || '0');
  const end = start + Number(input.limit ?? 100);
  const more = end < ordered.length;
  const messages = ordered
    .slice(start, end)
    .map((message) => asSlackSees(message, String(input.include_all_metadata) === 'true'));
  return accept({ messages, has_more: more, response_metadata: { next_cursor: more ? String(end) : '' } });
}

function opened(workspace: SlackWorkspace, input: Fields): Fields {
  if (!text(input.trigger_id)) return refuse('invalid_trigger_id');
  const view = { id: `V${workspace.views.length + 1}`, ...(input.view as Fields) };
  workspace.views.push(view);
  return accept({ view });
}

/** Answers one Web API method as Slack does. */
export function answerSlackMethod(workspace: SlackWorkspace, method: string, input: Fields): Fields {
  switch (method) {
    case 'auth.test':
      return accept({
        url: 'https://t.example/',
        team: 'T',
        user: 'dateline',
        team_id: slackBot.team,
        user_id: slackBot.user,
        bot_id: slackBot.bot,
      });
    case 'chat.postMessage':
      return posted(workspace, input);
    case 'chat.postEphemeral':
      return posted(workspace, input, text(input.user));
    case 'conversations.history':
      return listed(workspace, input);
    case 'conversations.replies':
      return listed(workspace, input, text(input.ts));
    case 'conversations.info': {
      const channel = workspace.channels.get(text(input.channel));
      if (!channel) return refuse('channel_not_found');
      return accept({
        channel: { id: input.channel, name: channel.name, is_member: channel.member, is_archived: channel.archived ?? false },
      });
    }
    case 'views.open':
      return opened(workspace, input);
    default:
      return refuse('unknown_method', { req_method: method });
  }
}
