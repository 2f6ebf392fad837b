import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Messages } from '../../messages/en.ts';
import type { CommandDescription } from '../../ports.ts';

/** Discord's most for a description. */
const longestDescription = 100;
/** As long as a question may be in the form. */
const longestRequest = 1_000;

const short = (words: string): string =>
  words.length <= longestDescription ? words : `${words.slice(0, longestDescription - 1).trimEnd()}…`;

/** The commands as Discord registers them: each with one free text behind it, for what its hint tells. */
export const registration = (commands: readonly CommandDescription[], messages: Messages): readonly unknown[] =>
  commands.map(({ name, description, hint }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description: short(description),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: messages.chat.discord.requestOption,
        description: short(hint),
        required: false,
        max_length: longestRequest,
      },
    ],
  }));
