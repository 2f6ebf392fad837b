import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Briefing, Change } from '../domain/briefing.ts';
import type { Claim } from '../domain/claim.ts';
import { claimOf, evidenceFor } from './claim-of.ts';
import type { Draft } from './draft.ts';
import { type Fact, factOf, factsOf, sameness } from './facts.ts';
import { saysUnit } from './figures.ts';
import type { Passage } from './passages.ts';
import type { Point } from './points.ts';
import { differ, hedgedAmount, quantitiesOf } from './quantities.ts';
import { shorten } from './shorten.ts';
import { termsOf } from './terms.ts';

/** What changes are told from. */
export interface ChangesInput {
  readonly draft: Draft;
  readonly points: readonly Point[];
  /** Every passage, those of corrected articles too. */
  readonly passages: readonly Passage[];
  readonly previous: Briefing;
}

const sentence = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Changes are told one after the other in one line: none ends in a full stop of its own. */
const withoutStop = (text: string): string => text.replace(/(?<=[\p{L}\p{N}”"’%)])\.$/u, '');

const withBy = (by: string | undefined): { readonly by?: string } => (by ? { by } : {});

const dayMs = 86_400_000;

/** An article that comes in later than this after its day is background when it comes, not news. */
const newsDays = 7;

const dayOf = ({ article, analysis }: Pick<AnalysedArticle, 'article' | 'analysis'>): string | undefined =>
  (article.published ?? analysis.date)?.slice(0, 10);

/** Whether an article is of the last days before a moment, or has no date. */
const isRecent = (day: string | undefined, asOf: string | undefined): boolean =>
  day === undefined || asOf === undefined || Date.parse(asOf.slice(0, 10)) - Date.parse(day) <= newsDays * dayMs;

/** The ids of the articles that the next edition is to know as read: those of the last days before this one's moment. */
export const recentArticles = (articles: readonly AnalysedArticle[], asOf: string | undefined): readonly string[] =>
  articles.filter((article) => isRecent(dayOf(article), asOf)).map(({ article }) => article.id);

/**
 * An article that an earlier edition has not read: of those of the last days, each that it did not have. An edition that does not
 * tell which it had (stored by an earlier version) has read what it cites and what is from an earlier day than its own.
 */
function isNewTo(previous: Briefing): (passage: Passage) => boolean {
  const read = new Set([...previous.sources.map(({ article }) => article), ...(previous.recent ?? [])]);
  const asOf = previous.asOf?.slice(0, 10);
  return ({ analysed }) => {
    const day = dayOf(analysed);
    if (read.has(analysed.article.id)) return false;
    return previous.recent ? isRecent(day, asOf) : day === undefined || asOf === undefined || day >= asOf;
  };
}

/** What corrections say in place of what they correct. */
function corrections({ draft }: ChangesInput, facts: readonly Fact[]): readonly (readonly [Fact, Change])[] {
  return draft.articles.flatMap(({ article: { id, correctionOf } }) => {
    if (correctionOf === undefined) return [];
    const now = draft.passages.filter(({ analysed, exclusion }) => analysed.article.id === id && !exclusion);
    const wrong = facts.filter(({ claim }) => claim.evidence.some((evidence) => evidence.article === correctionOf));
    return wrong.flatMap((fact): (readonly [Fact, Change])[] => {
      const match = best(now, fact);
      if (
        !match ||
        sentence(shorten(match).text) === sentence(fact.claim.text) ||
        sentence(match.text) === sentence(fact.claim.text)
      )
        return [];
      return [
        [
          fact,
          {
            kind: 'corrected',
            text: shorten(match).text,
            before: fact.claim.text,
            ...withBy(match.voice.by),
            evidence: evidenceFor(match),
          },
        ],
      ];
    });
  });
}

function best(passages: readonly Passage[], fact: Fact): Passage | undefined {
  let found: Passage | undefined;
  let most = 0;
  for (const passage of passages) {
    const share = sameness(passage.terms, fact.terms);
    if (share > most) [found, most] = [passage, share];
  }
  return found;
}

/** Newer numbers of what was counted before. */
function changedNumbers(input: ChangesInput, facts: readonly Fact[]): readonly (readonly [Fact, Change])[] {
  const fresh = input.draft.passages.filter((passage) => !passage.exclusion && isNewTo(input.previous)(passage));
  return facts.flatMap((fact): (readonly [Fact, Change])[] => {
    for (const passage of fresh) {
      if (!fact.quantities.length) continue;
      const same = sameness(passage.terms, fact.terms) > 0;
      if (!same && fact.terms.isDisjointFrom(passage.terms)) continue;
      const now = quantitiesOf(passage);
      // "At least 12" and "17" can both be right, and yet the toll has changed.
      const old = fact.quantities.find((quantity) =>
        now.some(
          (other) =>
            (same || quantity.toll !== undefined) && other.figure.value !== quantity.figure.value && differ(quantity, other),
        ),
      );
      if (!old) continue;
      const amount = hedgedAmount(old.passage, old.figure);
      const { unit = '' } = old.figure;
      const before = saysUnit(amount, unit) ? amount : `${amount} ${unit}`.trim();
      return [
        [
          fact,
          { kind: 'changed', text: shorten(passage).text, before, ...withBy(passage.voice.by), evidence: evidenceFor(passage) },
        ],
      ];
    }
    return [];
  });
}

const changeOf = (kind: Change['kind'], claim: Claim, before?: string): Change => ({
  kind,
  text: claim.text,
  ...(before === undefined ? {} : { before }),
  ...withBy(claim.by),
  evidence: claim.evidence,
});

/** Facts that somebody contradicts now by their own passage: another number for one is a dispute, and not yet a change. */
function contradicted({ draft }: ChangesInput, facts: readonly Fact[]): readonly (readonly [Fact, Change])[] {
  return facts.flatMap((fact): (readonly [Fact, Change])[] => {
    const [own] = fact.claim.evidence;
    const dispute = draft.disputes.find(
      ({ claim }) =>
        (claim.sides?.length ?? 0) > 1 &&
        claim.evidence.some(({ article, start }) => article === own?.article && start === own.start),
    );
    return dispute && fact.claim.status !== 'disputed' ? [[fact, changeOf('disputed', dispute.claim)]] : [];
  });
}

/** Facts that more families state now, or that are disputed now. */
function changedStatus({ draft, points }: ChangesInput, facts: readonly Fact[]): readonly (readonly [Fact, Change])[] {
  const claims = [...new Set([...points.map(({ claim }) => claim), ...draft.disputes.map(({ claim }) => claim)])];
  return claims.flatMap((claim): (readonly [Fact, Change])[] => {
    if (claim.status !== 'confirmed' && claim.status !== 'disputed') return [];
    const fact = factOf(new Set(termsOf(claim.text)), facts);
    return fact && fact.claim.status !== claim.status ? [[fact, changeOf(claim.status, claim)]] : [];
  });
}

/** So many statements of new articles are told where no point of the briefing holds anything new. */
const mostBesidePoints = 2;

/**
 * What new articles say that is not among the points. Without it a card would say that nothing is new on a day on which the
 * points of the days before still weigh more than what has come since.
 */
function besidePoints({ draft, previous }: ChangesInput, facts: readonly Fact[]): readonly Change[] {
  const isNew = isNewTo(previous);
  return draft.ranked
    .filter(({ passage }) => isNew(passage) && !draft.outdated.has(passage) && !factOf(passage.terms, facts))
    .slice(0, mostBesidePoints)
    .map(({ passage }) => changeOf('new', claimOf(passage, shorten(passage).text)));
}

/** What no article says any more. */
function dropped({ draft }: ChangesInput, facts: readonly Fact[]): readonly Change[] {
  const there = new Set(draft.articles.map(({ article }) => article.id));
  return facts
    .filter(({ claim }) => claim.evidence.every(({ article }) => !there.has(article)))
    .filter((fact) => !best(draft.passages, fact))
    .map(({ claim }) => ({ kind: 'dropped', text: claim.text, ...withBy(claim.by), evidence: [] }));
}

/**
 * What became of the story since an earlier edition, fact by fact: corrected, changed, now confirmed, now disputed, new, no longer
 * reported. None means that nothing is new.
 */
export function changesSince(input: ChangesInput): readonly Change[] {
  const facts = factsOf(input.previous, input.passages);
  const corrected = corrections(input, facts);
  const open = (taken: readonly (readonly [Fact, Change])[]) => facts.filter((fact) => !taken.some(([other]) => other === fact));
  const disputed = contradicted(input, open(corrected));
  const changed = changedNumbers(input, open([...corrected, ...disputed]));
  const status = [...disputed, ...changedStatus(input, open([...corrected, ...disputed, ...changed]))];
  const told = [...corrected, ...changed, ...status].map(([, change]) => change);
  const isNew = isNewTo(input.previous);
  const fresh = input.points
    .filter(({ passage, claim }) => isNew(passage) && !factOf(new Set(termsOf(claim.text)), facts))
    .filter(
      ({ claim }) =>
        !told.some(
          ({ evidence }) =>
            evidence[0] && evidence[0].start === claim.evidence[0]?.start && evidence[0].article === claim.evidence[0]?.article,
        ),
    )
    .map(({ claim }) => changeOf('new', claim));
  const beside = told.length + fresh.length > 0 ? [] : besidePoints(input, facts);
  const all = [...told, ...fresh, ...beside, ...dropped(input, open([...corrected, ...changed, ...status]))];
  return all.map((change) => ({
    ...change,
    text: withoutStop(change.text),
    ...(change.before === undefined ? {} : { before: withoutStop(change.before) }),
  }));
}
