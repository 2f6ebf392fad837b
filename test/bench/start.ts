// From the start of the process to the first card on standard output, and the memory it holds when idle.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { median, report } from './measure.ts';

/** As `npm start` does it: the same options, among them the cache of compiled code, which the first run fills. */
const [, ...words] = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(await readFile('package.json', 'utf8')))
  .scripts.start.split(' ');
const runs = 5;
const idleMs = 3_000;

async function startOnce(): Promise<{ readonly firstCardMs: number; readonly residentMegabytes: number }> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const start = performance.now();
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env.PATH, DATELINE_PORT: '0', DATELINE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  const firstCardMs = performance.now() - start;
  if (!String(first).includes('Kherson')) throw new Error(`the first words were no card: ${first}`);
  await wait(idleMs);
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  const residentMegabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  child.kill('SIGTERM');
  await once(child, 'exit');
  await rm(data, { recursive: true });
  return { firstCardMs, residentMegabytes };
}

await startOnce();
const measured = [];
for (let run = 0; run < runs; run++) measured.push(await startOnce());
report(`start to first card, median of ${runs}`, median(measured.map(({ firstCardMs }) => firstCardMs)), {
  most: 1_000,
  unit: 'ms',
});
report('memory when idle, median', median(measured.map(({ residentMegabytes }) => residentMegabytes)), { most: 200, unit: 'MB' });
