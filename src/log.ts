import pino from 'pino';
import type { Log } from './ports.ts';

export interface LogOptions {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Values that must never be written, wherever they come from: tokens, the database's address. */
  readonly secrets: readonly string[];
  /** Where the lines go, one JSON object each. */
  readonly write: (line: string) => void;
}

/** A chain of causes longer than this says nothing more. */
const deepestCause = 5;

/** What of an error may be logged: SDKs hang whole requests with their headers on theirs. */
function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? 'an object that is no error' : error;
  return {
    name: error.name,
    message: error.message,
    code: 'code' in error && typeof error.code !== 'object' ? error.code : undefined,
    stack: error.stack?.split('\n').slice(1, 6).join('\n'),
    cause: error.cause !== undefined && depth < deepestCause ? describe(error.cause, depth + 1) : undefined,
  };
}

/** Secrets shorter than this would blank out ordinary words. */
const shortestSecret = 6;

/** A log of JSON lines in which no secret appears, whatever was logged. */
export function createLog({ level, secrets, write }: LogOptions): Log {
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret);
  // Inside a JSON string a secret with a quotation mark or backslash is spelt differently.
  const spellings = hidden.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const redact = (line: string): string => spellings.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino(
    { level, base: null, serializers: { cause: describe, err: describe, error: describe } },
    { write: (line: string) => write(redact(line)) },
  );
}
