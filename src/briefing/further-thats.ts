import type { Attribution } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import type { Passage } from './passages.ts';

/** "…, and that the offer stood": the "that" of a further clause, which hangs on the verb of saying alone. */
const furtherThat =
  /\s(?:and|but)\s(?<that>that\s)(?=(?:the|an?|no|it|he|she|they|we|there|his|her|its|their|some|more|most|all|both|as|between|about|around|at|up|only|nobody|none)\s|\p{Lu}|\d)/gu;

/** The "that" of further clauses, which goes with the naming where no other verb within the words could have it: "It was ready and [that] the offer stood". */
export function furtherThats(parts: readonly Span[], { attributions, span, analysed }: Passage, own: Attribution): Span[] {
  const { text } = analysed.article;
  return parts.flatMap((part) => {
    const words = text.slice(part.start, part.end);
    if (!/ (?:and|but) that /.test(words)) return [];
    return [...words.matchAll(furtherThat)].flatMap(({ index, 0: found, groups }): Span[] => {
      const end = part.start + index + found.length;
      const start = end - (groups?.that?.length ?? 0);
      const isOthers =
        /\b(?:that|whether|if)\b/.test(words.slice(words.startsWith('that ') ? 5 : 0, index)) ||
        attributions.some(({ cue }) => cue && cue !== own.cue && part.start <= cue.start && cue.end <= start);
      return isOthers ? [] : [{ start: start - span.start, end: end - span.start }];
    });
  });
}
