import type { Paragraph, Quotation } from '../domain/analysis.ts';

/** Every mark of a double quotation. Two single marks count as a double one; single marks only as a curly pair. */
const marks = /''|``|["“”„«»]|‘(?=[\p{L}\p{N}])/gu;
/** A single closing mark that is not an apostrophe. */
const singleClose = /['’](?![\p{L}\p{N}])/gu;
/** A quotation in single marks that runs on longer than this is an apostrophe gone astray. */
const SINGLE_MARKS_CHARACTERS = 600;

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The quotations of a text. Marks need not match: what opens with a curly mark may close with a straight one. A quotation
 * that goes on in the next paragraph is not closed at the end of the first: each paragraph's part is a quotation.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && /^(?:["“„«]|''|``)/.test(text.slice(next.start, next.start + 2));
    return quotationsIn(text, paragraph, goesOn);
  });
}

function quotationsIn(text: string, paragraph: Paragraph, goesOn: boolean): Quotation[] {
  const own = text.slice(paragraph.start, paragraph.end);
  const found: Quotation[] = [];
  let open: Mark | undefined;
  const add = (from: Mark, wordsEnd: number, end: number): void => {
    const words = { start: paragraph.start + from.at + from.length, end: paragraph.start + wordsEnd };
    if (own.slice(from.at + from.length, wordsEnd).trim())
      found.push({ start: paragraph.start + from.at, end: paragraph.start + end, words });
  };
  for (const mark of marksOf(own)) {
    if (open && (mark.closes || (own[open.at] === '„' && own[mark.at] === '“'))) {
      add(open, mark.at, mark.at + mark.length);
      open = undefined;
    } else if (mark.opens) open = mark;
  }
  if (open && (goesOn || open.at === 0)) add(open, own.length, own.length);
  found.push(...singleQuotations(own, paragraph, found));
  if (own.includes("'") && closesSpeech.test(own)) found.push(...straightQuotations(own, paragraph, found));
  return found.sort((a, b) => a.start - b.start);
}

/** Which way each double mark faces: by its shape, or by the space around it. */
function* marksOf(own: string): Iterable<Mark> {
  for (const { index: at, 0: mark } of own.matchAll(marks)) {
    if (mark === '‘') continue;
    const before = own[at - 1] ?? ' ';
    const after = own[at + mark.length] ?? ' ';
    const roomBefore = /[\s([{—–\-‘'/:]/.test(before);
    const roomAfter = /[\s)\]}—–\-’',.;:!?]/.test(after);
    const digitBefore = /\d/.test(before);
    if (mark === '“' || mark === '„' || mark === '«' || mark === '``')
      yield { at, length: mark.length, opens: true, closes: false };
    else if (mark === '”' || mark === '»') yield { at, length: mark.length, opens: roomBefore && !roomAfter, closes: true };
    else
      yield {
        at,
        length: mark.length,
        opens: roomBefore && /\S/.test(after),
        closes: !roomBefore || (roomAfter && !digitBefore),
      };
  }
}

/** Quotations in curly single marks that lie outside those in double marks. */
function singleQuotations(own: string, paragraph: Paragraph, taken: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  let index = 0;
  let behind = 0;
  for (const { index: at, 0: mark } of own.matchAll(marks)) {
    const start = paragraph.start + at;
    while (index < taken.length && (taken[index]?.end ?? 0) <= start) index += 1;
    if (mark !== '‘' || at < behind || (taken[index]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    singleClose.lastIndex = at + 1;
    const close = singleClose.exec(own.slice(0, at + SINGLE_MARKS_CHARACTERS))?.index;
    if (close === undefined) continue;
    behind = close + 1;
    found.push({ start, end: paragraph.start + close + 1, words: { start: start + 1, end: paragraph.start + close } });
  }
  return found;
}

/** A straight single mark behind the mark of a sentence or a clause: ",' she said". No apostrophe stands there. */
const closesSpeech = /[,.!?…]'(?:\s|$)/;
/** One that may open: behind a space and before a word that is no shortened one. */
const straightOpen = /(?<![^\s(—–])'(?=[\p{L}\p{N}])(?!(?:s|t|tis|twas|em|til|cause|n|\d0s)\b)/giu;
const straightClose = /'(?![\p{L}\p{N}])/gu;

/** Quotations in straight single marks, as some papers set them; only in a paragraph in which one surely closes. */
function straightQuotations(own: string, paragraph: Paragraph, taken: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  const isTaken = (at: number): boolean =>
    taken.some(({ start, end }) => start <= paragraph.start + at && paragraph.start + at < end);
  let behind = 0;
  for (const { index: at } of own.matchAll(straightOpen)) {
    if (at < behind || isTaken(at)) continue;
    const close = straightEnd(own, at);
    if (close === undefined || isTaken(close)) continue;
    behind = close + 1;
    found.push({
      start: paragraph.start + at,
      end: paragraph.start + behind,
      words: { start: paragraph.start + at + 1, end: paragraph.start + close },
    });
  }
  return found;
}

/** Where a straight quotation closes: not at the apostrophe of "the workers' strike". */
function straightEnd(own: string, open: number): number | undefined {
  straightClose.lastIndex = open + 1;
  for (
    let close = straightClose.exec(own);
    close && close.index < open + SINGLE_MARKS_CHARACTERS;
    close = straightClose.exec(own)
  )
    if (own[close.index - 1] !== 's' || !/^\s\p{Ll}/u.test(own.slice(close.index + 1, close.index + 3))) return close.index;
  return undefined;
}
