import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../ports.ts';

/** What a command may touch: everything comes in, so that a test can run one without a process. */
export interface CommandContext {
  /** The words after the command's name. */
  readonly words: readonly string[];
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The project's folder: `config` and `briefings` lie in it. */
  readonly root: string;
  readonly clock: Clock;
}

/** One command of `npm run dateline --`. */
export interface Command {
  /** What may follow the command's name. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** How many words may follow; more are refused, since an option that is not known would otherwise be taken for none. Absent: any. */
  readonly mostWords?: number;
  /** Gives the exit status: 0 for done, 1 for failed, 2 for words or settings that are off. */
  run(context: CommandContext): Promise<number>;
}
