import type { Briefing, Headline } from '../domain/briefing.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { changesSince } from './changes.ts';
import { type BriefingInput, type Draft, draftBriefing } from './draft.ts';
import { findFigures } from './figures.ts';
import { createGate } from './gate.ts';
import { type Passage, readPassages } from './passages.ts';
import { pointsOf } from './points.ts';
import { findQuotes } from './quotes.ts';
import { sourcesOf } from './sources.ts';
import { findTimeline } from './timeline.ts';

/** The day or moment of the newest article, as precise as that article's own. */
function newestDate({ articles }: Draft): string | undefined {
  const dates = articles.map(({ article, analysis }) => article.published ?? analysis.date).filter((date) => date !== undefined);
  return dates.toSorted().at(-1);
}

function headlineOf(lead: Claim | undefined, draft: Draft): Headline | undefined {
  if (!lead) return undefined;
  const article = draft.articles.find(({ article }) => article.id === lead.evidence[0]?.article)?.article;
  const title = article?.title?.replace(/\s+/g, ' ').trim();
  return { text: title || lead.text, evidence: lead.evidence };
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

/**
 * The claims that matter about a story, each bound to the passages it stands on. Pure and total: no article, or one
 * without a sentence in it, gives a briefing with nothing in it.
 */
export function composeBriefing(input: BriefingInput): Briefing {
  const draft = draftBriefing(input);
  const { points: chosen, withheld } = pointsOf(draft, createGate(draft.articles), draft.wanted);
  const points = chosen.map(({ claim }) => claim);
  const briefing: Omit<Briefing, 'sources'> = {
    topic: input.topic?.slug,
    headline: headlineOf(points[0], draft),
    asOf: newestDate(draft),
    lead: points[0],
    points,
    disputed: draft.disputes.map(({ claim }) => claim),
    unknown: draft.unknown.map(({ claim }) => claim),
    quotes: findQuotes(draft.passages),
    figures: findFigures(draft.passages, draft.disputes),
    timeline: findTimeline(draft.passages),
    changes: input.previous
      ? changesSince({ draft, points: chosen, passages: allPassages(input, draft), previous: input.previous })
      : [],
    withheld: withheld.length,
    questions: [],
  };
  return { ...briefing, sources: sourcesOf(allEvidence(briefing), draft.articles, draft.publishers) };
}
