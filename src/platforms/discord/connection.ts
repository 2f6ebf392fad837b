import { setTimeout as pause } from 'node:timers/promises';
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
export const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

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

interface Making {
  readonly options: DiscordOptions;
  readonly redact: Redaction;
  readonly events: GatewayEvents;
  /** Told when the SDK gives up. */
  readonly onLost: (code: number) => void;
}

/** A client with all its listeners. The SDK resumes by itself, and tries for ever where the network is away. */
function createClient({ options, redact, events, onLost }: Making): Client {
  const { log, messages } = options;
  const words = messages.chat.discord;
  const client = new Client({ intents, makeCache, ...(options.apiUrl ? { rest: { api: options.apiUrl } } : {}) });
  const trouble = (error: Error) => log.warn({ platform: 'discord', reason: redact(error.message) }, words.reconnecting);
  client.on(Events.Error, trouble);
  client.on(Events.ShardError, trouble);
  client.on(Events.ShardReady, () => {
    if (client.isReady()) events.onSession(client);
  });
  client.on(Events.ClientReady, events.onSession);
  client.on(Events.ShardDisconnect, ({ code }) => onLost(code));
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet: unknown) => events.onInteraction(packet));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: unknown) => {
    if (client.isReady()) events.onMessage(packet, client);
  });
  return client;
}

/** A client on its way to being ready, and what becomes of it. */
interface Attempt {
  readonly client: Client;
  readonly ready: Promise<Client<true>>;
}

/** How long a farewell may take: in the midst of connecting, the SDK's own never ends. */
const farewellMs = 1_000;

async function end(client: Client | undefined): Promise<void> {
  await Promise.race([client?.destroy(), pause(farewellMs, undefined, { ref: false })]);
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
  let current: Attempt | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let closed = true;
  // What comes after closing, by a client that could not be ended, is not heard.
  const whileOpen: GatewayEvents = {
    onInteraction: (packet) => closed || events.onInteraction(packet),
    onMessage: (packet, client) => closed || events.onMessage(packet, client),
    onSession: (client) => closed || events.onSession(client),
  };

  function begin(): Attempt {
    let lost: (failure: Failure) => void = () => undefined;
    const given = new Promise<never>((_, reject) => {
      lost = reject;
    });
    let live = false;
    const client = createClient({
      ...{ options, redact, events: whileOpen },
      onLost: (code) => (live ? startAgain(failures.ofClose(code), 0) : lost(failures.ofClose(code))),
    });
    const arrived = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const ready = Promise.race([client.login(options.token).then(() => arrived), given]).then((connected) => {
      live = true;
      return connected;
    });
    return { client, ready };
  }

  /** Waits for the client that is connecting, or for a new one. One that is merely slow is kept: it goes on trying. */
  async function connect(): Promise<Client<true>> {
    current ??= begin();
    const { client, ready } = current;
    const late = pause(limitMs, undefined, { ref: false });
    const outcome = await Promise.race([ready.catch((error: unknown) => failures.of(error)), late]);
    if (outcome instanceof Client) return outcome;
    if (!outcome) throw new Failure('unavailable', words.noConnection(limitMs / 1000));
    current = undefined;
    await end(client);
    throw outcome;
  }

  function startAgain(reason: Failure, failed: number): void {
    if (closed) return;
    log.error({ platform: 'discord', kind: reason.kind, reason: reason.message }, words.cannotReconnect);
    const old = failed === 0 ? current?.client : undefined;
    if (old) current = undefined;
    const waitMs = Math.min(firstPauseMs * 2 ** failed, firstPauseMs * longestPauseFactor);
    waiting = setTimeout(async () => {
      try {
        await end(old);
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
      clearTimeout(waiting);
      await end(current?.client);
      current = undefined;
    },
  };
}
