import type { CardSection } from '../section.ts';

/** How many sources answered, and how old the newest article is. */
export const coverage: CardSection = ({ options, messages }) => {
  if (options.coverage === undefined) return [];
  const { answered, asked, newestAgeMinutes } = options.coverage;
  const words = messages.cards;
  const newest = newestAgeMinutes === undefined ? [] : [words.newest(words.age(newestAgeMinutes))];
  return [{ kind: 'note', text: [words.coverage(answered, asked), ...newest].join(', ') }];
};
