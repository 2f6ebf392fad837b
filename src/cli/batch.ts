import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Failure } from '../domain/failure.ts';
import { loadSettings } from '../settings/load.ts';
import { type BatchOperation, batchOperationNames, createBatchOperations } from './batch-operations.ts';
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

/** The answer to one line. Never throws: one bad record costs only itself. */
export async function answerLine(operation: BatchOperation, line: string, lineNumber: number): Promise<unknown> {
  const parsed = parse(line);
  if (!parsed) return failed(null, 'bad-input', `line ${lineNumber} is not JSON`);
  const { record } = parsed;
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
  try {
    return await operation(record);
  } catch (error) {
    if (error instanceof Failure) return failed(id, error.kind, error.message);
    return failed(
      id,
      'internal',
      `line ${lineNumber} could not be processed: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

/** `batch <operation>`: JSON lines in, JSON lines out, each answered while the input is still open. */
export const batch: Command = {
  usage: `<${batchOperationNames.join('|')}>`,
  summary: 'Reads JSON lines on standard input and writes one JSON line for each.',
  async run(context: CommandContext): Promise<number> {
    const [name = ''] = context.words;
    if (!batchOperationNames.some((known) => known === name)) {
      throw new Failure('bad-input', `batch takes one of: ${batchOperationNames.join(', ')}.`);
    }
    const operation = createBatchOperations(await loadSettings(context))[name];
    if (!operation) throw new Failure('internal', `batch ${name} is missing.`);
    let lineNumber = 0;
    for await (const line of createInterface({ input: context.input, crlfDelay: Number.POSITIVE_INFINITY })) {
      lineNumber++;
      if (!line.trim()) continue;
      const answer = await answerLine(operation, line, lineNumber);
      // Waiting for a slow reader keeps memory from growing with the input.
      if (!context.output.write(`${JSON.stringify(answer)}\n`)) await once(context.output, 'drain');
    }
    return 0;
  },
};
