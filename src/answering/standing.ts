import { voiceOf } from '../briefing/voice.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { articleOf, type Corpus, type Sentence, textOf } from './corpus.ts';
import { attributionsOf } from './speakers.ts';

/** A sentence as a claim: in its own words, with how it stands and who says it. */
export function claimFrom(corpus: Corpus, sentence: Sentence, passage: Evidence): Claim {
  const analysed = articleOf(corpus, sentence);
  const publisher = corpus.publishers(analysed.article.publisher);
  const voice = voiceOf(sentence, analysed, { attributions: attributionsOf(corpus, sentence), publisher });
  const text = textOf(corpus, sentence).replace(/\s+/g, ' ');
  const by = voice.status === 'reported' || voice.by === undefined ? {} : { by: voice.by };
  return { text, status: voice.status, ...by, evidence: [passage] };
}
