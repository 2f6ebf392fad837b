import { inspect } from 'node:util';
import type { Log } from '../../src/ports.ts';

/** A log that keeps its lines, so that a test can read all that was said. */
export interface RecordedLog extends Log {
  readonly lines: readonly string[];
}

export function createRecordedLog(): RecordedLog {
  const lines: string[] = [];
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push(`${level} ${message} ${inspect(fields, { depth: null })}`);
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}
