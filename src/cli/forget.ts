import { Failure } from '../domain/failure.ts';
import type { Command } from './command.ts';
import { withStore } from './open-configured-store.ts';
import { randomId } from './random-id.ts';
import { readTarget } from './read-target.ts';

/** `forget`: removes what a person asked and who asked it. */
export const forget: Command = {
  usage: '<platform>:<user id>',
  summary: "Removes a person's questions, and their name from what they changed.",
  run: (context) =>
    withStore(context, async (store) => {
      const [who] = context.words;
      if (who === undefined) throw new Failure('bad-input', 'Name the person, such as slack:U123.');
      const { platform, channel: id } = readTarget(who);
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
