import { parseArgs } from 'node:util';
import type { DeliveryState } from '../domain/delivery.ts';
import { Failure } from '../domain/failure.ts';
import type { Store } from '../ports.ts';
import type { Command, CommandContext } from './command.ts';
import { deliveryLine } from './delivery-line.ts';
import { withStore } from './open-configured-store.ts';
import { randomId } from './random-id.ts';

const failed: readonly DeliveryState[] = ['failed', 'uncertain', 'missed'];

/** Lines shown where no number is given: what fits on a screen or two. */
const shown = 50;

/** Deliveries put back in one statement; a database takes only so many values in one. */
const putBackAtOnce = 500;

async function allFailed(store: Store): Promise<readonly string[]> {
  const { failed: count = 0 } = await store.deliveryCounts();
  return (await store.deliveries({ states: ['failed'], limit: count })).map(({ id }) => id);
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new Failure('bad-input', `--limit takes a number of lines, such as ${shown}; '${text}' is none.`);
}

async function retry(
  store: Store,
  ids: readonly string[],
  { postAgain, context }: { postAgain: boolean; context: CommandContext },
): Promise<number> {
  const nowMs = context.clock();
  const all = ids.length > 0 ? ids : await allFailed(store);
  const back: string[] = [];
  for (let from = 0; from < all.length; from += putBackAtOnce)
    back.push(...(await store.retryDeliveries({ ids: all.slice(from, from + putBackAtOnce), nowMs, postAgain })));
  for (const subject of back) {
    await store.recordAudit({
      id: randomId(),
      atMs: nowMs,
      actor: 'command line',
      action: 'retry',
      subject,
      detail: postAgain ? 'post again' : '',
    });
  }
  context.output.write(`${back.length} of ${all.length} put back: ${back.join(' ')}\n`);
  return back.length === all.length ? 0 : 1;
}

/** `deliveries`: what became of slots, and another try for those that failed. */
export const deliveries: Command = {
  usage: '[--failed] [--limit <number>] | --retry [--post-again] [<id> …]',
  summary: 'Lists deliveries, or puts failed ones back. --post-again posts uncertain ones though a card may be there.',
  run: (context) =>
    withStore(context, async (store) => {
      const options = {
        failed: { type: 'boolean', default: false },
        retry: { type: 'boolean', default: false },
        'post-again': { type: 'boolean', default: false },
        limit: { type: 'string', default: String(shown) },
      } as const;
      const { values, positionals } = parseArgs({ args: [...context.words], options, allowPositionals: true });
      if (values.retry) return retry(store, positionals, { postAgain: values['post-again'], context });
      const found = await store.deliveries({ limit: readLimit(values.limit), states: values.failed ? failed : undefined });
      for (const one of found) context.output.write(`${deliveryLine(one)}\n`);
      if (found.length === 0) context.output.write('There are no such deliveries.\n');
      return 0;
    }),
};
