import type { Command } from './command.ts';
import { openLibrary } from './open-library.ts';

/** `topics`: what is followed, and how many articles there are. */
export const topics: Command = {
  usage: '',
  summary: 'Lists the topics that are followed.',
  mostWords: 0,
  async run(context) {
    const { settings, articlesOf } = await openLibrary(context);
    for (const topic of settings.topics) {
      const { articles } = await articlesOf(topic);
      const count = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
      context.output.write(
        `${topic.slug}  /${topic.command}  ${topic.names.join(', ')}  ${topic.timeZone}  ${topic.folder}: ${count}\n`,
      );
    }
    return 0;
  },
};
