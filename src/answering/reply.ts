import type { Answer } from '../domain/answer.ts';
import type { SourceReference } from '../domain/briefing.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import type { Corpus } from './corpus.ts';

const evidenceIn = (claims: readonly Claim[]): readonly Evidence[] =>
  claims.flatMap((claim) => [...claim.evidence, ...(claim.sides ?? []).flatMap((side) => side.evidence)]);

const isSame = (a: Evidence, b: Evidence): boolean => a.article === b.article && a.start === b.start && a.end === b.end;

/** The articles that claims stand on, in the order in which they are first cited. */
export function sourcesOf(corpus: Corpus, claims: readonly Claim[]): readonly SourceReference[] {
  const evidence = evidenceIn(claims);
  const distinct = evidence.filter((one, index) => evidence.findIndex((other) => isSame(one, other)) === index);
  return [...new Set(distinct.map((one) => one.article))].flatMap((id, index) => {
    const found = corpus.byId.get(id);
    if (!found) return [];
    const publisher = corpus.publishers(found.publisher);
    const passages = distinct.filter((one) => one.article === id);
    return {
      number: index + 1,
      article: id,
      title: found.title,
      publisher: publisher.name,
      kind: publisher.kind,
      published: found.published,
      place: found.place,
      url: found.url,
      sample: found.sample ?? false,
      correctionOf: found.correctionOf,
      passages: passages.map(({ start, end }) => ({ start, end, text: found.text.slice(start, end) })),
    };
  });
}

/** The newest date of the articles that claims stand on. */
export function newestOf(corpus: Corpus, claims: readonly Claim[]): string | undefined {
  const dates = evidenceIn(claims).flatMap(({ article }) => corpus.dates.get(article) ?? []);
  return dates.toSorted().at(-1);
}

/** What an answer says beside its passages. */
export type Said = Pick<Answer, 'kind' | 'question' | 'text'> &
  Partial<Pick<Answer, 'short' | 'shortDay' | 'choices' | 'courtesy'>>;

/** An answer with the passages it stands on. */
export const answerWith = (corpus: Corpus, said: Said, claims: readonly Claim[]): Answer => ({
  ...said,
  claims,
  sources: sourcesOf(corpus, claims),
  asOf: newestOf(corpus, claims),
});
