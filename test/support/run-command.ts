import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Command } from '../../src/cli/command.ts';

interface Given {
  readonly words?: readonly string[];
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs one command in this process, in the project's folder, and gives what it wrote. */
export async function runCommand(
  command: Command,
  { words = [], input = '', environment = {} }: Given = {},
): Promise<{ readonly status: number; readonly output: string; readonly errors: string }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const written = Promise.all([text(output), text(errors)]);
  const context = { words, input: Readable.from([input]), output, errors, environment, root: '.', clock: Date.now };
  const status = await command.run(context);
  output.end();
  errors.end();
  const [said, complained] = await written;
  return { status, output: said, errors: complained };
}
