const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A button's label within a platform's limit, marked where it was shortened; the renderer shows the whole of it as text. */
export function shortLabel(label: string, maximum: number, more: string): string {
  if (label.length <= maximum) return label;
  let short = '';
  for (const { segment } of graphemes.segment(label)) {
    if (short.length + segment.length + more.length > maximum) break;
    short += segment;
  }
  return `${short.trimEnd()}${more}`;
}
