import { createPublisherDirectory } from '../briefing/publisher-directory.ts';
import type { PublisherDirectory } from '../domain/publisher.ts';
import type { Topic } from '../domain/topic.ts';
import { type Collection, createLibrary } from '../flows/library.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';
import { createConfiguredSource } from '../sources/configured.ts';
import type { CommandContext } from './command.ts';

/** Settings and articles for a command that needs no database. */
export interface OpenLibrary {
  readonly settings: Settings;
  readonly publishers: PublisherDirectory;
  /** A topic's articles; what could not be read is told on the error stream. */
  articlesOf(topic: Topic): Promise<Collection>;
}

export async function openLibrary(context: CommandContext): Promise<OpenLibrary> {
  const settings = await loadSettings(context);
  const publishers = createPublisherDirectory(settings.publishers);
  const library = createLibrary({ source: createConfiguredSource(context), publishers, clock: context.clock });
  return {
    settings,
    publishers,
    articlesOf: async (topic) => {
      const collection = await library.read(topic);
      for (const { where, message } of collection.problems) context.errors.write(`dateline: ${where}: ${message}\n`);
      return collection;
    },
  };
}
