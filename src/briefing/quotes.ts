import type { Attribution } from '../domain/analysis.ts';
import type { Quote } from '../domain/briefing.ts';
import type { Evidence } from '../domain/claim.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { wordsOf } from '../language/words.ts';
import { tellerOf } from './hearsay.ts';
import type { Passage } from './passages.ts';
import { longestPassage } from './reach.ts';
import { speakerOf } from './speaker.ts';

/** Shorter quotations are a word or two in marks, not somebody's statement. */
const fewestWords = 3;

/** A quotation with who speaks it and in which paragraph. */
interface Spoken {
  readonly words: Span;
  readonly by: string | undefined;
  readonly attribution: Attribution | undefined;
  readonly paragraph: number;
  readonly passage: Passage;
}

/** One stretch of what an attribution holds. */
interface Held extends Span {
  readonly attribution: Attribution;
  /** Characters of the whole content: of two that hold the same words the shorter is the inner one. */
  readonly size: number;
  /** Its place in the order of the text, which decides between two of one size. */
  readonly order: number;
}

/** Tells for quotations in their order which is the innermost attribution that holds each, in one pass over both lists. */
function innermost(attributions: readonly Attribution[]): { readonly of: (words: Span) => Attribution | undefined } {
  const held = attributions
    .flatMap((attribution, order): Held[] => {
      const size = attribution.content.reduce((sum, part) => sum + part.end - part.start, 0);
      return attribution.content.map(({ start, end }) => ({ start, end, attribution, size, order }));
    })
    .sort((a, b) => a.start - b.start);
  let open: Held[] = [];
  let next = 0;
  return {
    of(words) {
      open = open.filter((part) => part.end > words.start);
      for (let part = held[next]; part && part.start < words.end; part = held[++next]) open.push(part);
      const holding = open.filter((part) => overlaps(part, words));
      return holding.toSorted((a, b) => a.size - b.size || a.order - b.order)[0]?.attribution;
    },
  };
}

/** Words that end in a comma before their naming ("…,” he said") are shown without it when nothing of the quote follows. */
function trimmed(text: string, words: Span): Span {
  const said = text.slice(words.start, words.end);
  const start = words.start + said.length - said.trimStart().length;
  return { start, end: Math.max(start, words.start + said.trimEnd().length) };
}

function spokenOf(article: readonly Passage[]): Spoken[] {
  const first = article[0];
  if (!first) return [];
  const { article: source, analysis } = first.analysed;
  const spoken: Spoken[] = [];
  const inner = innermost(analysis.attributions);
  let from = 0;
  for (const quotation of analysis.quotations) {
    while (from < article.length && (article[from]?.span.end ?? 0) <= quotation.start) from++;
    const passage = article[from];
    if (!passage || passage.span.start >= quotation.end) continue;
    if (passage.exclusion === 'a caption or an address to the reader') continue;
    const attribution = inner.of(quotation.words);
    // Of what somebody else tells that they said, a card would show the words as theirs, and nobody beside them.
    if (attribution && tellerOf(attribution, passage.attributions, source.text)) continue;
    spoken.push({
      words: trimmed(source.text, quotation.words),
      by: speakerOf(attribution, source.text),
      attribution,
      paragraph: passage.paragraph,
      passage,
    });
  }
  return spoken;
}

/** "“We left,” he said. “Nobody came.”": the comma before the naming stands for the end of a sentence. */
const closesSentence = (between: string): boolean => /[.!?]\s+["“„«'‘]*$/u.test(between);

/** Whether a quotation goes on with what another began: the same speaker, with no more than the naming between. */
function goesOn(before: Spoken, after: Spoken): boolean {
  if (before.paragraph !== after.paragraph || !before.attribution || !after.attribution) return false;
  if (before.attribution === after.attribution) return true;
  const text = before.passage.analysed.article.text;
  const between = text.slice(before.words.end, after.words.start);
  const direct = before.attribution.form === 'direct' && after.attribution.form === 'direct';
  return direct && before.by !== undefined && before.by === after.by && wordsOf(between).length <= 12;
}

/** Long quoted words as their sentences, so that each part can be read at a glance. */
function bySentence(words: Span, { analysed }: Passage): readonly Span[] {
  if (words.end - words.start <= longestPassage) return [words];
  return analysed.analysis.sentences
    .filter((sentence) => overlaps(sentence, words))
    .map(({ start, end }) => ({ start: Math.max(start, words.start), end: Math.min(end, words.end) }));
}

function quoteOf(parts: readonly Spoken[]): Quote | undefined {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const { article } = first.passage.analysed;
  const spans = parts.flatMap((part, index): Evidence[] => {
    const said = article.text.slice(part.words.start, part.words.end);
    const next = parts[index + 1]?.words;
    const ends = !next || closesSentence(article.text.slice(part.words.end, next.start));
    const comma = ends && said.endsWith(',') ? 1 : 0;
    const words = { start: part.words.start, end: part.words.end - comma };
    return bySentence(words, part.passage).map((span) => ({ article: article.id, ...span }));
  });
  const text = spans.map((span) => article.text.slice(span.start, span.end)).join(' ');
  if (wordsOf(text).length < fewestWords || spans.some((span) => span.end - span.start > longestPassage)) return undefined;
  const by = parts.find((part) => part.by)?.by;
  const status = first.attribution?.negated && first.attribution.stance === 'confirms' ? 'unconfirmed' : 'claimed';
  return { text, ...(by ? { by } : {}), status, spans };
}

/** Everybody's words in quotation marks, complete over their sentences, in the order of the articles. */
export function findQuotes(passages: readonly Passage[]): readonly Quote[] {
  const byArticle = Map.groupBy(passages, (passage) => passage.articleIndex);
  return [...byArticle.values()].flatMap((article) => {
    const groups: Spoken[][] = [];
    for (const spoken of spokenOf(article)) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      if (group && before && goesOn(before, spoken)) group.push(spoken);
      else groups.push([spoken]);
    }
    return groups.map(quoteOf).filter((quote) => quote !== undefined);
  });
}
