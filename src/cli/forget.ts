import type { Command } from './command.ts';
import { withStore } from './open-configured-store.ts';
import { randomId } from './random-id.ts';
import { readPerson } from './read-target.ts';

/** `forget`: removes what a person asked and who asked it. */
export const forget: Command = {
  usage: '<platform>:<user id>',
  summary: "Removes a person's questions, and their name from what they changed.",
  mostWords: 1,
  run: (context) =>
    withStore(context, async (store) => {
      const [who] = context.words;
      const { platform, id } = readPerson(who);
      const change = {
        id: randomId(),
        atMs: context.clock(),
        actor: 'command line',
        action: 'forget',
        subject: 'a person',
        detail: '',
      };
      const rows = await store.forgetUser({ platform, id }, change);
      context.output.write(`${rows} records of this person were removed or made nameless.\n`);
      return 0;
    }),
};
