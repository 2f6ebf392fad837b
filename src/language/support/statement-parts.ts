import { findSentences } from '../sentences.ts';

/** Where one sentence of a statement may end and the next begin. */
const sentenceBreak = /[.!?…]["'”’)\]]*\s+\S/;

/** A statement of more sentences than this is an article, not a statement. */
export const MOST_SENTENCES = 40;

/** The parts of a statement, each checked by itself: its sentences. */
export function statementParts(text: string): string[] {
  if (!sentenceBreak.test(text)) return [text];
  const sentences = findSentences(text, [{ start: 0, end: text.length }]);
  return sentences.length > 1 ? sentences.map(({ start, end }) => text.slice(start, end)) : [text];
}
