import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export interface SlackAcknowledgement {
  readonly afterMs: number;
  readonly payload: unknown;
}

/** The Socket Mode side of the Slack double: hello, pings, envelopes with their acknowledgement, disconnects. */
export interface SlackSocket {
  readonly connections: ReadonlySet<WebSocket>;
  /** How many times a client connected. */
  connectedCount(): number;
  /** Sends an envelope; gives the acknowledgement, or undefined where none came in Slack's three seconds. */
  deliver(type: string, payload: unknown, attempt?: number): Promise<SlackAcknowledgement | undefined>;
  disconnect(reason: string): void;
  cut(): void;
  /** Whether new connections get their hello. */
  greet(yes: boolean): void;
  close(): void;
}

/** Slack's own rule: what is not acknowledged by then has failed for the user. */
const slackWaitsMs = 3000;
const pingEveryMs = 2000;

export function createSlackSocket(server: Server): SlackSocket {
  const connections = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let connected = 0;
  let greeting = true;
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    connected += 1;
    connections.add(socket);
    if (greeting)
      socket.send(JSON.stringify({ type: 'hello', num_connections: connections.size, connection_info: { app_id: 'A1' } }));
    const pings = setInterval(() => socket.ping('ping'), pingEveryMs);
    socket.on('message', (data) => {
      const { envelope_id, payload } = acknowledgement.parse(JSON.parse(String(data)));
      waiting.get(envelope_id)?.(payload);
      waiting.delete(envelope_id);
    });
    socket.on('close', () => {
      clearInterval(pings);
      connections.delete(socket);
    });
  });

  async function deliver(type: string, payload: unknown, attempt = 0): Promise<SlackAcknowledgement | undefined> {
    const socket = [...connections].at(-1);
    if (!socket) return undefined;
    const id = randomUUID();
    const begun = performance.now();
    const retry = attempt > 0 ? { retry_attempt: attempt, retry_reason: 'timeout' } : {};
    return new Promise((resolve) => {
      const tooLate = setTimeout(() => {
        waiting.delete(id);
        resolve(undefined);
      }, slackWaitsMs);
      waiting.set(id, (answer) => {
        clearTimeout(tooLate);
        resolve({ afterMs: performance.now() - begun, payload: answer });
      });
      socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api', ...retry }));
    });
  }

  return {
    connections,
    connectedCount: () => connected,
    deliver,
    disconnect: (reason) => {
      for (const socket of connections) socket.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    cut: () => {
      for (const socket of connections) socket.terminate();
    },
    greet: (yes) => {
      greeting = yes;
    },
    close: () => {
      for (const socket of connections) socket.terminate();
      sockets.close();
    },
  };
}
