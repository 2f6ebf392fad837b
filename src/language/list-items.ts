/** A bullet with or without a number, or a number or letter with a stop or bracket. */
const marker = /(?:^|(?<=\s))(?:([•⁃▪‣◦·])\s?(?:\d{1,3}[.)]{1,2}\s)?|(\(?)(\d{1,3}|[a-z]|[ivx]{1,4})([.)]{1,2})\s)(?=\S)/gu;
/** The first item of any list has such a mark; most paragraphs have none, and hold no list. */
const firstMarker = /[•⁃▪‣◦·]|[1ai][.)]/;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The places in an order that a mark can stand for: "i" is the first numeral and the ninth letter, a bullet is any. */
function placesOf(mark: string): number[] {
  if (/^\d/.test(mark)) return [Number(mark)];
  const roman = romans.indexOf(mark) + 1;
  return [...(roman > 0 ? [roman] : []), ...(mark.length === 1 ? [mark.charCodeAt(0) - 96] : [])];
}

/**
 * Where the items of a list within running text begin: "1. … 2. …", "a) … b) …", "• … • …". An item counts only behind
 * the one before it in the same style; the first stands at the start or behind a mark, and counts when a second follows.
 */
export function listItemStarts(text: string): number[] {
  const starts: number[] = [];
  if (!firstMarker.test(text)) return starts;
  const open = new Map<string, { next: number; first: number | undefined }>();
  for (const { index, 0: whole, 1: bullet, 2: bracket, 3: mark = '', 4: style } of text.matchAll(marker)) {
    const key = bullet ?? `${/\d/.test(mark) ? '1' : 'a'}${bracket}${style}`;
    const list = open.get(key);
    const places = placesOf(mark);
    if (list && (bullet ? whole !== '' : places.includes(list.next))) {
      if (list.first) starts.push(list.first);
      starts.push(index);
      open.set(key, { next: list.next + 1, first: undefined });
    } else if ((bullet || places.includes(1)) && /(?:^|[.:;!?])\s*$/.test(text.slice(Math.max(0, index - 3), index))) {
      open.set(key, { next: 2, first: index });
    }
  }
  return starts;
}
