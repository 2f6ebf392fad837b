import { stemOf } from '../stem.ts';
import { synonymRows } from './synonyms.ts';

/** Endings that make one word out of another without changing what it is about: "invest", "investment", "investor". */
const derivation =
  /(?:ization|ational|fulness|ousness|iveness|ibility|ability|ments?|ation|ition|ition|ness|able|ible|ance|ence|ship|ment|ism|ist|ion|ity|iti|ive|iv|ful|ous|ant|ent|anc|enc|ic|al|er|or|abl|ibl|iz)$/;

/** A root shorter than this stands for too many words. */
const SHORTEST_ROOT = 5;

/** The part that words of one family share: "withdrawal" and "withdraw", "investing" and "investment". */
function rootOf(stem: string): string {
  if (stem.length <= SHORTEST_ROOT) return stem;
  const root = stem.replace(derivation, '');
  return root.length >= SHORTEST_ROOT ? root : stem;
}

/** The first row a word stands in says what it means: rows are ordered from general to special. */
const rowByStem: ReadonlyMap<string, string> = new Map(
  synonymRows.flatMap((row, number) => row.split(' ').map((word) => [stemOf(word), `#${number}`] as const)).reverse(),
);

/** What a word with this stem means, as a key: equal for inflections, words of one family, and listed synonyms. */
export const senseOf = (stem: string): string => rowByStem.get(stem) ?? rootOf(stem);
