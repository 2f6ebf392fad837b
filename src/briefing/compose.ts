import type { Briefing } from '../domain/briefing.ts';
import type { Evidence } from '../domain/claim.ts';
import { changesSince, recentArticles } from './changes.ts';
import { type BriefingInput, type Draft, draftBriefing } from './draft.ts';
import { createExit } from './exit-problems.ts';
import { findFigures } from './figures.ts';
import { createGate, type Gate } from './gate.ts';
import { headlineOf } from './headline.ts';
import { type Passage, readPassages } from './passages.ts';
import { type Point, pointsOf } from './points.ts';
import { findQuotes } from './quotes.ts';
import { sourcesOf } from './sources.ts';
import { findTimeline } from './timeline.ts';
import { type Stated, type Withheld, withhold } from './withhold.ts';

/** The day or moment of the newest article, as precise as that article's own. */
function newestDate({ articles }: Draft): string | undefined {
  const dates = articles.map(({ article, analysis }) => article.published ?? analysis.date).filter((date) => date !== undefined);
  return dates.toSorted().at(-1);
}

/** The passages of the articles that count and of those that a correction took the place of: an earlier edition may stand on both. */
function allPassages({ articles }: BriefingInput, draft: Draft): readonly Passage[] {
  const replaced = new Set(draft.articles.map(({ article }) => article.correctionOf));
  return [
    ...draft.passages,
    ...readPassages(
      articles.filter(({ article }) => replaced.has(article.id)),
      draft.publishers,
    ),
  ];
}

/** Every passage that a briefing shows something of, in the order of its sections. */
const allEvidence = (briefing: Omit<Briefing, 'sources'>): readonly Evidence[] => [
  ...(briefing.headline?.evidence ?? []),
  ...[...briefing.points, ...briefing.disputed, ...briefing.unknown].flatMap((claim) => [
    ...claim.evidence,
    ...(claim.sides ?? []).flatMap((side) => side.evidence),
  ]),
  ...briefing.quotes.flatMap((quote) => quote.spans),
  ...[...briefing.figures, ...briefing.timeline, ...briefing.changes].flatMap(({ evidence }) => evidence),
];

/** A briefing together with all that was decided on the way to it. */
export interface Composition {
  readonly briefing: Briefing;
  readonly draft: Draft;
  readonly points: readonly Point[];
  readonly withheld: readonly Withheld[];
}

/** The sections as they were made, before the check at the exit. */
function stated(input: BriefingInput, draft: Draft, { points, gate }: { points: readonly Point[]; gate: Gate }): Stated {
  const claims = points.map(({ claim }) => claim);
  const { previous } = input;
  return {
    headline: headlineOf(claims[0], draft, gate),
    points: claims,
    disputed: draft.disputes.map(({ claim }) => claim),
    unknown: draft.unknown.map(({ claim }) => claim),
    quotes: findQuotes(draft.passages),
    figures: findFigures(draft.passages, draft.disputes),
    timeline: findTimeline(draft.passages),
    changes: previous ? changesSince({ draft, points, passages: allPassages(input, draft), previous }) : [],
  };
}

/** Makes a briefing and keeps what led to it. Nothing leaves that its own passages do not carry. */
export function compose(input: BriefingInput): Composition {
  const draft = draftBriefing(input);
  const gate = createGate(draft.articles);
  const chosen = pointsOf(draft, gate, draft.wanted);
  const { publishers } = draft;
  const exit = createExit(draft.articles, publishers, gate);
  const { kept, withheld: held } = withhold(stated(input, draft, { points: chosen.points, gate }), exit);
  const withheld = [...chosen.withheld, ...held];
  const asOf = newestDate(draft);
  const sections: Omit<Briefing, 'sources'> = {
    topic: input.topic?.slug,
    headline: kept.headline,
    asOf,
    lead: kept.points[0],
    ...kept,
    recent: recentArticles(draft.articles, asOf),
    withheld: withheld.length,
    questions: [],
  };
  const points = chosen.points.filter(({ claim }) => kept.points.some(({ text }) => text === claim.text));
  const briefing = { ...sections, sources: sourcesOf(allEvidence(sections), draft.articles, publishers) };
  return { briefing, draft, points, withheld };
}

/**
 * The claims that matter about a story, each bound to the passages it stands on. Pure and total: no article, or one
 * without a sentence in it, gives a briefing with nothing in it.
 */
export const composeBriefing = (input: BriefingInput): Briefing => compose(input).briefing;
