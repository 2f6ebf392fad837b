import type { Command } from './command.ts';
import { withStore } from './open-configured-store.ts';

/** `prune`: removes what is older than config/dateline.yaml says. The bot does so by itself once a day. */
export const prune: Command = {
  usage: '',
  summary: 'Removes what is older than it is to be kept (`keepDays` in config/dateline.yaml).',
  mostWords: 0,
  run: (context) =>
    withStore(context, async (store, { file: { keepDays } }) => {
      const removed = await store.prune(keepDays, context.clock());
      const words = Object.entries(removed).flatMap(([table, rows]) =>
        rows > 0 ? [`${rows} ${table.replaceAll('_', ' ')}`] : [],
      );
      context.output.write(words.length > 0 ? `Removed ${words.join(', ')}.\n` : 'There was nothing to remove.\n');
      return 0;
    }),
};
