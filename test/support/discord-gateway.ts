import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { type DiscordWorld, type Fields, snowflake } from './discord-world.ts';

/** Which intent each event needs; an event without one always comes. */
const intentOf: Readonly<Record<string, number>> = {
  GUILD_CREATE: 1 << 0,
  THREAD_CREATE: 1 << 0,
  MESSAGE_CREATE: 1 << 9,
};
const messageContent = 1 << 15;
const directMessages = 1 << 12;

const identify = z.object({ op: z.literal(2), d: z.object({ token: z.string(), intents: z.number() }) });
const resume = z.object({ op: z.literal(6), d: z.object({ session_id: z.string(), seq: z.number() }) });
const anything = z.object({ op: z.number() });

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly log: { readonly s: number; readonly t: string; readonly d: Fields }[];
  sequence: number;
  socket: WebSocket | undefined;
}

/** How the gateway behaves; a test may change it while it runs. */
export interface GatewayMood {
  token: string;
  allowMessageContent: boolean;
  refuseResume: boolean;
  /** Whether a connection is greeted at all. */
  silent: boolean;
}

export interface DiscordGateway {
  readonly mood: GatewayMood;
  /** How many sessions were begun, and how many resumed. */
  counts(): { readonly sessions: number; readonly resumed: number; readonly connected: number };
  dispatch(type: string, data: Fields): void;
  /** Asks every client to reconnect, ends every connection with a code, or cuts it off. */
  reconnect(): void;
  closeWith(code: number): void;
  cut(): void;
  close(): void;
}

const heartbeatMs = 41_250;

export function createDiscordGateway(
  server: Server,
  world: DiscordWorld,
  { token, url }: { readonly token: string; readonly url: () => string },
): DiscordGateway {
  const mood: GatewayMood = { token, allowMessageContent: true, refuseResume: false, silent: false };
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  let resumed = 0;
  let begun = 0;
  const listener = new WebSocketServer({ server });

  const write = (socket: WebSocket, op: number, d: unknown, more: Fields = {}): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));

  /** Without the intent Discord blanks what others write, unless the bot is mentioned or written to alone. */
  function asSeen(session: Session, data: Fields): Fields {
    const author = data.author as { id?: string } | undefined;
    const mentions = (data.mentions ?? []) as readonly { id: string }[];
    // What is written to the bot alone it may always read.
    const own = author?.id === world.bot.id || data.guild_id === undefined || mentions.some(({ id }) => id === world.bot.id);
    return !author || own || session.intents & messageContent ? data : { ...data, content: '', components: [], embeds: [] };
  }

  function tell(session: Session, t: string, data: Fields): void {
    const direct = t === 'MESSAGE_CREATE' && data.guild_id === undefined;
    const needed = direct ? directMessages : intentOf[t];
    if (needed && !(session.intents & needed)) return;
    session.sequence += 1;
    const event = { s: session.sequence, t, d: asSeen(session, data) };
    session.log.push(event);
    if (session.socket) write(session.socket, 0, event.d, { s: event.s, t });
  }

  function begin(socket: WebSocket, { token: given, intents }: { token: string; intents: number }): void {
    const disallowed = intents & messageContent && !mood.allowMessageContent;
    if (given !== mood.token) socket.close(4004, 'Authentication failed.');
    else if (disallowed) socket.close(4014, 'Disallowed intent(s).');
    if (given !== mood.token || disallowed) return;
    begun += 1;
    const session: Session = { id: snowflake(), intents, log: [], sequence: 0, socket };
    sessions.set(session.id, session);
    tell(session, 'READY', {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: true, email: null },
      guilds: [{ id: world.guild, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: url(),
      application: { id: world.bot.id, flags: 565_248 },
      shard: [0, 1],
    });
    tell(session, 'GUILD_CREATE', world.describeGuild());
  }

  function goOn(socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void {
    const session = sessions.get(session_id);
    if (!session || mood.refuseResume) {
      write(socket, 9, false);
      return;
    }
    resumed += 1;
    session.socket = socket;
    for (const event of session.log) if (event.s > seq) write(socket, 0, event.d, { s: event.s, t: event.t });
    session.sequence += 1;
    write(socket, 0, {}, { s: session.sequence, t: 'RESUMED' });
  }

  listener.on('connection', (socket) => {
    sockets.add(socket);
    if (!mood.silent) write(socket, 10, { heartbeat_interval: heartbeatMs });
    socket.on('message', (raw) => {
      const message: unknown = JSON.parse(String(raw));
      if (anything.parse(message).op === 1) return write(socket, 11, null);
      const first = identify.safeParse(message);
      if (first.success) return begin(socket, first.data.d);
      const again = resume.safeParse(message);
      if (again.success) goOn(socket, again.data.d);
    });
    socket.on('close', () => {
      sockets.delete(socket);
      for (const session of sessions.values()) if (session.socket === socket) session.socket = undefined;
    });
  });

  return {
    mood,
    counts: () => ({ sessions: begun, resumed, connected: sockets.size }),
    dispatch: (type, data) => {
      for (const session of sessions.values()) tell(session, type, data);
    },
    reconnect: () => {
      for (const socket of sockets) write(socket, 7, null);
    },
    closeWith: (code) => {
      for (const socket of sockets) socket.close(code);
    },
    cut: () => {
      for (const socket of sockets) socket.terminate();
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
      listener.close();
    },
  };
}
