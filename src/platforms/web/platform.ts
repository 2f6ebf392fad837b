import { plainText } from '../../cards/plain-text.ts';
import type { Article } from '../../domain/article.ts';
import type { Card } from '../../domain/card.ts';
import type { Clock, Log, NewId, Platform, SchedulePanel, WebTranscript } from '../../ports.ts';
import { createChannel } from './channel.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { type Listening, listenFrom } from './listening.ts';
import { createMemoryTranscript } from './memory-transcript.ts';
import { readPageFiles } from './page-files.ts';
import { createRoutes } from './routes.ts';
import { createStreams } from './streams.ts';

/** The port the playground takes when none is asked for; the next free one where it is taken. */
const defaultPort = 4680;

export interface WebPlatformOptions {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** The port wanted on 127.0.0.1; the next free one is taken where it is not free. 0 takes any. */
  readonly port?: number | undefined;
  /** The name of the one channel. */
  readonly channel?: string | undefined;
  /** Where what is said is kept; in memory where none is given. */
  readonly transcript?: WebTranscript | undefined;
  /** Gives an article by its id, so that a passage can be shown where it stands. */
  readonly article?: ((id: string) => Promise<Article | undefined>) | undefined;
  /** What other platforms make of a card, shown beside it under these names (`slack`, `discord`), with its plain text. */
  readonly renderers?: Readonly<Record<string, (card: Card) => unknown>> | undefined;
  /** What the schedule panel shows and moves; the panel is hidden where it is absent. */
  readonly panel?: SchedulePanel | undefined;
}

/** The web platform: a platform that also knows where it can be opened. */
export interface WebPlatform extends Platform {
  /** The address to open in a browser, such as `http://127.0.0.1:4680/`; undefined while it does not listen. */
  address(): string | undefined;
}

/** Reads the page when it is first asked for, so that starting does not wait for it. A read that failed is tried again. */
function readOnce(): () => ReturnType<typeof readPageFiles> {
  let files: ReturnType<typeof readPageFiles> | undefined;
  return async () => {
    files ??= readPageFiles();
    try {
      return await files;
    } catch (error) {
      files = undefined;
      throw error;
    }
  };
}

/**
 * Creates the reference platform: a channel in the browser, served on 127.0.0.1 alone.
 * `listen` throws `unavailable` where no port is free.
 */
export function createWebPlatform(options: WebPlatformOptions): WebPlatform {
  const transcript = options.transcript ?? createMemoryTranscript();
  const streams = createStreams(options.log);
  const name = options.channel ?? 'news';
  const channel = createChannel({ ...options, name, transcript, streams });
  let listening: Listening | undefined;
  let exchange: Exchange | undefined;

  return {
    name: 'web',
    listen: async (receive, commands) => {
      exchange = createExchange({ channel, streams, log: options.log, receive });
      const routes = createRoutes({
        ...options,
        channel,
        transcript,
        streams,
        exchange,
        commands,
        page: readOnce(),
        article: options.article ?? (async () => undefined),
        renderers: { ...options.renderers, text: (card) => plainText(card) },
        panel: options.panel,
        port: () => listening?.port ?? 0,
      });
      listening = await listenFrom(options.port ?? defaultPort, routes.fetch);
    },
    post: (request) => channel.post(request),
    find: (target, key) => transcript.withKey(target, key),
    tell: async (user, card) => void (await channel.say({ card, onlyFor: user, openThread: false })),
    hearAgain: async (record) => exchange?.hearAgain(record),
    address: () => listening && `http://127.0.0.1:${listening.port}/`,
    close: async () => {
      // New questions stop first, so that what was taken can be answered; then the streams, which would hold the server open.
      const closing = listening?.close();
      await exchange?.settled();
      // A page that was put to sleep reads no further: its connection would be waited for without end.
      if (!(await streams.close())) listening?.cut();
      await closing;
      listening = undefined;
    },
  };
}
