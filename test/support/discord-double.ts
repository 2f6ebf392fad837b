import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RestAnswer, RestCall } from './discord-call.ts';
import { createDiscordGateway, type DiscordGateway } from './discord-gateway.ts';
import { createDiscordPeople, type DiscordPeople } from './discord-people.ts';
import { answerDiscord } from './discord-routes.ts';
import { createDiscordWorld, type DiscordMessageRecord, type DiscordWorld } from './discord-world.ts';

/** Something that goes wrong with the next calls of a route. */
export interface DiscordFault {
  readonly method: string;
  readonly path: RegExp;
  readonly times: number;
  readonly how: { readonly status: number; readonly retryAfterSeconds?: number; readonly code?: number } | 'reset' | 'hang';
  /** Whether the call did its work before it went wrong. */
  readonly processed?: boolean;
}

export interface DiscordDouble extends DiscordPeople {
  readonly apiUrl: string;
  readonly token: string;
  /** A channel where the bot may write, and one where it may not. */
  readonly channel: string;
  readonly closedChannel: string;
  readonly world: DiscordWorld;
  readonly gateway: DiscordGateway;
  readonly calls: readonly RestCall[];
  publicMessages(): readonly DiscordMessageRecord[];
  privateMessages(): readonly DiscordMessageRecord[];
  fail(fault: DiscordFault): void;
  close(): Promise<void>;
}

async function callOf(request: IncomingMessage): Promise<RestCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const raw = Buffer.concat(chunks).toString();
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace(/^\/api\/v10/, ''),
    query: url.searchParams,
    body: raw ? JSON.parse(raw) : undefined,
    authorization: request.headers.authorization ?? '',
  };
}

function send(response: ServerResponse, { status, json, headers = {} }: RestAnswer): ServerResponse {
  const body = status === 204 || json === undefined ? undefined : JSON.stringify(json);
  response.writeHead(status, { ...(body ? { 'content-type': 'application/json' } : {}), ...headers });
  return response.end(body);
}

function rateLimited(seconds: number): RestAnswer {
  return {
    status: 429,
    json: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': 'user' },
  };
}

/** A guild on 127.0.0.1 that speaks enough of REST and gateway v10 for the real SDK, and can go wrong on demand. */
export async function createDiscordDouble({ token = 'discord.canary.token' } = {}): Promise<DiscordDouble> {
  const world = createDiscordWorld();
  const calls: RestCall[] = [];
  const faults: { left: number; fault: DiscordFault }[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const call = await callOf(request);
    calls.push(call);
    const around = { world, gateway, gatewayUrl };
    const active = faults.find(({ left, fault }) => left > 0 && fault.method === call.method && fault.path.test(call.path));
    if (!active) return send(response, answerDiscord(call, around));
    active.left -= 1;
    const { how, processed } = active.fault;
    if (processed) answerDiscord(call, around);
    if (how === 'hang') return undefined;
    if (how === 'reset') return request.socket.destroy();
    if (how.status === 429) return send(response, rateLimited(how.retryAfterSeconds ?? 1));
    return send(response, { status: how.status, json: { code: how.code ?? 0, message: 'trouble' } });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => send(response, { status: 500, json: { code: 0, message: String(error) } }));
  });
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const gateway = createDiscordGateway(server, world, { token, url: gatewayUrl });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [channel = '', closedChannel = ''] = world.channels.keys();
  const all = () => [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);

  return {
    ...{ apiUrl: `http://127.0.0.1:${port}/api`, token, channel, closedChannel, world, gateway, calls },
    ...createDiscordPeople(world, gateway),
    publicMessages: () => all().filter(({ onlyFor }) => !onlyFor),
    // A message that still says that the bot is thinking shows nothing yet.
    privateMessages: () => all().filter(({ onlyFor, components }) => onlyFor && components.length > 0),
    fail: (fault) => faults.push({ left: fault.times, fault }),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
