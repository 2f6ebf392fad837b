import type { KeyedWord } from './keyed-words.ts';
import type { Found } from './retrieve.ts';

/** Only sentences that speak of the question nearly as much as the best one are compared. */
const NEARLY_AS_MUCH = 0.8;
const COMPARED = 8;
/** From this share of common words on two sentences are versions of one report. */
const SAME_REPORT = 0.6;
const MOST_EXCHANGED = 4;

const tells = (word: KeyedWord): boolean => word.capital || word.number !== undefined;

/** Whether two sentences say the same but for a name or a number in its place. */
function isOtherVersion(a: readonly KeyedWord[], b: readonly KeyedWord[]): boolean {
  const [left, right] = [new Set(a.map((word) => word.key)), new Set(b.map((word) => word.key))];
  const shared = left.intersection(right).size;
  if (shared < SAME_REPORT * left.union(right).size) return false;
  const [onlyLeft, onlyRight] = [a.filter((word) => !right.has(word.key)), b.filter((word) => !left.has(word.key))];
  const isExchange = (words: readonly KeyedWord[]) => words.length > 0 && words.length <= MOST_EXCHANGED && words.every(tells);
  return isExchange(onlyLeft) && isExchange(onlyRight);
}

/** Two articles' versions of the sentence that answers best, where they differ in a name or number; none otherwise. */
export function versionsOf(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  if (!best) return [];
  const other = ranked
    .slice(1, COMPARED)
    .find(
      (found) =>
        found.sentence.article !== best.sentence.article &&
        found.score >= NEARLY_AS_MUCH * best.score &&
        isOtherVersion(best.words, found.words),
    );
  return other ? [best, other] : [];
}
