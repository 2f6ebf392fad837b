import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import { Failure } from '../../domain/failure.ts';
import type { Redaction } from '../redaction.ts';
import type { DiscordFailures } from './failure.ts';
import type { DiscordOptions } from './options.ts';

/** What comes over the gateway, as Discord wrote it. */
export interface GatewayEvents {
  readonly onInteraction: (packet: unknown) => void;
  readonly onMessage: (packet: unknown, client: Client<true>) => void;
  /** Told after each new session: what happened between it and the one before was never sent. */
  readonly onSession: (client: Client<true>) => void;
}

export interface DiscordConnection {
  /** Resolves when Discord has told which servers there are; throws `Failure` where the first try fails. */
  open(): Promise<Client<true>>;
  close(): Promise<void>;
}

/** MessageContent is a privileged intent: it has to be switched on for the application. Without it threads arrive empty. */
export const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent];

const defaultConnectTimeoutMs = 30_000;
const defaultReconnectAfterMs = 5_000;
const longestPauseFactor = 64;

/** Nothing that people write is kept by the SDK: answers come from articles, and Dateline has a transcript of its own. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  ReactionManager: 0,
  UserManager: 0,
  PresenceManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  VoiceStateManager: 0,
  ThreadMemberManager: 0,
});

/** A promise that fails after a time, and a way to take it back. */
function patience(ms: number, failure: Failure): { readonly over: Promise<never>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(failure), ms);
    stop = () => clearTimeout(timer);
  });
  return { over, stop };
}

interface Making {
  readonly options: DiscordOptions;
  readonly redact: Redaction;
  readonly events: GatewayEvents;
  /** Told when the SDK itself will not come back. */
  readonly onLost: (code: number | undefined) => void;
}

/** A client and how to end it. */
interface Live {
  readonly client: Client;
  readonly end: () => Promise<void>;
}

/** A client with all its listeners. The SDK resumes by itself; only what it gives up, or waits for without end, is reported. */
function createClient({ options, redact, events, onLost }: Making): Live {
  const { log, messages } = options;
  const words = messages.chat.discord;
  const limitMs = options.connectTimeoutMs ?? defaultConnectTimeoutMs;
  const client = new Client({ intents, makeCache, ...(options.apiUrl ? { rest: { api: options.apiUrl } } : {}) });
  let waiting: NodeJS.Timeout | undefined;
  const arrived = () => clearTimeout(waiting);
  const trouble = (error: Error) => log.warn({ platform: 'discord', reason: redact(error.message) }, words.reconnecting);

  client.on(Events.Error, trouble);
  client.on(Events.ShardError, trouble);
  client.on(Events.ShardReconnecting, () => {
    arrived();
    waiting = setTimeout(() => onLost(undefined), limitMs);
  });
  client.on(Events.ShardResume, arrived);
  client.on(Events.ShardReady, () => {
    arrived();
    if (client.isReady()) events.onSession(client);
  });
  client.on(Events.ClientReady, events.onSession);
  client.on(Events.ShardDisconnect, ({ code }) => {
    arrived();
    onLost(code);
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet: unknown) => events.onInteraction(packet));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: unknown) => {
    if (client.isReady()) events.onMessage(packet, client);
  });
  const end = async (): Promise<void> => {
    await client.destroy();
    arrived();
  };
  return { client, end };
}

/** Holds a connection to Discord's gateway, and makes a new one where the SDK gives up. */
export function createDiscordConnection(
  options: DiscordOptions,
  {
    failures,
    redact,
    events,
  }: { readonly failures: DiscordFailures; readonly redact: Redaction; readonly events: GatewayEvents },
): DiscordConnection {
  const { log, messages } = options;
  const words = messages.chat.discord;
  const limitMs = options.connectTimeoutMs ?? defaultConnectTimeoutMs;
  const firstPauseMs = options.reconnectAfterMs ?? defaultReconnectAfterMs;
  let current: Live | undefined;
  let pause: NodeJS.Timeout | undefined;
  let closed = true;

  async function connect(): Promise<Client<true>> {
    let lost: (failure: Failure) => void = () => undefined;
    const given = new Promise<never>((_, reject) => {
      lost = reject;
    });
    const live = createClient({
      ...{ options, redact, events },
      onLost: (code) => {
        const failure =
          code === undefined ? new Failure('unavailable', words.noConnection(limitMs / 1000)) : failures.ofClose(code);
        if (current === live) startAgain(failure, 0);
        else lost(failure);
      },
    });
    const { client } = live;
    const { over, stop } = patience(limitMs, new Failure('unavailable', words.noConnection(limitMs / 1000)));
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    try {
      await Promise.race([client.login(options.token), given, over]);
      const connected = await Promise.race([ready, given, over]);
      current = live;
      return connected;
    } catch (error) {
      await live.end();
      throw failures.of(error);
    } finally {
      stop();
    }
  }

  function startAgain(reason: Failure, failed: number): void {
    const old = current;
    current = undefined;
    if (closed) return;
    log.error({ platform: 'discord', kind: reason.kind, reason: reason.message }, words.cannotReconnect);
    const waitMs = Math.min(firstPauseMs * 2 ** failed, firstPauseMs * longestPauseFactor);
    pause = setTimeout(async () => {
      try {
        await old?.end();
        await connect();
        log.info({ platform: 'discord' }, words.connected);
      } catch (error) {
        startAgain(failures.of(error), failed + 1);
      }
    }, waitMs);
  }

  return {
    open: async () => {
      closed = false;
      return connect();
    },
    close: async () => {
      closed = true;
      clearTimeout(pause);
      await current?.end();
      current = undefined;
    },
  };
}
