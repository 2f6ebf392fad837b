import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Failure } from '../domain/failure.ts';
import { loadSettings } from '../settings/load.ts';
import { type Analyst, startAnalyst } from './analyst.ts';
import type { BatchOperation } from './batch-operations.ts';
import type { Command, CommandContext } from './command.ts';

interface BatchError {
  readonly id: unknown;
  readonly error: { readonly kind: string; readonly message: string };
}

const failed = (id: unknown, kind: string, message: string): BatchError => ({ id, error: { kind, message } });

function parse(line: string): { readonly record: unknown } | undefined {
  try {
    return { record: JSON.parse(line) };
  } catch {
    return undefined;
  }
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The answer to one line. Never rejects: one bad record costs only itself. */
async function answerTo({ text, number }: Line, operation: BatchOperation, analyst: Analyst): Promise<unknown> {
  const parsed = parse(text);
  if (!parsed) return failed(null, 'bad-input', `line ${number} is not JSON`);
  const { record } = parsed;
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
  try {
    const task = operation(record);
    return task.answer(await analyst.analyse(task.articles));
  } catch (error) {
    if (error instanceof Failure) return failed(id, error.kind, error.message);
    return failed(
      id,
      'internal',
      `line ${number} could not be processed: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

/** So many lines, or so many characters of them, are on their way at once: enough that nobody waits, and memory does not grow with the input. */
const MOST_LINES = 8;
const MOST_CHARACTERS = 1_000_000;

/** Answers each line of the input while it is still open, in the order of the lines; later ones are read while earlier ones are answered. */
async function answerAll({ input, output }: CommandContext, operation: BatchOperation, analyst: Analyst): Promise<void> {
  const ahead: { readonly characters: number; readonly written: Promise<void> }[] = [];
  const charactersAhead = (): number => ahead.reduce((sum, { characters }) => sum + characters, 0);
  let written: Promise<void> = Promise.resolve();
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!text.trim()) continue;
    while (ahead.length >= MOST_LINES || (ahead.length > 0 && charactersAhead() + text.length > MOST_CHARACTERS))
      await ahead.shift()?.written;
    const answer = answerTo({ text, number }, operation, analyst);
    written = written.then(async () => {
      // Waiting for a slow reader keeps memory from growing with the input.
      if (!output.write(`${JSON.stringify(await answer)}\n`)) await once(output, 'drain');
    });
    ahead.push({ characters: text.length, written });
  }
  await written;
}

const operationNames = ['analyse', 'brief', 'ask', 'verify'] as const;

/** `batch <operation>`: JSON lines in, JSON lines out, each answered while the input is still open. */
export const batch: Command = {
  usage: `<${operationNames.join('|')}>`,
  summary: 'Reads JSON lines on standard input and writes one JSON line for each.',
  async run(context: CommandContext): Promise<number> {
    const name = operationNames.find((known) => known === context.words[0]);
    if (!name) throw new Failure('bad-input', `batch takes one of: ${operationNames.join(', ')}.`);
    // Loaded beside the analyst, which starts meanwhile.
    const analyst = startAnalyst();
    try {
      const { createBatchOperations } = await import('./batch-operations.ts');
      await answerAll(context, createBatchOperations(await loadSettings(context))[name], analyst);
    } finally {
      await analyst.close();
    }
    return 0;
  },
};
