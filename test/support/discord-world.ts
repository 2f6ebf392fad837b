import { asDiscordKeeps } from './discord-components.ts';

/** What the Discord double knows: channels, messages, interactions, commands, and how Discord writes them down. */

export type Fields = Readonly<Record<string, unknown>>;

export interface DiscordMessageRecord {
  readonly id: string;
  readonly channel_id: string;
  readonly author: Fields & { readonly id: string };
  readonly content: string;
  readonly flags: number;
  readonly components: readonly Fields[];
  readonly nonce?: string;
  /** Set for what only one person sees. */
  readonly onlyFor?: string | undefined;
  readonly [more: string]: unknown;
}

export interface DiscordInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: string;
  readonly channel: string;
  readonly createdMs: number;
  /** Resolves with Discord's view of the acknowledgement; undefined where none came in three seconds. */
  readonly acknowledged: Promise<{ readonly afterMs: number; readonly type: number; readonly data: Fields } | undefined>;
  acknowledge(type: number, data: Fields): void;
  isAcknowledged(): boolean;
  original?: string | undefined;
}

/** Discord's epoch, and the bits that its ids leave for the time. */
const epochMs = 1_420_070_400_000n;
let increment = 0n;

/** A new id, growing with time. */
export const snowflake = (atMs = Date.now()): string => {
  increment += 1n;
  return String(((BigInt(atMs) - epochMs) << 22n) | (increment & 0xfffffn));
};

export interface DiscordWorld {
  readonly guild: string;
  /** What the application may see; a test may take a part away. */
  applicationFlags: number;
  readonly bot: Fields & { readonly id: string };
  readonly person: Fields & { readonly id: string };
  readonly otherBot: Fields & { readonly id: string };
  readonly channels: Map<string, Fields & { readonly id: string; readonly type: number }>;
  readonly messages: Map<string, DiscordMessageRecord>;
  readonly interactions: Map<string, DiscordInteraction>;
  readonly commands: { global: readonly Fields[]; guild: readonly Fields[] };
  /** Channels in which the bot may not write. */
  readonly forbidden: Set<string>;
  addMessage(
    message: Partial<DiscordMessageRecord> & { readonly channel_id: string; readonly author: Fields & { readonly id: string } },
  ): DiscordMessageRecord;
  /** The channel of the bot's direct messages with a person, made where it is not there yet; undefined for an unknown person. */
  directChannel(person: string): (Fields & { readonly id: string }) | undefined;
  isDirect(channel: string): boolean;
  /** A message as the gateway sends it: with its server, where it has one. */
  asDispatched(message: DiscordMessageRecord): Fields;
  addThread(message: string, parent: string, name: string): Fields & { readonly id: string };
  member(user: Fields): Fields;
  describeGuild(): Fields;
}

const user = (username: string, bot: boolean) => ({
  id: snowflake(),
  username,
  discriminator: '0',
  global_name: bot ? null : username,
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
  ...(bot ? { bot: true } : {}),
});

/** Discord's number for a channel of direct messages. */
const directType = 1;

const emptyGuild = {
  name: 'Guild',
  icon: null,
  splash: null,
  discovery_splash: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  emojis: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  preferred_locale: 'en-US',
  public_updates_channel_id: null,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  joined_at: '2026-01-01T00:00:00+00:00',
  large: false,
  unavailable: false,
  member_count: 2,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  stickers: [],
  soundboard_sounds: [],
};

/** Every permission but Administrator, which would make all others mean nothing. */
const everyPermission = '2251799813685239';

export function createDiscordWorld(): DiscordWorld {
  const guild = snowflake();
  const bot = user('dateline', true);
  const person = user('alice', false);
  const otherBot = user('another bot', true);
  const member = (who: Fields): Fields => ({
    user: who,
    roles: [],
    joined_at: '2026-01-01T00:00:00+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
    premium_since: null,
    pending: false,
    permissions: everyPermission,
    communication_disabled_until: null,
  });
  const textChannel = (name: string) => {
    const common = { guild_id: guild, position: 0, permission_overwrites: [], parent_id: null, last_message_id: null };
    return { id: snowflake(), type: 0, name, ...common, topic: null, nsfw: false, rate_limit_per_user: 0, flags: 0 };
  };
  const channels: DiscordWorld['channels'] = new Map();
  for (const channel of [textChannel('general'), textChannel('staff only')]) channels.set(channel.id, channel);
  const messages: DiscordWorld['messages'] = new Map();
  const forbidden = new Set([[...channels.keys()][1] ?? '']);

  return {
    guild,
    applicationFlags: 565_248,
    bot,
    person,
    otherBot,
    channels,
    messages,
    interactions: new Map(),
    commands: { global: [], guild: [] },
    forbidden,
    member,
    addMessage: (given) => {
      const empty = { content: '', edited_timestamp: null, tts: false, mention_everyone: false, mentions: [], mention_roles: [] };
      const rest = { attachments: [], embeds: [], components: [], pinned: false, type: 0, flags: 0 };
      const components = asDiscordKeeps(given.components ?? []);
      const message = { id: snowflake(), timestamp: new Date().toISOString(), ...empty, ...rest, ...given, components };
      messages.set(message.id, message);
      const channel = channels.get(message.channel_id);
      if (channel) channels.set(channel.id, { ...channel, last_message_id: message.id });
      return message;
    },
    directChannel: (who) => {
      if (who !== person.id) return undefined;
      const known = [...channels.values()].find(({ type }) => type === directType);
      const made = known ?? { id: snowflake(), type: directType, last_message_id: null, recipients: [person], flags: 0 };
      channels.set(made.id, made);
      return made;
    },
    isDirect: (channel) => channels.get(channel)?.type === directType,
    asDispatched: (message) =>
      channels.get(message.channel_id)?.type === directType ? message : { ...message, guild_id: guild },
    addThread: (message, parent, name) => {
      const counts = {
        last_message_id: null,
        message_count: 0,
        member_count: 1,
        total_message_sent: 0,
        rate_limit_per_user: 0,
        flags: 0,
      };
      const now = new Date().toISOString();
      const thread = {
        ...{ id: message, type: 11, guild_id: guild, parent_id: parent, owner_id: bot.id, name, ...counts },
        thread_metadata: {
          archived: false,
          auto_archive_duration: 1440,
          archive_timestamp: now,
          locked: false,
          create_timestamp: now,
        },
        member: { id: message, user_id: bot.id, join_timestamp: now, flags: 1 },
      };
      channels.set(thread.id, thread);
      return thread;
    },
    describeGuild: () => ({
      ...emptyGuild,
      id: guild,
      owner_id: person.id,
      roles: [
        {
          ...{ id: guild, name: '@everyone', color: 0, hoist: false, position: 0, permissions: everyPermission, managed: false },
          ...{ mentionable: false, flags: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null } },
        },
      ],
      members: [member(person), member(bot)],
      channels: [...channels.values()].filter(({ type }) => type === 0),
      threads: [...channels.values()].filter(({ type }) => type === 11),
    }),
  };
}
