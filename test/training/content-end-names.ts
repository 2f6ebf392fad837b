import { type ContentContext, endContext } from '../../src/language/content-ends.ts';
import type { Passage } from '../../src/language/passage.ts';

/**
 * The names that the features of an end before the token `at` have in the table. `weigh` in
 * src/language/content-end-weights.ts adds up the same without making the names.
 */
export function endFeatures(passage: Passage, context: ContentContext, at: number): string[] {
  const { kind, stem } = context.cue;
  const { word, start, verb, ahead, next, nextWord, say, quoted, length, before } = endContext(passage, context, at);
  const beside = [start, verb, ahead, next, nextWord, say, quoted, length];
  return [
    `w${word}`,
    ...beside.map((value) => `w${word}|${value}`),
    `s${start}|${verb}`,
    `a${ahead}|${verb}`,
    `q${quoted}|${say}`,
    `c${kind}:${stem}`,
    `l${length}|${say}|${verb}`,
    `p${before}|${word}`,
  ];
}
