import type { Token } from './tokens.ts';
import { fixedHolidays, months, numberWords, ordinals, seasons, setAdverbs, vague, weekdays } from './vocabulary.ts';

/** Words with which a time may begin, so that the patterns are tried at few places. */
const triggers: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...[...weekdays.keys()].map((day) => `${day}s`),
  ...seasons.keys(),
  ...numberWords.keys(),
  ...ordinals.keys(),
  ...vague,
  ...setAdverbs.keys(),
  ...[...fixedHolidays.keys()].map((name) => name.split(' ')[0] ?? ''),
  ...'last this next past previous preceding coming following current today yesterday tomorrow tonight day fiscal q noon midnight every each a an'.split(
    ' ',
  ),
  "'",
]);

/** Whether a time may begin with a token. */
export const mayBegin = (token: Token): boolean => token.kind === 'number' || triggers.has(token.text);
