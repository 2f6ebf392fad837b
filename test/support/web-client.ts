import { request } from 'node:http';
import type { ShownMessage } from '../../src/platforms/web/shown-message.ts';

/** A page without a browser: opens the playground at an address, hears its events and sends what a person would. */
export interface WebClient {
  /** Who the playground takes it for. */
  readonly user: string;
  readonly messages: readonly ShownMessage[];
  /** The events heard, in their order, by name. */
  readonly events: readonly string[];
  /** Resolves with the first message, past or to come, that `is` the one. */
  waitFor(is: (message: ShownMessage) => boolean): Promise<ShownMessage>;
  send(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<number>;
  get(path: string): Promise<Response>;
  /** Drops the stream, as a lost connection does, and follows it again from the last message heard. */
  reconnect(): Promise<void>;
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** One line of a stream: `data: …`. */
const field = (frame: string, name: string): string | undefined =>
  frame
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

/** Opens the page, takes its cookie and follows its stream until it is ready. */
export async function openWebClient(address: string): Promise<WebClient> {
  const page = await fetch(address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const messages: ShownMessage[] = [];
  const events: string[] = [];
  const waiting = new Set<() => void>();
  const streamEnd = Promise.withResolvers<void>();
  let lastSeen = '';
  let stream = new AbortController();

  function hear(frame: string): void {
    const event = field(frame, 'event') ?? '';
    events.push(event);
    lastSeen = field(frame, 'id') ?? lastSeen;
    if (event === 'message') messages.push(JSON.parse(field(frame, 'data') ?? '') as ShownMessage);
    for (const check of waiting) check();
  }

  async function follow(ready: () => void): Promise<void> {
    const headers = { cookie, ...(lastSeen ? { 'last-event-id': lastSeen } : {}) };
    const response = await fetch(new URL('api/events', address), { headers, signal: stream.signal });
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) {
        hear(frame);
        if (field(frame, 'event') === 'ready') ready();
      }
    }
    streamEnd.resolve();
  }

  const connect = (): Promise<void> =>
    new Promise((resolve, reject) => {
      follow(resolve).catch((error: unknown) => (stream.signal.aborted ? undefined : reject(error)));
    });

  await connect();
  return {
    user: cookie.split('=')[1] ?? '',
    messages,
    events,
    ended: streamEnd.promise,
    waitFor: (is) =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = messages.find(is);
          if (!found) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    send: async (path, body, headers = {}) => {
      const all = { 'content-type': 'application/json', origin: address.slice(0, -1), cookie, ...headers };
      const response = await fetch(new URL(path, address), { method: 'POST', headers: all, body: JSON.stringify(body) });
      await response.body?.cancel();
      return response.status;
    },
    get: (path) => fetch(new URL(path, address), { headers: { cookie } }),
    reconnect: async () => {
      stream.abort();
      stream = new AbortController();
      await connect();
    },
    close: () => stream.abort(),
  };
}

/** The status of a request whose `Host` says something else, which `fetch` does not allow. */
export const statusWithHost = (address: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
