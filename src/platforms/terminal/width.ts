const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** East Asian letters and signs that take two columns, after https://www.unicode.org/reports/tr11/ (the ranges that are wide as a whole). */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const pictograph = /^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\ufe0f|^\p{Regional_Indicator}{2}|\u20e3$/u;
const noColumn = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const columnsOf = (grapheme: string): number => {
  if (noColumn.test(grapheme)) return 0;
  return wide.test(grapheme) || pictograph.test(grapheme) ? 2 : 1;
};

const ascii = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text takes. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  if (text.length === 1) return columnsOf(text);
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOf(segment);
  return columns;
}
