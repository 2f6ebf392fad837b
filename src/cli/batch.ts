import { once } from 'node:events';
import { Failure } from '../domain/failure.ts';
import { loadSettings } from '../settings/load.ts';
import { type Analyst, startAnalyst } from './analyst.ts';
import type { BatchOperation } from './batch-operations.ts';
import type { Command, CommandContext } from './command.ts';
import { type Line, linesOf } from './lines.ts';

/** An id that a record may have; whatever else stands there cannot be given back. */
const idOf = (record: unknown): string | number | null => {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

const failed = (id: string | number | null, kind: string, message: string): string =>
  JSON.stringify({ id, error: { kind, message } });

function parse(text: string): { readonly record: unknown } | undefined {
  try {
    return { record: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The answer to one line, as JSON. Never rejects: one bad record costs only itself. */
async function answerTo({ text, number }: Line, operation: BatchOperation, analyst: Analyst): Promise<string> {
  if (text === undefined) return failed(null, 'bad-input', `line ${number} is too long`);
  const parsed = parse(text);
  if (!parsed) return failed(null, 'bad-input', `line ${number} is not JSON`);
  const { record } = parsed;
  try {
    const task = operation(record);
    return JSON.stringify(task.answer(await analyst.analyse(task.articles)));
  } catch (error) {
    if (error instanceof Failure) return failed(idOf(record), error.kind, error.message);
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return failed(idOf(record), 'internal', `line ${number} could not be processed: ${reason}`);
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
  try {
    for await (const line of linesOf(input)) {
      if (line.text?.trim() === '') continue;
      const characters = line.text?.length ?? 0;
      while (ahead.length >= MOST_LINES || (ahead.length > 0 && charactersAhead() + characters > MOST_CHARACTERS))
        await ahead.shift()?.written;
      const answer = answerTo(line, operation, analyst);
      written = written.then(async () => {
        // Waiting for a slow reader keeps memory from growing with the input.
        if (!output.write(`${await answer}\n`)) await once(output, 'drain');
      });
      ahead.push({ characters, written });
    }
  } finally {
    // Where the input breaks off, what was read of it is answered all the same.
    await written;
  }
}

const operationNames = ['analyse', 'brief', 'ask', 'verify'] as const;

/** `batch <operation>`: JSON lines in, JSON lines out, each answered while the input is still open. */
export const batch: Command = {
  usage: `<${operationNames.join('|')}>`,
  mostWords: 1,
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
