import { type Passage, readPassages } from '../briefing/passages.ts';
import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { once } from '../domain/once.ts';
import { overlapping } from '../domain/span.ts';
import { articleOf, type Corpus, type Sentence, textOf } from './corpus.ts';

const passagesOf = once((_: Corpus) => new Map<AnalysedArticle, readonly Passage[]>());

/** An article's sentences with whose words they are, read as a briefing reads them; once for each corpus. */
export function passagesIn(corpus: Corpus, analysed: AnalysedArticle): readonly Passage[] {
  const read = passagesOf(corpus);
  const known = read.get(analysed);
  if (known) return known;
  const passages = readPassages([analysed], corpus.publishers);
  read.set(analysed, passages);
  return passages;
}

/** A sentence as a claim: in its own words, with how it stands and who says it. */
export function claimFrom(corpus: Corpus, sentence: Sentence, passage: Evidence): Claim {
  const text = textOf(corpus, sentence).replace(/\s+/g, ' ');
  const passages = passagesIn(corpus, articleOf(corpus, sentence));
  const voice = overlapping(passages, sentence, ({ span }) => span)[0]?.voice;
  if (voice === undefined || voice.status === 'reported') return { text, status: 'reported', evidence: [passage] };
  return { text, status: voice.status, ...(voice.by === undefined ? {} : { by: voice.by }), evidence: [passage] };
}
