import type { Briefing } from '../domain/briefing.ts';
import type { Corpus } from './corpus.ts';

/** Questions that these articles answer, each by a passage, no two the same. */
export function suggestQuestions(corpus: Corpus, briefing: Briefing): readonly string[] {
  return corpus.sentences.length > 0 ? briefing.questions : [];
}
