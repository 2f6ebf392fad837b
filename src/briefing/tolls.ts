import type { Figure } from '../domain/analysis.ts';
import { letterPattern } from '../language/letter-pattern.ts';

/** What a toll counts, however it is worded: "killed 12", "12 dead", "the death toll stands at 12". */
export type Toll = 'dead' | 'injured' | 'missing';

interface Wording {
  readonly toll: Toll;
  /** Every wording of it holds one of these; most numbers have none around them, and are done with at once. */
  readonly hint: RegExp;
  /** Words that end right before the number. */
  readonly before: RegExp;
  /** Words that begin right behind it. */
  readonly behind: (text: string) => RegExp;
}

/** Words between a verb and its number: "killed at least 12". */
const bound = '(?:(?:at least|more than|over|up to|as many as|some|about|around|nearly|almost|another|an estimated)\\s+)?';

/** "The death toll from the flood has risen to 12": the number comes as what the count stands at, not as a day or a place. */
const standsAt = (count: string): string =>
  `\\b(?:${count})\\b[^.;:,“”"\\d]{0,80}?\\b(?:to|at|is|was|of|reached|reaches|as)\\s+${bound}$`;

/** "12 of the workers were", "12 people have been": what stands between a number and what became of those counted. */
const between = '^\\s+(?:[\\p{Ll}]+\\s+){0,3}?(?:(?:is|are|was|were|has|have|had|been|be|reported|feared|confirmed)\\s+){0,3}';

const wordings: readonly Wording[] = [
  {
    toll: 'dead',
    hint: /toll|dea[dt]|kill|claim|died|fatal|victim/i,
    before: new RegExp(
      `${standsAt('death toll|toll|number of (?:the )?(?:dead|deaths|people killed|victims)|deaths')}|\\b(?:kill(?:ed|s|ing)|claim(?:ed|ing) the lives of)\\s+${bound}$`,
      'i',
    ),
    behind: letterPattern(`${between}(?:died|dead|killed|deaths|fatalities)\\b`),
  },
  {
    toll: 'injured',
    hint: /injur|wound|hurt/i,
    before: new RegExp(
      `${standsAt('number of (?:the )?(?:injured|wounded|people injured|people wounded)')}|\\b(?:injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?)\\s+${bound}$`,
      'i',
    ),
    behind: letterPattern(`${between}(?:injured|wounded|hurt|injuries)\\b`),
  },
  {
    toll: 'missing',
    hint: /missing/i,
    before: new RegExp(standsAt('number of (?:the )?(?:missing|people missing)'), 'i'),
    behind: letterPattern(`${between}missing\\b`),
  },
];

/** How far before and behind a number its wording is looked for, in characters. */
const reach = 120;

/** Units that name people, or what became of them. */
const people =
  /\b(?:people|persons|men|women|children|civilians|soldiers|workers|residents|patients|passengers|others|dead|deaths|victims|fatalities)$/i;

/** Which toll a number gives, if any: "killed 12 cows" gives none. */
export function tollOf(text: string, { start, end, unit }: Figure): Toll | undefined {
  if (unit !== undefined && !people.test(unit)) return undefined;
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  const found =
    wordings.find((wording) => wording.hint.test(behind) && wording.behind(behind).test(behind)) ??
    wordings.find((wording) => wording.hint.test(before) && wording.before.test(before));
  return found?.toll;
}
