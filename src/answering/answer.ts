import type { Answer, Turn } from '../domain/answer.ts';
import type { SourceReference } from '../domain/briefing.ts';
import type { Claim } from '../domain/claim.ts';
import type { Topic } from '../domain/topic.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { contextTerms } from './conversation.ts';
import { articleOf, type Corpus, textOf } from './corpus.ts';
import { judge } from './judge.ts';
import { passageOf } from './passage.ts';
import { understand } from './question.ts';
import { type Found, retrieve } from './retrieve.ts';
import { shortAnswer } from './short-answer.ts';
import { soughtIn } from './sought.ts';

/** What is asked, and what is known of the conversation it is asked in. */
export interface Asked {
  readonly question: string;
  /** Earlier turns, oldest first. */
  readonly history?: readonly Turn[] | undefined;
  /** ISO 8601: what was published later is not known yet. */
  readonly asOf?: string | undefined;
  readonly topic?: Topic | undefined;
}

/** An answer goes out only if it is more probable than not that its passage carries it. */
const SURE_ENOUGH = 0.5;

const claimOf = (corpus: Corpus, found: Found, ranked: readonly Found[]): Claim => ({
  text: textOf(corpus, found.sentence).replace(/\s+/g, ' '),
  status: 'reported',
  evidence: [passageOf(corpus, found, ranked)],
});

const sourcesOf = (corpus: Corpus, claims: readonly Claim[]): readonly SourceReference[] => {
  const cited = [...new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.article)))];
  return cited.flatMap((id, index) => {
    const found = corpus.articles.find(({ article }) => article.id === id)?.article;
    if (!found) return [];
    const publisher = corpus.publishers(found.publisher);
    const passages = claims.flatMap((claim) => claim.evidence).filter((evidence) => evidence.article === id);
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
};

/** Answers a question from the articles alone. Pure and total: any text gets an answer, and no answer goes without its passage. */
export function answerQuestion(corpus: Corpus, asked: Asked): Answer {
  const question = understand(asked.question);
  const sought = soughtIn(corpus, [...question.terms, ...contextTerms(asked.question, asked.history ?? [])]);
  const ranked = retrieve(corpus, question, sought);
  const best = ranked[0];
  if (!best)
    return { kind: 'not-in-sources', question: asked.question, text: answeringWords.notInSources, claims: [], sources: [] };
  const claims = [claimOf(corpus, best, ranked)];
  const base = {
    question: asked.question,
    claims,
    sources: sourcesOf(corpus, claims),
    asOf: articleOf(corpus, best.sentence).article.published,
  };
  if (judge(question, sought, [best, ...ranked.slice(1)]) < SURE_ENOUGH)
    return { kind: 'not-in-sources', text: answeringWords.notInSources, ...base };
  return { kind: 'answer', text: claims[0]?.text ?? '', short: shortAnswer(best, question), ...base };
}
