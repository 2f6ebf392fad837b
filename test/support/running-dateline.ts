import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A Dateline in a process of its own, started as people start it. */
export interface RunningDateline {
  readonly address: string;
  /** How long it took until everything was connected, in milliseconds. */
  readonly readyAfterMs: number;
  /** All that it wrote to its outputs so far. */
  output(): string;
  readonly process: ChildProcess;
  /** Ends it without warning, as a crash or a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Long, for a machine that does much else: what is waited for is an address, not time. */
const patienceMs = 60_000;

/** The flags with which `npm start` runs Node. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
const flags = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** Starts Dateline and waits until it tells its address, which it does when every platform is connected. */
export async function startDatelineProcess(
  environment: Readonly<Record<string, string>>,
  entry = 'src/main.ts',
): Promise<RunningDateline> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, entry], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', DATELINE_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`not ready after ${patienceMs} ms:\n${written}`)), patienceMs);
    const read = (chunk: Buffer): void => {
      written += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(written)?.[0];
      if (!found) return;
      clearTimeout(tooLate);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`ended with ${code}:\n${written}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    address,
    readyAfterMs: performance.now() - begun,
    output: () => written,
    process: child,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
