/** Line breaks and blanks of every kind: a card breaks lines itself. */
const blanks = /[^\S\ufeff]+/gu;
/** What no reader can see and what could hide or reorder words: controls, bidirectional embeddings, invisible operators. */
const unseen = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Tag characters can carry hidden text; they are kept only where they make a flag: up to six behind the black one. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007f}]{1,6})|[\u{e0000}-\u{e007f}]+/gu;

/** Anything but letters, marks and single blanks that are shown as they are: most text holds nothing of it, and is not searched for what must go. */
const unplain = /[^ !-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2026\u20ac]| {2}/;

/**
 * Text as every card shows it: no control, no bidirectional override, no hidden character, one blank where there were
 * several or a line break, and well-formed (a lone surrogate becomes U+FFFD). Marks that join letters or emoji stay.
 */
export const visibleText = (text: string): string =>
  unplain.test(text)
    ? text.toWellFormed().replace(blanks, ' ').replace(unseen, '').replace(tags, '$1').replace(blanks, ' ')
    : text;
