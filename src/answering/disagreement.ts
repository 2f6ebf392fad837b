import { articleOf, type Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { versionsOf } from './parallels.ts';
import type { Found } from './retrieve.ts';

/** A bare answer must hang together with the question this closely, from 0 to 1, to count as a side. */
const LEAST_STRENGTH = 0.1;
/** And nearly as closely as the other side's. */
const NEARLY_AS_STRONG = 0.1;
/** Where more different answers than this are about, they are not answers to one question. */
const MOST_SIDES = 2;

/** Whether all were published on different days. */
const isUpdate = (corpus: Corpus, found: readonly Found[]): boolean => {
  const days = found.map(({ sentence }) => corpus.dates.get(articleOf(corpus, sentence).article.id)?.slice(0, 10));
  return days.every((day) => day !== undefined) && new Set(days).size === days.length;
};

/**
 * The sentences that answer a question differently, the strongest of each side; none where the articles agree, where one
 * answer has several articles and the other a single one, or where one report is newer: then it is an update.
 */
export function disagreementAmong(corpus: Corpus, { camps, ranked }: Pick<Finding, 'camps' | 'ranked'>): readonly Found[] {
  const versions = versionsOf(ranked);
  if (versions.length > 0 && !isUpdate(corpus, versions)) return versions;
  if (camps.length < 2 || camps.length > MOST_SIDES) return [];
  const strongest = Math.max(...camps.map(({ voices: [voice] }) => voice.strength));
  const most = Math.max(...camps.map(({ voices }) => voices.length));
  const sides = camps.filter(
    ({ voices }) =>
      voices[0].strength >= LEAST_STRENGTH &&
      voices[0].strength >= NEARLY_AS_STRONG * strongest &&
      (voices.length > 1 || most === 1),
  );
  if (sides.length < 2) return [];
  const found = sides.map((camp) => camp.voices[0].found);
  return isUpdate(corpus, found) ? [] : found;
}
