import { mostTopics } from '../domain/subscription.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';

/** The topics that a request begins with and the words behind them, or what is wrong in words. */
export type ReadTopics = { readonly topics: readonly Topic[]; readonly rest: string } | { readonly problem: string };

/** Whether a text begins with a name that ends there: "Port" does not begin "Portland". */
const beginsWith = (text: string, name: string): boolean =>
  text.toLowerCase().startsWith(name.toLowerCase()) && /^(?:[\s,]|$)/.test(text.slice(name.length));

/** The topic that a text begins with, by slug, command or any of its names; the longest of those that fit. */
function topicAt(text: string, topics: readonly Topic[]): { readonly topic: Topic; readonly length: number } | undefined {
  const all = topics.flatMap((topic) => [topic.slug, topic.command, ...topic.names].map((name) => ({ topic, name })));
  const fitting = all.filter(({ name }) => beginsWith(text, name)).sort((one, other) => other.name.length - one.name.length);
  const [longest] = fitting;
  return longest && { topic: longest.topic, length: longest.name.length };
}

/** Reads topics from the beginning of a text, several with commas; each counts once. */
export function readTopics(text: string, topics: readonly Topic[]): ReadTopics {
  const found: Topic[] = [];
  let rest = text.trim();
  for (;;) {
    const next = topicAt(rest, topics);
    if (!next) {
      const [word = ''] = rest.split(/[\s,]+/);
      const slugs = topics.map(({ slug }) => slug);
      return { problem: word ? en.schedule.unknownTopic(word, slugs) : en.schedule.whichTopic(slugs) };
    }
    if (!found.includes(next.topic)) found.push(next.topic);
    rest = rest.slice(next.length).trimStart();
    if (!rest.startsWith(',')) break;
    rest = rest.replace(/^[,\s]+/, '');
  }
  return found.length > mostTopics ? { problem: en.schedule.tooManyTopics(mostTopics) } : { topics: found, rest };
}
