import { nextClass, opensQuotation } from './cue-features.ts';
import type { Cue } from './cues.ts';
import type { Passage, Range } from './passage.ts';
import { phraseEnd, sentenceOf } from './phrases.ts';
import { addresseeStems, beForms, occasionNouns, speechStems, timeWords } from './word-classes.ts';

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? '';
const tagAt = (passage: Passage, at: number): string => passage.tags[at] ?? '.';

/** Prepositions that belong to the cue: "called for", "accused of". */
const cuePrepositions = new Set(['for', 'of', 'about', 'against', 'on', 'with', 'at', 'in', 'upon', 'over']);

/** What a cue is followed by: where the content begins, and whether there is any. */
export function contentStart(passage: Passage, cue: Cue, from: number): number {
  const { to: most } = sentenceOf(passage, cue.at);
  let at = skipOccasions(passage, from, most);
  if (
    addresseeStems.has(cue.stem) &&
    'DNPOJM'.includes(tagAt(passage, at)) &&
    !opensQuotation(passage, at) &&
    lowerAt(passage, at) !== 'that'
  ) {
    const end = lowerAt(passage, at) && tagAt(passage, at) === 'O' ? at + 1 : phraseEnd(passage, at, most);
    const behind = nextClass(passage, end, most);
    if (
      end > at &&
      /^(?:that|if|whether|how|what|why|who|where|when|to|to\+verb|about|of|quote|,|:|end|\.|in|on|D|O|P|N|time)$/.test(behind)
    )
      at = skipOccasions(passage, end, most);
  }
  if (cuePrepositions.has(lowerAt(passage, at)) && tagAt(passage, at) === 'I') at += 1;
  if (lowerAt(passage, at) === 'to' && tagAt(passage, at + 1) !== 'V' && tagAt(passage, at + 1) !== 'X') at += 1;
  if (lowerAt(passage, at) === ':' || (lowerAt(passage, at) === ',' && opensQuotation(passage, at + 1))) at += 1;
  return Math.min(at, most);
}

/** "said on Friday in a statement that": when and where it is said. */
function skipOccasions(passage: Passage, from: number, most: number): number {
  let at = from;
  for (;;) {
    const before = at;
    while (
      at < most &&
      (timeWords.has(lowerAt(passage, at)) || (tagAt(passage, at) === 'R' && timeWords.has(lowerAt(passage, at))))
    )
      at += 1;
    if (tagAt(passage, at) === 'I' && lowerAt(passage, at) !== 'as') {
      const end = phraseEnd(passage, at + 1, most);
      const words = passage.tokens.slice(at + 1, end).map(({ lower }) => lower);
      if (end > at + 1 && words.length <= 8 && words.some((word) => occasionNouns.has(word) || timeWords.has(word))) at = end;
    }
    if (at === before) return at;
  }
}

/** Where a content that begins at `from` ends: the end of its sentence without its last mark, or an earlier boundary. */
export function contentEnd(passage: Passage, from: number, ends: (at: number) => boolean): number {
  const { to: most } = sentenceOf(passage, from);
  for (let at = from + 1; at < most; at += 1) if (ends(at)) return at;
  return withoutLastMark(passage, from, most);
}

/** A content without the mark that ends its sentence; a mark within a closing quotation mark stays. */
export function withoutLastMark(passage: Passage, from: number, to: number): number {
  let end = to;
  while (end > from && /^(?:[.!,;:…—–-]+)$/.test(lowerAt(passage, end - 1)) && (passage.quotationAt[end - 1] ?? -1) < 0) end -= 1;
  return end;
}

/** Whether what is said stands before its cue: "…, the mayor said." */
export function contentBefore(passage: Passage, cue: Cue, phrase: Range): Range | undefined {
  const sentence = sentenceOf(passage, cue.at);
  if (!speechStems.has(cue.stem)) return undefined;
  const mark = phrase.from - 1;
  if (mark < sentence.from) return quotedBefore(passage, sentence.from);
  const quotation = passage.quotationAt[mark] ?? -1;
  if (quotation >= 0 && passage.quotations[quotation]?.to === mark + 1)
    return fromStart(passage, { from: sentence.from, to: phrase.from }, quotation);
  if (lowerAt(passage, mark) !== ',' && lowerAt(passage, mark) !== '—' && lowerAt(passage, mark) !== '–') return undefined;
  const inside = passage.quotationAt[mark - 1] ?? -1;
  if (inside >= 0 && passage.quotations[inside]?.to === mark)
    return fromStart(passage, { from: sentence.from, to: mark }, inside);
  const next = nextClass(passage, cue.group.to, sentence.to);
  if (
    !addresseeStems.has(cue.stem) &&
    !/^(?:,|\.|end|on|in|at|time|R|during|I|to|;|—|–|mark|!|\?|as|when|after|of|with|from)$/.test(next)
  )
    return undefined;
  return { from: sentence.from, to: mark };
}

/** A quotation that ended the sentence before: '"Who pays?" the mayor asked.' cut in two. */
function quotedBefore(passage: Passage, sentenceStart: number): Range | undefined {
  const quotation = passage.quotationAt[sentenceStart - 1] ?? -1;
  const range = passage.quotations[quotation];
  return range?.to === sentenceStart ? range : undefined;
}

/** A content that ends with a quotation begins where its sentence or the quotation begins, whichever is earlier. */
function fromStart(passage: Passage, range: Range, quotation: number): Range {
  return { from: Math.min(range.from, passage.quotations[quotation]?.from ?? range.from), to: range.to };
}

export const isPassive = (passage: Passage, cue: Cue): boolean =>
  cue.kind === 'V' &&
  !lowerAt(passage, cue.at).endsWith('ing') &&
  passage.tokens.slice(cue.group.from, cue.at).some(({ lower }) => beForms.has(lower));
