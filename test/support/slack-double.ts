import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerSlackMethod, type Fields, type SlackMessageRecord, type SlackWorkspace, slackBot } from './slack-methods.ts';
import { createSlackPeople, type SlackPeople } from './slack-people.ts';
import { createSlackSocket, type SlackSocket } from './slack-socket.ts';

export interface SlackCall {
  readonly method: string;
  readonly input: Fields;
  readonly authorization: string;
}

/** Something that goes wrong with the next calls of a method. */
export interface SlackFault {
  readonly method: string;
  readonly times: number;
  /** An HTTP status, a connection cut off, an answer that never comes, or a refusal (`ok: false`). */
  readonly how: { readonly status: number; readonly retryAfterSeconds?: number } | 'reset' | 'hang' | { readonly error: string };
  /** Whether the call did its work before it went wrong. */
  readonly processed?: boolean;
}

export interface SlackDouble extends SlackPeople {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  /** The channel where the bot is, one where it is not, and one that is archived. */
  readonly channel: 'C1';
  readonly workspace: SlackWorkspace;
  readonly calls: readonly SlackCall[];
  readonly socket: SlackSocket;
  /** What everyone sees, and what one person sees. */
  publicMessages(): readonly SlackMessageRecord[];
  privateMessages(user?: string): readonly SlackMessageRecord[];
  fail(fault: SlackFault): void;
  /** Which scopes `auth.test` reports. */
  grant(scopes: readonly string[]): void;
  close(): Promise<void>;
}

/** How often Slack lets a response address be used. */
const responseUses = 5;

const nested = ['blocks', 'view', 'metadata', 'attachments'];

async function bodyOf(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString();
  if ((request.headers['content-type'] ?? '').includes('json')) return JSON.parse(raw || '{}') as Fields;
  const fields: Record<string, unknown> = Object.fromEntries(new URLSearchParams(raw));
  for (const name of nested) if (typeof fields[name] === 'string') fields[name] = JSON.parse(fields[name]);
  return fields;
}

function send(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  return response.end(JSON.stringify(body));
}

/** A workspace on 127.0.0.1 that speaks enough of the Web API and Socket Mode for the real SDK, and can go wrong on demand. */
export async function createSlackDouble({
  botToken = 'xoxb-canary-bot-token',
  appToken = 'xapp-canary-app-token',
} = {}): Promise<SlackDouble> {
  let sequence = 0;
  let scopes: readonly string[] = [];
  const calls: SlackCall[] = [];
  const faults: { left: number; fault: SlackFault }[] = [];
  const responses = new Map<string, { uses: number; channel: string; user: string; threadTs?: string | undefined }>();
  const workspace: SlackWorkspace = {
    messages: [],
    views: [],
    people: ['U1', 'U2', 'U7', 'U9'],
    channels: new Map([
      ['C1', { name: 'general', member: true }],
      ['C2', { name: 'elsewhere', member: false }],
      ['C3', { name: 'old', member: true, archived: true }],
    ]),
    nextTs: () => `${Math.floor(Date.now() / 1000)}.${String(++sequence).padStart(6, '0')}`,
  };

  function respondTo(id: string, input: Fields, response: ServerResponse): ServerResponse {
    const allowed = responses.get(id);
    if (!allowed || allowed.uses >= responseUses) return send(response, { ok: false, error: 'used_url' }, { status: 404 });
    allowed.uses += 1;
    const onlyFor = input.response_type === 'in_channel' ? undefined : allowed.user;
    const { channel, threadTs } = allowed;
    const message = {
      ts: workspace.nextTs(),
      channel,
      user: slackBot.user,
      botId: slackBot.bot,
      text: String(input.text ?? ''),
      threadTs,
      onlyFor,
    };
    if (!input.delete_original) workspace.messages.push({ ...message, blocks: input.blocks, metadata: undefined });
    return send(response, { ok: true });
  }

  function callMethod(
    method: string,
    input: Fields,
    { response, token }: { response: ServerResponse; token: string },
  ): ServerResponse {
    if (token !== botToken && token !== appToken)
      return send(response, { ok: false, error: token ? 'invalid_auth' : 'not_authed' });
    if (method === 'apps.connections.open') {
      if (token !== appToken) return send(response, { ok: false, error: 'not_allowed_token_type' });
      return send(response, { ok: true, url: `ws://127.0.0.1:${port}/link?ticket=secret-ticket` });
    }
    const answer = answerSlackMethod(workspace, method, input);
    return send(response, answer, { headers: { 'x-oauth-scopes': scopes.join(',') } });
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const input = await bodyOf(request);
    if (path.startsWith('/response/')) return respondTo(path.slice('/response/'.length), input, response);
    const method = path.replace('/api/', '');
    const authorization = request.headers.authorization ?? '';
    const token = authorization.replace('Bearer ', '') || String(input.token ?? '');
    calls.push({ method, input, authorization });
    const active = faults.find((one) => one.left > 0 && one.fault.method === method);
    if (!active) return callMethod(method, input, { response, token });
    active.left -= 1;
    const { how, processed } = active.fault;
    if (processed) answerSlackMethod(workspace, method, input);
    if (how === 'hang') return undefined;
    if (how === 'reset') return request.socket.destroy();
    if ('error' in how) return send(response, { ok: false, error: how.error });
    const headers: Record<string, string> =
      how.retryAfterSeconds === undefined ? {} : { 'retry-after': String(how.retryAfterSeconds) };
    return send(response, { ok: false, error: 'ratelimited' }, { status: how.status, headers });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => send(response, { ok: false, error: String(error) }, { status: 500 }));
  });
  const socket = createSlackSocket(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const responseUrl = (place: { channel: string; user: string; threadTs?: string | undefined }): string => {
    const id = `R${++sequence}`;
    responses.set(id, { uses: 0, ...place });
    return `http://127.0.0.1:${port}/response/${id}`;
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    botToken,
    appToken,
    channel: 'C1',
    workspace,
    calls,
    socket,
    ...createSlackPeople({ workspace, socket, responseUrl }),
    publicMessages: () => workspace.messages.filter((message) => message.botId && !message.onlyFor),
    privateMessages: (user = 'U1') => workspace.messages.filter((message) => message.onlyFor === user),
    fail: (fault) => faults.push({ left: fault.times, fault }),
    grant: (granted) => {
      scopes = granted;
    },
    close: async () => {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
