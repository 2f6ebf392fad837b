import { Failure } from '../domain/failure.ts';
import { en } from '../messages/en.ts';
import { loadSettings } from '../settings/load.ts';
import type { Command } from './command.ts';

const words = en.checkup.invite;

/** `invite discord`: the link that adds Dateline to a server. */
export const invite: Command = {
  usage: words.usage,
  summary: words.summary,
  mostWords: 1,
  async run(context) {
    const { discord } = (await loadSettings(context)).environment;
    const wrong = context.words[0] !== 'discord' ? words.which : discord ? undefined : words.noToken;
    if (wrong || !discord) {
      context.errors.write(`dateline: ${wrong}\n`);
      return 2;
    }
    try {
      const { inviteFor } = await import('../platforms/discord/checkup.ts');
      context.output.write(`${await inviteFor({ messages: en, ...discord })}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      context.errors.write(`dateline: ${error.message}\n`);
      return 1;
    }
  },
};
