import type { Candidate } from './candidates.ts';
import { articleOf, type Corpus } from './corpus.ts';
import { keyedWordsOf } from './keyed-words.ts';
import type { Link } from './linking.ts';
import { type AnswerType, type Question, questionIsOpen } from './question.ts';
import type { Found } from './retrieve.ts';

/** What one publisher gives as the bare answer. */
export interface Voice {
  readonly found: Found;
  readonly candidate: Candidate & Link;
  /** The same for answers that mean the same. */
  readonly same: string;
  /** From 0 to 1: how closely the candidate hangs together with the question. */
  readonly strength: number;
}

/** What makes two candidates the same: a date's year and month, a number's value, a name's last word. */
function sameness(text: string, type: AnswerType): string {
  const words = keyedWordsOf(text);
  switch (type) {
    case 'time': {
      const year = /\d{4}/.exec(text)?.[0] ?? '';
      const month = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i.exec(text)?.[0] ?? '';
      return year + month || words.map((word) => word.key).join(' ');
    }
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
      return (
        words
          .filter((word) => word.number !== undefined)
          .map((word) => word.key)
          .join(' ') || text.toLowerCase()
      );
    default:
      return words.at(-1)?.key ?? text;
  }
}

/** A sentence is heard if it speaks at least this much of the question, beside the best one. */
const WORTH_HEARING = 0.3;
const SENTENCES_HEARD = 40;

/** Who speaks in an article: its publisher's family, which is one voice however often it reports; without a publisher, itself. */
const speakerOf = (corpus: Corpus, { sentence }: Found): string => {
  const { publisher, id } = articleOf(corpus, sentence).article;
  return publisher === undefined ? `article ${id}` : corpus.publishers(publisher).family;
};

/** What each publisher gives as the bare answer, the strongest first; none where no bare answer is asked for. */
export function voicesOn(corpus: Corpus, question: Question, ranked: readonly Found[]): readonly Voice[] {
  if (questionIsOpen(question)) return [];
  const least = WORTH_HEARING * (ranked[0]?.score ?? 0);
  const best = new Map<string, Voice>();
  for (const found of ranked.slice(0, SENTENCES_HEARD)) {
    if (found.score < least) continue;
    for (const candidate of found.candidates) {
      const strength = (candidate.predicate + candidate.link) / 2;
      const speaker = speakerOf(corpus, found);
      const known = best.get(speaker);
      if (known && known.strength >= strength) continue;
      best.set(speaker, { found, candidate, same: sameness(candidate.text, question.type), strength });
    }
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength);
}
