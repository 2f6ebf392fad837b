import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Briefing } from '../domain/briefing.ts';
import { anyPublisher, type PublisherDirectory } from '../domain/publisher.ts';
import type { Topic } from '../domain/topic.ts';
import { type Choice, candidateFor, choosePoints } from './choose.ts';
import { findContradictions, outdated } from './contradictions.ts';
import { type Dispute, findDisputes } from './disputes.ts';
import { originals } from './near-duplicates.ts';
import { findOpposed } from './opposed.ts';
import { type Passage, readPassages } from './passages.ts';
import { type RankedPassage, rankPassages } from './rank.ts';
import { isCurrent, newestOf } from './recency.ts';
import { storyOf } from './story.ts';
import { findUnknown, type Unknown } from './unknown.ts';

/** What a briefing is made from. */
export interface BriefingInput {
  readonly articles: readonly AnalysedArticle[];
  readonly publishers?: PublisherDirectory | undefined;
  readonly topic?: Topic | undefined;
  /** How many points, the lead among them; default `defaultPoints`. */
  readonly points?: number | undefined;
  /** ISO 8601: what was published later is left out. */
  readonly asOf?: string | undefined;
  /** The edition that changes are told against. */
  readonly previous?: Briefing | undefined;
}

/** As many points as a reader takes in from one card. */
const defaultPoints = 5;

/** For each point so many of the best passages are shortened and weighed against each other. */
const candidatesPerPoint = 4;

/** Everything that was decided on the way to a briefing; the explanation tells it. */
export interface Draft {
  readonly articles: readonly AnalysedArticle[];
  readonly publishers: PublisherDirectory;
  readonly passages: readonly Passage[];
  readonly ranked: readonly RankedPassage[];
  readonly choice: Choice;
  /** Passages whose number a later report has brought up to date. */
  readonly outdated: ReadonlySet<Passage>;
  readonly disputes: readonly Dispute[];
  readonly unknown: readonly Unknown[];
  /** For each article the id of the one it is a copy of. */
  readonly originals: ReadonlyMap<string, string>;
  /** How many points are wanted. */
  readonly wanted: number;
}

/** Whether an article was published by a moment: a date alone counts for its whole day, an article without one is always there. */
function publishedBy({ article }: AnalysedArticle, asOf: string): boolean {
  if (article.published === undefined) return true;
  const day = Math.min(article.published.length, asOf.length) <= 10;
  if (day) return article.published.slice(0, 10) <= asOf.slice(0, 10);
  const [published, limit] = [Date.parse(article.published), Date.parse(asOf)];
  return Number.isNaN(published) || Number.isNaN(limit) ? article.published <= asOf : published <= limit;
}

/** The articles that count: published in time, and not replaced by a correction that is there too. */
export function currentArticles(articles: readonly AnalysedArticle[], asOf: string | undefined): readonly AnalysedArticle[] {
  const inTime = asOf === undefined ? articles : articles.filter((article) => publishedBy(article, asOf));
  const corrected = new Set(inTime.map(({ article }) => article.correctionOf));
  return inTime.filter(({ article }) => !corrected.has(article.id));
}

/** Disputes that the text names, then statements and numbers that contradict each other where no dispute is about them already. */
function disputesIn(passages: readonly Passage[]): readonly Dispute[] {
  const found: Dispute[] = [...findDisputes(passages)];
  for (const pairs of [findOpposed(passages), findContradictions(passages)]) {
    const taken = new Set(found.flatMap((dispute) => dispute.passages));
    found.push(...pairs.filter((pair) => !pair.passages.some((passage) => taken.has(passage))));
  }
  return found;
}

/** Reads, ranks and chooses: everything short of the words on the card. */
export function draftBriefing(input: BriefingInput): Draft {
  const publishers = input.publishers ?? anyPublisher;
  const articles = currentArticles(input.articles, input.asOf);
  const passages = readPassages(articles, publishers);
  const story = storyOf(passages);
  const ranked = rankPassages(passages, story);
  const newest = newestOf(passages);
  const points = Math.max(1, input.points ?? defaultPoints);
  const numbersPassed = outdated(passages);
  const candidates = ranked
    .filter(({ passage }) => !numbersPassed.has(passage))
    .slice(0, points * candidatesPerPoint)
    .map(candidateFor);
  return {
    articles,
    publishers,
    passages,
    ranked,
    choice: choosePoints(candidates, story, points),
    outdated: numbersPassed,
    disputes: disputesIn(passages),
    unknown: findUnknown(passages.filter((passage) => isCurrent(passage, newest))),
    originals: originals(articles),
    wanted: points,
  };
}
