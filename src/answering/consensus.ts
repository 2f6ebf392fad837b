import type { AnswerType, Question } from './question.ts';
import { questionIsOpen } from './question.ts';
import type { Found } from './retrieve.ts';
import { wordsOf } from './words.ts';

/** How far the articles agree on the bare answer. All from 0 to 1; all 0 where no bare answer is asked for. */
export interface Consensus {
  /** What share the best candidate has among all. */
  readonly share: number;
  /** Whether further articles give the same candidate: 1 for three more and above. */
  readonly agreement: number;
  /** How many candidates there are: 1 for ten and above. */
  readonly rivals: number;
}

/** A sentence counts if it speaks at least this much of the question, beside the best one. */
const WORTH_HEARING = 0.5;
const SENTENCES_HEARD = 20;
const CANDIDATES_HEARD = 3;
const MANY_ARTICLES = 3;
const MANY_RIVALS = 10;

/** What makes two candidates the same: a date's year and month, a name's last word, otherwise all words. */
export function sameness(text: string, type: AnswerType): string {
  const words = wordsOf(text);
  if (type === 'time') {
    const year = /\d{4}/.exec(text)?.[0];
    const month = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i.exec(text)?.[0];
    return year === undefined && month === undefined ? words.map((word) => word.key).join(' ') : `${year ?? ''}${month ?? ''}`;
  }
  if (type === 'number' || type === 'money' || type === 'percent' || type === 'duration')
    return words.map((word) => word.key).join(' ');
  return words.at(-1)?.key ?? text;
}

/** Hears each article once, by its best sentence. */
export function consensusOf(question: Question, ranked: readonly Found[]): Consensus {
  if (questionIsOpen(question)) return { share: 0, agreement: 0, rivals: 0 };
  const least = WORTH_HEARING * (ranked[0]?.score ?? 0);
  const heard = new Map<number, Found>();
  for (const found of ranked.slice(0, SENTENCES_HEARD)) {
    if (found.score > least && found.candidates.length > 0 && !heard.has(found.sentence.article))
      heard.set(found.sentence.article, found);
  }
  const votes = new Map<string, { weight: number; articles: number }>();
  for (const found of heard.values()) {
    const said = new Set<string>();
    for (const [rank, candidate] of found.candidates.slice(0, CANDIDATES_HEARD).entries()) {
      const same = sameness(candidate.text, question.type);
      if (said.has(same)) continue;
      said.add(same);
      const vote = votes.get(same) ?? { weight: 0, articles: 0 };
      votes.set(same, { weight: vote.weight + (found.score * candidate.link) / (rank + 1), articles: vote.articles + 1 });
    }
  }
  const all = [...votes.values()].reduce((sum, vote) => sum + vote.weight, 0);
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight)[0];
  if (!best || all <= 0) return { share: 0, agreement: 0, rivals: 0 };
  return {
    share: best.weight / all,
    agreement: Math.min(1, (best.articles - 1) / MANY_ARTICLES),
    rivals: Math.min(1, votes.size / MANY_RIVALS),
  };
}
