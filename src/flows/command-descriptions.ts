import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import type { CommandDescription } from '../ports.ts';
import type { OwnCommand } from './receiver-options.ts';

/** The slash commands to register: one a topic, and Dateline's own. */
export const commandsOf = (topics: readonly Topic[], own: readonly OwnCommand[] = []): readonly CommandDescription[] => [
  ...topics.map((topic) => ({
    name: topic.command,
    description: en.requests.commandDescription(topic.names[0]),
    hint: en.requests.commandHint,
  })),
  ...own.map(({ name, description, hint }) => ({ name, description, hint })),
];
