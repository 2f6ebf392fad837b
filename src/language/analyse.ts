import type { Analysis, Attribution, Name, Paragraph, Quotation, Voicing } from '../domain/analysis.ts';
import type { Article } from '../domain/article.ts';
import { contains, type Span } from '../domain/span.ts';
import { articleDate } from './article-date.ts';
import { findAttributions } from './attributions.ts';
import { findCues } from './cues.ts';
import { findFigures } from './figures.ts';
import { findNames } from './names.ts';
import { findParagraphs } from './paragraphs.ts';
import { type Passage, readPassage } from './passage.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { nameSpeakers } from './speakers.ts';
import { findTimes } from './times.ts';
import { findVoicings } from './voicings.ts';

/** What an article's text says, by position. Pure and total: any text gives an analysis. */
export function analyse(article: Article): Analysis {
  const { text } = article;
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  const quotations = findQuotations(text, paragraphs);
  const { names, attributions, voicings } = readVoices(text, { paragraphs, sentences, quotations });
  const times = findTimes(article, sentences);
  return {
    date: articleDate(article),
    paragraphs,
    sentences,
    quotations,
    attributions,
    voicings,
    times,
    figures: findFigures(article, { times, sentences }),
    names,
  };
}

interface Parts {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/** No article has so many sentences; a longer text is read in stretches, whose tokens take twenty times their room while they are read. */
const STRETCH_SENTENCES = 3_000;

/** Passages by stretches. */
function* stretchesOf(passages: Iterable<Passage>): Generator<readonly Passage[]> {
  let stretch: Passage[] = [];
  let sentences = 0;
  for (const passage of passages) {
    stretch.push(passage);
    sentences += passage.sentences.length;
    if (sentences < STRETCH_SENTENCES) continue;
    yield stretch;
    [stretch, sentences] = [[], 0];
  }
  if (stretch.length > 0) yield stretch;
}

/** Who is named, who says what, and how sure that is. The tokens of each stretch are let go with it. */
function readVoices(text: string, parts: Parts): Pick<Analysis, 'names' | 'attributions' | 'voicings'> {
  const names: Name[] = [];
  const attributions: Attribution[] = [];
  const voicings: Voicing[] = [];
  for (const passages of stretchesOf(readPassages(text, parts))) {
    for (const name of findNames(text, passages)) names.push(name);
    const cued = passages.map(findCues);
    const found = findAttributions(cued);
    for (const attribution of found) attributions.push(attribution);
    for (const voicing of findVoicings(cued, found)) voicings.push(voicing);
  }
  return { names, attributions: nameSpeakers(text, attributions, names), voicings };
}

/** No paragraph of news has so many sentences; a longer one is read in parts, as paragraphs of its own. */
const LONGEST_PARAGRAPH_SENTENCES = 300;

/** The paragraphs that tell the story, made ready for reading. */
function* readPassages(text: string, { paragraphs, sentences, quotations }: Parts): Generator<Passage> {
  let nextSentence = 0;
  let nextQuotation = 0;
  for (const span of paragraphs) {
    const isStory = span.kind === 'prose' || span.kind === 'heading';
    while (nextSentence < sentences.length && contains(span, sentences[nextSentence] ?? span)) {
      const from = nextSentence;
      const quoted = nextQuotation;
      let end = span.start;
      // A part ends where no quotation goes on.
      const goesOn = (at: number): boolean => at - from < LONGEST_PARAGRAPH_SENTENCES || (sentences[at]?.start ?? 0) < end;
      while (nextSentence < sentences.length && contains(span, sentences[nextSentence] ?? span) && goesOn(nextSentence)) {
        const sentence = sentences[nextSentence++] ?? span;
        for (; (quotations[nextQuotation]?.start ?? text.length) < sentence.end; nextQuotation++)
          end = Math.max(end, quotations[nextQuotation]?.end ?? 0);
      }
      const parts = { sentences: sentences.slice(from, nextSentence), quotations: quotations.slice(quoted, nextQuotation) };
      if (isStory) yield readPassage(text, parts);
    }
  }
}
