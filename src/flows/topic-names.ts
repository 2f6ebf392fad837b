import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';

/** Topics by the names that people know, "Kherson and the harbour"; one that is no longer configured goes by its slug. */
export const topicNames = (slugs: readonly string[], topics: readonly Topic[]): string =>
  en.schedule.several(slugs.map((slug) => topics.find((topic) => topic.slug === slug)?.names[0] ?? slug));
