import type { Server, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Failure } from '../../domain/failure.ts';
import { limits } from './limits.ts';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A server that listens on 127.0.0.1. */
export interface Listening {
  readonly port: number;
  /** Resolves when every connection is closed; streams must be ended before. */
  close(): Promise<void>;
  /** Cuts every connection, whatever is still on its way. */
  cut(): void;
}

const listen = (server: Server, port: number): Promise<number | 'taken'> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve('taken') : reject(error)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Stops a server: what is being answered is answered, then every connection is cut, also one that never asked anything. */
function stopping(server: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>();
  let cutWhenDone = (): void => {};
  server.on('request', (_request, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => {
      answering.delete(response);
      cutWhenDone();
    });
  });
  return () =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      cutWhenDone = () => {
        // Browsers open connections ahead of need; those are never idle in the server's eyes, and would hold it open.
        if (answering.size === 0) server.closeAllConnections();
      };
      cutWhenDone();
    });
}

/** Listens on the first free port from `wanted` on; 0 takes any. Throws `unavailable` where none is free or allowed. */
export async function listenFrom(wanted: number, fetch: Fetch): Promise<Listening> {
  const last = wanted === 0 ? 0 : Math.min(wanted + limits.portsTried, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    const server = createAdaptorServer({ fetch }) as Server;
    const close = stopping(server);
    try {
      const taken = await listen(server, port);
      if (taken !== 'taken') return { port: taken, close, cut: () => server.closeAllConnections() };
    } catch (cause) {
      throw new Failure('unavailable', `The playground cannot listen on port ${port} of 127.0.0.1.`, { cause });
    }
  }
  throw new Failure('unavailable', `The playground found no free port between ${wanted} and ${last} on 127.0.0.1.`);
}
