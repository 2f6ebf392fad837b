/** A line shorter than this that ends without a mark is a heading or an item, not a line that was wrapped. */
const WRAPPED_LINE_CHARACTERS = 60;
/** How much of the next line is looked at. */
const LOOK_AHEAD = 40;
/** Begins where its blanks do: a row of blanks that no line break follows is looked at once. */
const lineBreak = /(?<![^\S\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*(?:\r\n?|[\n\u2028\u2029])/gu;
const goesOn = /(?:,|\b(?:the|a|an|of|in|on|at|to|for|and|or|by|with|from|as|that|his|her|its|their|is|was|were|are|has|had))$/i;
const listMark = /^(?:\(?\p{Ll}{1,4}[).]|[-–•*]\s)/u;

/**
 * Where a line break ends a stretch of text. A break within a sentence was made by wrapping: the line before began like a
 * sentence, or is long, and the next begins in lower case; or the line before stops at a word that cannot be the last.
 * An empty line always ends.
 */
export function lineBreakEnds(text: string): number[] {
  const ends: number[] = [];
  let lineStart = 0;
  let sentenceLike = false;
  for (const match of text.matchAll(lineBreak)) {
    const behind = match.index + match[0].length;
    const line = text.slice(lineStart, match.index).trim();
    const next = text.slice(behind, behind + LOOK_AHEAD);
    sentenceLike = /^["“‘'(]?[\p{Lu}\p{N}]/u.test(line) || (sentenceLike && /^\p{Ll}/u.test(line));
    const lower = /^\s*\p{Ll}/u.test(next) && !listMark.test(next.trimStart());
    const unfinished = line !== '' && !/[.!?…:;"”’)]$/.test(line) && /^[^\S\r\n]*\S/.test(next);
    const wrapped = unfinished && ((lower && (sentenceLike || line.length >= WRAPPED_LINE_CHARACTERS)) || goesOn.test(line));
    if (!wrapped) {
      ends.push(behind);
      sentenceLike = false;
    }
    lineStart = behind;
  }
  return ends;
}
