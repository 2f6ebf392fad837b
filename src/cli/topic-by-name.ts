import { Failure } from '../domain/failure.ts';
import type { Topic } from '../domain/topic.ts';
import { closest } from '../flows/closest.ts';

/** The topic with a slug, a command or a name in any script. Throws `not-found` with the closest names. */
export function topicByName(topics: readonly Topic[], name: string | undefined): Topic {
  const all = topics.map(({ slug }) => slug).join(', ');
  if (name === undefined) throw new Failure('bad-input', `Which topic? Topics: ${all}.`);
  const wanted = name.toLowerCase();
  const namesOf = ({ slug, command, names }: Topic): string[] => [slug, command, ...names].map((one) => one.toLowerCase());
  const found = topics.find((topic) => namesOf(topic).includes(wanted));
  if (found) return found;
  const near = closest(wanted, [...new Set(topics.flatMap(namesOf))]);
  throw new Failure(
    'not-found',
    `There is no topic "${name}". ${near.length > 0 ? `Closest: ${near.join(', ')}.` : `Topics: ${all}.`}`,
  );
}
