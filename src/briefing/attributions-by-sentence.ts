import type { Attribution } from '../domain/analysis.ts';
import { overlapping, type Span } from '../domain/span.ts';

/** For each sentence the attributions whose content touches it. Both lists may be long: it takes one pass over each. */
export function attributionsBySentence(
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): readonly (readonly Attribution[])[] {
  const found = new Map(sentences.map((sentence): [Span, Attribution[]] => [sentence, []]));
  for (const attribution of attributions) {
    for (const part of attribution.content) {
      for (const sentence of overlapping(sentences, part, (one) => one)) {
        const own = found.get(sentence);
        if (own?.at(-1) !== attribution) own?.push(attribution);
      }
    }
  }
  return [...found.values()];
}
