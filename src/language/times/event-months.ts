import type { Reader } from './tokens.ts';

/** What stands before a month that says which one of many events is meant. */
const before = new Set('the a an this its their his her our upcoming recent s'.split(' '));

/** What is named for a person, "the May cabinet", and words that are no nouns. */
const noEvents = new Set(
  (
    'family brothers sisters government cabinet administration ministry premiership years team campaign camp ' +
    'when that which said says will would were have been after until while where there with from'
  ).split(' '),
);

const SHORTEST_NOUN = 4;

/** Whether a month stands between an article and a noun: "the November election". */
export function namesEvent(reader: Reader, index: number, next: number): boolean {
  if (!before.has(reader.at(index - 1))) return false;
  const noun = reader.tokens[next];
  return noun?.kind === 'word' && !noun.capital && noun.text.length >= SHORTEST_NOUN && !noEvents.has(noun.text);
}
