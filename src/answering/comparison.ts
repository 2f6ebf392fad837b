import type { Answer } from '../domain/answer.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus } from './corpus.ts';
import { answerFact, claimOf, type Within } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { answerWith } from './reply.ts';
import type { Found } from './retrieve.ts';

const MOST_PUBLISHERS = 4;

/** Sets side by side what each publisher says of a matter. */
export function compare(corpus: Corpus, resolved: Resolved, wanted: Within & { readonly about: string }): Answer {
  const question = wanted.about === '' ? resolved.question : wanted.about;
  const { ranked, probability } = find(corpus, { ...resolved, question });
  const best = new Map<string, Found>();
  for (const found of ranked) {
    const { family } = corpus.publishers(articleOf(corpus, found.sentence).article.publisher);
    if (!best.has(family)) best.set(family, found);
  }
  const sides = [...best.values()].slice(0, MOST_PUBLISHERS);
  if (sides.length < 2 || probability === 0) return answerFact(corpus, resolved, wanted);
  const claims = sides.map((found) => claimOf(corpus, found, ranked));
  const text = sides.map((found, index) => {
    const { name } = corpus.publishers(articleOf(corpus, found.sentence).article.publisher);
    return answeringWords.side(name, claims[index]?.text ?? '');
  });
  return answerWith(corpus, { kind: 'answer', question: wanted.asked, text: text.join(' ') }, claims);
}
