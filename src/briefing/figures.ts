import type { Figure } from '../domain/analysis.ts';
import type { FigureFact } from '../domain/briefing.ts';
import { contains } from '../domain/span.ts';
import { letterPattern } from '../language/letter-pattern.ts';
import { evidenceFor } from './claim-of.ts';
import { isDispute } from './dispute-cue.ts';
import type { Dispute } from './disputes.ts';
import { tellerOf } from './hearsay.ts';
import type { Passage } from './passages.ts';
import { hedgedAmount } from './quantities.ts';
import { speakerOf } from './speaker.ts';
import { coverOf } from './voice.ts';

/**
 * Who gives a number: the side of a dispute that names it, the innermost source whose words hold it and for whom nobody else
 * speaks, else the voice of the passage.
 */
function giverOf(figure: Figure, passage: Passage, disputes: readonly Dispute[]): Pick<FigureFact, 'status' | 'by'> {
  const text = passage.analysed.article.text;
  const amount = text.slice(figure.start, figure.end);
  const side = disputes
    .filter(({ passages }) => passages.includes(passage))
    .flatMap(({ claim }) => claim.sides ?? [])
    .find((candidate) => candidate.text.includes(amount) && candidate.evidence[0]?.start === passage.span.start);
  if (side) return { status: 'disputed', by: side.by };
  const sources = passage.attributions.filter((attribution) => attribution.content.some((part) => contains(part, figure)));
  const inner = sources.toSorted((a, b) => coverOf(a, passage.span) - coverOf(b, passage.span))[0];
  const { voice } = passage;
  if (!inner) {
    // The words around a number may be somebody's while the number is the reporter's own.
    if (voice.rule === 'published by a party') return { status: voice.status, by: voice.by };
    return { status: voice.status === 'unconfirmed' ? 'unconfirmed' : 'reported' };
  }
  const disputed = sources.some((source) => isDispute(source, text));
  return { status: disputed ? 'disputed' : 'claimed', by: speakerOf(tellerOf(inner, sources, text) ?? inner, text) };
}

const factKey = ({ value, counts, by }: FigureFact): string =>
  `${value}|${counts?.toLowerCase() ?? ''}|${by?.toLowerCase() ?? ''}`;

/** Further things that the same number counts: ", tripwires and unexploded shells"; not the clause of "three doors, and fires …". */
const furtherThings = letterPattern(
  String.raw`^(?:(?:,\s(?:[\p{L}]+\s){0,2}[\p{L}]+s\b)+,?)?\s(?:and|or)\s(?!(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|some|many|several|his|her|its|their)\s)(?:[\p{L}]+\s){0,2}[\p{L}]+s\b`,
);

/** One plain word behind a preposition, where the phrase ends with it. */
const oneWord =
  '(?:(?:the|their|its|his|her|our|a|an|all)\\s)?(?:[\\p{Ll}]+s\\b|[\\p{Ll}]+(?=[,.;:!?”"]|$|\\s(?:with|along|in|on|at|to|from|by|for|as|and|or|that|which|who|after|before|during|since|is|are|was|were|has|have|had)\\b))';

/** Words that only measure: what they measure follows them. */
const measured = letterPattern(`^\\sof\\s${oneWord}`);
const onlyMeasures = /\b(?:pieces|tons|tonnes|litres|liters|barrels|cases|sets|pairs|kinds|types|items|acres|hectares|rounds)$/i;

/** What a share or a sum of money is of or for: "60 percent of votes", "1 billion zlotys on repairs". */
const ofWhat = letterPattern(`^\\s(?:of|on|for)\\s${oneWord}`);
const beginsOfWhat = /^\s(?:of|on|for)\s/;

/** How every further thing and everything measured begins, in any script; most numbers are followed by neither. */
const goesOn = /^(?:(?:,\s(?:[^\s,]+\s){0,2}[^\s,]+s)*,?\s(?:and|or)|\sof)\s/;

/** What a number counts, whole: of "2,000 mines, tripwires and shells" not the mines alone. */
function countedOf(unit: string, behind: string): string {
  const at = behind.indexOf(unit);
  const rest = behind.slice(at + unit.length);
  if (at < 0 || !/^\s*$/.test(behind.slice(0, at)) || !goesOn.test(rest)) return unit;
  return `${unit}${(onlyMeasures.test(unit) ? measured(rest).exec(rest)?.[0] : furtherThings(rest).exec(rest)?.[0]) ?? ''}`;
}

/** Whether an amount says its unit itself: "75 percent", "8%", "£1.2m", "1 billion zlotys". */
export const saysUnit = (amount: string, unit: string): boolean =>
  /[%\p{Sc}]/u.test(amount) || amount.toLowerCase().endsWith(unit.toLowerCase());

/** Every number that counts something, with what it counts and who says so, in the order of the passages. */
export function findFigures(passages: readonly Passage[], disputes: readonly Dispute[] = []): readonly FigureFact[] {
  const facts = new Map<string, FigureFact>();
  for (const [articleIndex, article] of Map.groupBy(passages, (passage) => passage.articleIndex)) {
    const { analysis, article: source } = article[0]?.analysed ?? {};
    if (!analysis || !source) continue;
    let at = 0;
    let nextTime = 0;
    for (const figure of analysis.figures) {
      while (nextTime < analysis.times.length && (analysis.times[nextTime]?.end ?? 0) <= figure.start) nextTime++;
      while (at < article.length && (article[at]?.span.end ?? 0) < figure.end) at++;
      const passage = article[at];
      if (!passage || passage.articleIndex !== articleIndex || !contains(passage.span, figure) || passage.exclusion) continue;
      if (!figure.unit || (analysis.times[nextTime]?.start ?? Number.POSITIVE_INFINITY) < figure.end) continue;
      const behind = source.text.slice(figure.end, passage.span.end);
      const counts = saysUnit(source.text.slice(figure.start, figure.end), figure.unit)
        ? beginsOfWhat.test(behind)
          ? ofWhat(behind).exec(behind)?.[0].trim()
          : undefined
        : countedOf(figure.unit, behind);
      // A bare sum of money says something, a bare share does not.
      if (counts === undefined && figure.unit === 'percent') continue;
      const { status, by } = giverOf(figure, passage, disputes);
      const fact: FigureFact = {
        amount: hedgedAmount(passage, figure),
        value: figure.value,
        ...(counts === undefined ? {} : { counts }),
        status,
        ...(by ? { by } : {}),
        evidence: evidenceFor(passage).slice(0, 1),
      };
      const key = factKey(fact);
      if (!facts.has(key)) facts.set(key, fact);
    }
  }
  return [...facts.values()];
}
