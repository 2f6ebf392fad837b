import { randomUUID } from 'node:crypto';
import { directChannel, type SlackMessageRecord, type SlackWorkspace, slackBot } from './slack-methods.ts';
import type { SlackAcknowledgement, SlackSocket } from './slack-socket.ts';

interface Where {
  readonly channel?: string;
  readonly user?: string;
}

/** What people do in the Slack double; each promise gives the acknowledgement that Slack waits for. */
export interface SlackPeople {
  slash(command: string, text?: string, where?: Where): Promise<SlackAcknowledgement | undefined>;
  press(message: SlackMessageRecord, actionId: string, where?: Where): Promise<SlackAcknowledgement | undefined>;
  /** Sends in the newest form with these words in its first field. */
  submit(words: string, where?: Where): Promise<SlackAcknowledgement | undefined>;
  /** Writes a message and delivers it; `event` allows what the drivers do not. */
  say(
    text: string,
    where?: Where & { readonly threadTs?: string; readonly event?: Readonly<Record<string, unknown>> },
  ): Promise<Said>;
}

export interface Said {
  readonly ts: string;
  readonly acknowledgement: SlackAcknowledgement | undefined;
  /** Delivers the same message again as an event of its own, as Slack is known to do. */
  again(): Promise<SlackAcknowledgement | undefined>;
}

interface Setting {
  readonly workspace: SlackWorkspace;
  readonly socket: SlackSocket;
  readonly responseUrl: (place: { channel: string; user: string; threadTs?: string | undefined }) => string;
}

const team = { id: slackBot.team, domain: 't' };
const trigger = (): string => `13345224609.738474920.${randomUUID()}`;

const wrapped = (event: Readonly<Record<string, unknown>>) => ({
  token: 'verification',
  team_id: slackBot.team,
  api_app_id: 'A1',
  type: 'event_callback',
  event_id: `Ev${randomUUID().slice(0, 8)}`,
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    { enterprise_id: null, team_id: slackBot.team, user_id: slackBot.user, is_bot: true, is_enterprise_install: false },
  ],
  event,
});

interface Element {
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: unknown;
}

/** The buttons of a message, wherever in its blocks they stand. */
export function slackButtons(message: { readonly blocks: unknown }): readonly Element[] {
  const found: Element[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('action_id' in value) found.push(value as Element);
      Object.values(value).forEach(look);
    }
  };
  look(message.blocks);
  return found;
}

export function createSlackPeople({ workspace, socket, responseUrl }: Setting): SlackPeople {
  return {
    slash: (command, text = '', { channel = 'C1', user = 'U1' } = {}) =>
      socket.deliver('slash_commands', {
        command,
        text,
        team_id: slackBot.team,
        team_domain: 't',
        channel_id: channel,
        channel_name: 'general',
        user_id: user,
        user_name: 'alice',
        api_app_id: 'A1',
        token: 'verification',
        is_enterprise_install: 'false',
        trigger_id: trigger(),
        response_url: responseUrl({ channel, user }),
      }),

    press: (message, actionId, { user = 'U1' } = {}) => {
      const button = slackButtons(message).find((element) => element.action_id === actionId);
      if (!button) throw new Error(`no button ${actionId} among ${slackButtons(message).map((element) => element.action_id)}`);
      const { ts, channel, threadTs } = message;
      const thread = threadTs ? { thread_ts: threadTs } : {};
      return socket.deliver('interactive', {
        type: 'block_actions',
        api_app_id: 'A1',
        token: 'verification',
        team,
        user: { id: user, username: 'alice', team_id: slackBot.team },
        channel: { id: channel, name: 'general' },
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel,
          is_ephemeral: message.onlyFor !== undefined,
          ...thread,
        },
        ...(message.onlyFor
          ? {}
          : { message: { type: 'message', ts, user: slackBot.user, bot_id: slackBot.bot, text: message.text, ...thread } }),
        trigger_id: trigger(),
        response_url: responseUrl({ channel, user, threadTs }),
        actions: [{ type: 'button', block_id: 'b', action_ts: workspace.nextTs(), ...button }],
      });
    },

    submit: (words, { user = 'U1' } = {}) => {
      const view = workspace.views.at(-1);
      if (!view) throw new Error('no form is open');
      const input = (view.blocks as { type: string; block_id: string; element: { action_id: string; type: string } }[]).find(
        (block) => block.type === 'input',
      );
      if (!input) throw new Error('the form has no field');
      const values = { [input.block_id]: { [input.element.action_id]: { type: input.element.type, value: words } } };
      return socket.deliver('interactive', {
        type: 'view_submission',
        api_app_id: 'A1',
        token: 'verification',
        team,
        user: { id: user, username: 'alice', team_id: slackBot.team },
        view: { ...view, state: { values }, hash: 'h', team_id: slackBot.team },
        trigger_id: trigger(),
        response_urls: [],
      });
    },

    say: async (text, { channel = 'C1', user = 'U1', threadTs, event = {} } = {}) => {
      if (channel.startsWith('D')) directChannel(workspace, channel.replace(/^D/, 'U'));
      const ts = workspace.nextTs();
      const thread = threadTs ? { thread_ts: threadTs } : {};
      workspace.messages.push({ ts, channel, user, text, blocks: undefined, metadata: undefined, threadTs });
      const message = {
        type: 'message',
        channel,
        channel_type: channel.startsWith('D') ? 'im' : 'channel',
        user,
        text,
        ts,
        event_ts: ts,
        team: slackBot.team,
        ...thread,
        ...event,
      };
      const deliver = () => socket.deliver('events_api', wrapped(message));
      return { ts, acknowledgement: await deliver(), again: deliver };
    },
  };
}
