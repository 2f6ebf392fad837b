import type { Answer } from '../domain/answer.ts';
import { functionWords } from '../language/function-words.ts';
import type { Corpus } from './corpus.ts';
import { answerFact, refuse, tell, type Within } from './fact.ts';
import { find } from './finding.ts';
import type { Resolved } from './follow-up.ts';
import { keyedWordsOf } from './keyed-words.ts';
import type { Found } from './retrieve.ts';
import { antecedentOf, attributionsOf, isSaidBy } from './speakers.ts';

const pronoun = /^(?:he|she|they|it)$/i;

/** Whether a sentence speaks of what somebody is asked to have spoken of. */
const speaksOf = (
  found: Found,
  about: string,
  finding: { readonly sought: readonly { readonly keys: ReadonlyMap<string, number> }[] },
): boolean => {
  const wanted = keyedWordsOf(about).filter((word) => !functionWords.has(word.lower));
  if (wanted.length === 0) return true;
  const terms = finding.sought.filter(({ keys }) => wanted.some((word) => keys.has(word.key)));
  return terms.some(({ keys }) => found.words.some((word) => keys.has(word.key)));
};

/** Tells what somebody said, of a matter or at all, from the sentences that the articles put in their mouth. */
export function tellWhatWasSaid(
  corpus: Corpus,
  resolved: Resolved,
  wanted: Within & { readonly speaker: string; readonly about: string },
): Answer {
  const { name } = antecedentOf(corpus, resolved.question, resolved.history);
  const speaker = pronoun.test(wanted.speaker) ? name : wanted.speaker;
  if (speaker === undefined) return answerFact(corpus, resolved, wanted);
  const question = wanted.about === '' ? `What did ${speaker} say?` : `What did ${speaker} say about ${wanted.about}?`;
  const finding = find(corpus, { ...resolved, question }, (found) =>
    attributionsOf(corpus, found.sentence).some((attribution) => isSaidBy(attribution.by, speaker)),
  );
  if (finding.ranked.length === 0) return answerFact(corpus, resolved, wanted);
  const fitting = finding.ranked.filter((found) => speaksOf(found, wanted.about, finding));
  if (fitting.length === 0) return refuse(corpus, wanted.asked, finding.ranked);
  return tell(corpus, resolved, wanted, { ...finding, ranked: fitting });
}
