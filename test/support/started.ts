import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { startDateline } from '../../src/main.ts';
import { countingIds } from './counting-ids.ts';

/** Dateline as `npm start` runs it, on a free port and a database of its own. */
export interface Started {
  readonly address: string;
  /** What it wrote for whoever started it. */
  written(): string;
  close(): Promise<void>;
}

/** Starts the whole of Dateline with its own stories; `dataFolder` is kept where it is given, so that it can be started again. */
export async function startWhole(dataFolder?: string): Promise<Started> {
  const data = dataFolder ?? (await mkdtemp(join(tmpdir(), 'dateline-whole-')));
  const lines: string[] = [];
  const collect = (): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
  const running = await startDateline({
    root: join(import.meta.dirname, '../..'),
    environment: { DATELINE_PORT: '0', DATELINE_DATA: data },
    clock: Date.now,
    newId: countingIds(),
    random: () => 0.5,
    output: collect(),
    errors: collect(),
  });
  return {
    address: running.address ?? '',
    written: () => lines.join(''),
    close: async () => {
      await running.close();
      if (dataFolder === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}
