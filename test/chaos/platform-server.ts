import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How often each thing goes wrong, of all posts. Together about four in ten: far worse than any real platform. */
const faults = { tooMany: 0.08, error: 0.08, timeout: 0.04, processedTimeout: 0.04, reset: 0.06, processedThen502: 0.08 };

/** How long a post takes, at most. */
const latencyMs = 60;

/** A chat platform over HTTP that fails as real ones do. */
export interface ChaosPlatform {
  readonly url: string;
  /** The messages of each channel, by their keys. */
  readonly channels: ReadonlyMap<string, readonly string[]>;
  readonly counts: Record<string, number>;
  close(): Promise<void>;
}

export interface ChaosPlatformOptions {
  readonly random: () => number;
  /** Whether posted messages may be looked up. */
  readonly lookUp: boolean;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

const answer = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** The fault of one post; none for most. */
function faultOf(random: () => number): keyof typeof faults | undefined {
  let chance = random();
  for (const [name, share] of Object.entries(faults)) {
    if (chance < share) return name as keyof typeof faults;
    chance -= share;
  }
  return undefined;
}

export async function startChaosPlatform({ random, lookUp }: ChaosPlatformOptions): Promise<ChaosPlatform> {
  const channels = new Map<string, string[]>();
  const counts: Record<string, number> = {};
  const post = async (channel: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const key = await textOf(request);
    const fault = faultOf(random);
    counts[fault ?? 'posted'] = (counts[fault ?? 'posted'] ?? 0) + 1;
    await pause(random() * latencyMs);
    const store = (): number => channels.set(channel, [...(channels.get(channel) ?? []), key]).get(channel)?.length ?? 0;
    switch (fault) {
      case 'tooMany':
        return answer(response, 429, {}, { 'retry-after': '0.3' });
      case 'error':
        return answer(response, 500, {});
      case 'timeout':
        return;
      case 'processedTimeout':
        store();
        return;
      case 'reset':
        response.destroy();
        return;
      case 'processedThen502':
        store();
        return answer(response, 502, {});
      case undefined:
        return answer(response, 200, { message: `${channel}-${store()}` });
      default:
        return fault satisfies never;
    }
  };
  const look = (channel: string, key: string, response: ServerResponse): void => {
    counts.looked = (counts.looked ?? 0) + 1;
    if (!lookUp) {
      answer(response, 403, {});
      return;
    }
    const found = (channels.get(channel) ?? []).flatMap((one, index) => (one === key ? [`${channel}-${index + 1}`] : []));
    answer(response, 200, { messages: found });
  };
  const server = createServer((request, response) => {
    const [, channel = '', key = ''] = (request.url ?? '').split('/');
    if (request.method === 'POST') void post(channel, request, response);
    else look(channel, key, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    channels,
    counts,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
