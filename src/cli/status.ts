import type { Subscription } from '../domain/subscription.ts';
import { tellingActions } from '../flows/tell-maker.ts';
import { en } from '../messages/en.ts';
import type { Store } from '../ports.ts';
import type { Command } from './command.ts';
import { deliveryLine } from './delivery-line.ts';
import { withStore } from './open-configured-store.ts';
import { targetText } from './read-target.ts';

/** The newest changes of a stopped subscription: its stop and what followed. */
const changesRead = 5;

/** Problems shown in full; `deliveries --failed` lists all. */
const problemsShown = 10;

const tellings: ReadonlySet<string> = new Set(Object.values(tellingActions));

/** A number of subscriptions as it is read. */
export const subscriptionsInWords = (count: number): string => `${count} ${count === 1 ? 'subscription' : 'subscriptions'}`;

/** Whether the person who made a subscription knows that it stopped; nothing where nobody has to be told. */
async function tellingOf({ id, state, createdBy }: Subscription, store: Store): Promise<string | undefined> {
  if (state !== 'stopped' || !createdBy) return undefined;
  const changes = await store.audit({ subject: id, limit: changesRead });
  const stop = changes.find(({ action }) => action === 'stop');
  // A telling of an earlier stop says nothing of this one.
  const telling = changes.find(({ action, atMs }) => tellings.has(action) && atMs >= (stop?.atMs ?? 0));
  if (telling?.action === tellingActions.told) return en.schedule.tellings.told;
  if (telling) return en.schedule.tellings.notTold(telling.detail);
  return en.schedule.tellings.unknown;
}

/** `status`: subscriptions, what they wait for, and what needs a person. Status 1 where something does. */
export const status: Command = {
  usage: '',
  summary: 'Shows subscriptions and deliveries, and what needs attention.',
  mostWords: 0,
  run: (context) =>
    withStore(context, async (store) => {
      const write = (line: string): void => void context.output.write(`${line}\n`);
      const found = await store.subscriptions({});
      const counts = await store.deliveryCounts();
      const states = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
      write(`${subscriptionsInWords(found.length)}. Deliveries: ${states.join(', ') || 'none yet'}.`);
      for (const one of found) {
        const telling = await tellingOf(one, store);
        const when = one.next ? `next ${new Date(one.next.atMs).toISOString()}` : (one.reason ?? '');
        write(
          [one.id, one.topics.join(','), targetText(one.target), en.schedule.inWords(one), one.state, when, telling]
            .filter(Boolean)
            .join('  '),
        );
      }
      const stopped = found.filter(({ state }) => state === 'stopped');
      const problems = await store.deliveries({ states: ['failed', 'uncertain'], limit: problemsShown });
      if (problems.length > 0) write('Not delivered:');
      for (const one of problems) write(`  ${deliveryLine(one)}`);
      return stopped.length > 0 || problems.length > 0 ? 1 : 0;
    }),
};
