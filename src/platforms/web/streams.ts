import { setTimeout } from 'node:timers/promises';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Log, WebMessage } from '../../ports.ts';
import { limits } from './limits.ts';
import { showTo } from './shown-message.ts';

interface Frame {
  readonly event: string;
  readonly data: string;
  readonly id?: string;
}

interface Viewer {
  readonly user: string;
  readonly lastSeen: string | undefined;
  /** Frames not yet sent; the writer sleeps until `wake` when there are none. */
  readonly waiting: Frame[];
  wake: () => void;
  ended: boolean;
}

/** The open pages, each told of new messages by server-sent events. */
export interface Streams {
  /** Answers a page's request: first what it has not seen yet, then `ready`, then whatever comes. */
  open(context: Context, user: string, history: () => Promise<readonly WebMessage[]>): Response;
  /** Sends a message to every page that may see it. */
  publish(message: WebMessage): void;
  /** Sends something else to all pages of one person. */
  tell(user: string, event: string, data: unknown): void;
  /** Ends every stream: an open one would hold the server's close for ever. False where a page does not read what it was sent. */
  close(): Promise<boolean>;
}

const frameOf = (message: WebMessage, user: string): Frame | undefined => {
  const shown = showTo(message, user);
  return shown && { event: 'message', id: shown.id, data: JSON.stringify(shown) };
};

/** What a page that last saw `lastSeen` has yet to see; everything where that is not known. */
function unseen(history: readonly WebMessage[], lastSeen: string | undefined): readonly WebMessage[] {
  return history.slice(history.findIndex(({ id }) => id === lastSeen) + 1);
}

const end = (viewer: Viewer): void => {
  viewer.ended = true;
  viewer.wake();
};

/** Keeps the open pages. */
export function createStreams(log: Log): Streams {
  const viewers = new Set<Viewer>();
  const running = new Set<Promise<void>>();

  const push = (viewer: Viewer, frame: Frame): void => {
    viewer.waiting.push(frame);
    if (viewer.waiting.length > limits.waitingMessages) viewer.ended = true;
    viewer.wake();
  };

  async function write(stream: SSEStreamingApi, viewer: Viewer): Promise<void> {
    const heartbeat = setInterval(() => push(viewer, { event: 'heartbeat', data: '' }), limits.heartbeatMs);
    try {
      while (!viewer.ended && !stream.aborted) {
        const frame = viewer.waiting.shift();
        if (frame) await stream.writeSSE(frame);
        else await new Promise<void>((resolve) => (viewer.wake = resolve));
      }
    } finally {
      clearInterval(heartbeat);
    }
  }

  async function follow(stream: SSEStreamingApi, viewer: Viewer, history: () => Promise<readonly WebMessage[]>): Promise<void> {
    // Listening begins before the history is read, so that nothing said meanwhile is missed; the page knows what it has by its id.
    viewers.add(viewer);
    try {
      const lastSeen = viewer.lastSeen;
      const frames = unseen(await history(), lastSeen).map((message) => frameOf(message, viewer.user));
      viewer.waiting.unshift(...frames.filter((frame) => frame !== undefined), { event: 'ready', data: '' });
      await write(stream, viewer);
    } catch (error) {
      log.error({ error }, 'A page could not be told what was said');
    } finally {
      viewers.delete(viewer);
    }
  }

  return {
    open: (context, user, history) => {
      if (viewers.size >= limits.streams) return context.body(null, 503, { 'Retry-After': '5' });
      const lastSeen = context.req.header('last-event-id');
      const viewer: Viewer = { user, lastSeen, waiting: [], wake: () => {}, ended: false };
      const response = streamSSE(context, (stream) => {
        stream.onAbort(() => end(viewer));
        const run = follow(stream, viewer, history);
        running.add(run);
        return run.finally(() => running.delete(run));
      });
      // A connection kept for a next request would outlive the stream, and hold the server's close.
      response.headers.set('Connection', 'close');
      return response;
    },
    publish: (message) => {
      for (const viewer of viewers) {
        const frame = frameOf(message, viewer.user);
        if (frame) push(viewer, frame);
      }
    },
    tell: (user, event, data) => {
      for (const viewer of viewers) if (viewer.user === user) push(viewer, { event, data: JSON.stringify(data) });
    },
    close: async () => {
      for (const viewer of viewers) end(viewer);
      const parted = Promise.allSettled([...running]).then(() => true);
      const late = setTimeout(limits.partingMs, false, { ref: false });
      return Promise.race([parted, late]);
    },
  };
}
