import { en } from '../messages/en.ts';
import type { Command } from './command.ts';
import { deliveryLine } from './delivery-line.ts';
import { withStore } from './open-configured-store.ts';
import { targetText } from './read-target.ts';

/** Problems shown in full; `deliveries --failed` lists all. */
const problemsShown = 10;

/** `status`: subscriptions, what they wait for, and what needs a person. Status 1 where something does. */
export const status: Command = {
  usage: '',
  summary: 'Shows subscriptions and deliveries, and what needs attention.',
  run: (context) =>
    withStore(context, async (store) => {
      const write = (line: string): void => void context.output.write(`${line}\n`);
      const found = await store.subscriptions({});
      const counts = await store.deliveryCounts();
      const states = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
      write(`${found.length} subscriptions. Deliveries: ${states.join(', ') || 'none yet'}.`);
      for (const one of found) {
        const when = one.next ? `next ${new Date(one.next.atMs).toISOString()}` : (one.reason ?? '');
        write([one.id, one.topic, targetText(one.target), en.schedule.inWords(one), one.state, when].filter(Boolean).join('  '));
      }
      const stopped = found.filter(({ state }) => state === 'stopped');
      const problems = await store.deliveries({ states: ['failed', 'uncertain'], limit: problemsShown });
      if (problems.length > 0) write('Not delivered:');
      for (const one of problems) write(`  ${deliveryLine(one)}`);
      return stopped.length > 0 || problems.length > 0 ? 1 : 0;
    }),
};
