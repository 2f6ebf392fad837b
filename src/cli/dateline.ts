import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../domain/failure.ts';
import { processEnvironment } from '../settings/env.ts';
import type { Command, CommandContext } from './command.ts';
import { commands } from './commands.ts';

async function help(context: CommandContext): Promise<number> {
  const lines = ['Usage: npm run dateline -- <command>', ''];
  for (const [name, load] of Object.entries(commands)) {
    const { usage, summary } = await load();
    lines.push(`  ${`${name} ${usage}`.trim()}`, `      ${summary}`);
  }
  context.output.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Runs one command by its name and gives the exit status. A failure is told in words on the error stream. */
export async function runCommand(name: string | undefined, context: CommandContext): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help(context);
  const load: (() => Promise<Command>) | undefined = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    context.errors.write(`dateline: there is no command '${name}'. Commands: ${Object.keys(commands).join(', ')}, help.\n`);
    return 2;
  }
  try {
    const command = await load();
    const further = context.words[command.mostWords ?? context.words.length];
    if (further !== undefined)
      throw new Failure('bad-input', `'${further}' is one word too many: ${`${name} ${command.usage}`.trim()}.`);
    return await command.run(context);
  } catch (error) {
    // `parseArgs` says in words which option it does not know.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      context.errors.write(`dateline: ${error.message}\n`);
      return 2;
    }
    if (!(error instanceof Failure)) throw error;
    context.errors.write(`dateline: ${error.message}\n`);
    return error.kind === 'bad-input' || error.kind === 'settings' || error.kind === 'not-found' ? 2 : 1;
  }
}

if (import.meta.main) {
  const [name, ...words] = process.argv.slice(2);
  // A reader that leaves early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await runCommand(name, {
    words,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: processEnvironment(),
    root: join(dirname(fileURLToPath(import.meta.url)), '..', '..'),
    clock: Date.now,
  });
}
