import { nextClass, opensQuotation } from './cue-features.ts';
import type { Cue } from './cues.ts';
import { skipOccasions } from './occasions.ts';
import { lowerAt, type Passage, type Range, tagAt } from './passage.ts';
import { sentenceOf } from './phrases.ts';
import { nameEnd, phraseEnd } from './phrases-behind.ts';
import { behindKnown } from './said-clauses.ts';
import { addresseeStems, asideStems, beForms, speechStems, timeWords } from './word-classes.ts';

/** Prepositions that belong to the cue: "called for", "accused of". */
const cuePrepositions = new Set(['for', 'of', 'about', 'against', 'on', 'with', 'at', 'in', 'upon', 'over']);

/** "At least 12", "over 40": without its first word the number would be told as exact. */
const hedgesNumber = (passage: Passage, at: number): boolean =>
  /^(?:at|about|over)$/.test(lowerAt(passage, at)) &&
  (tagAt(passage, at + 1) === 'M' ||
    /^(?:least|most|half|two-thirds|three-quarters|dozens|hundreds|thousands|millions|\d.*)$/.test(lowerAt(passage, at + 1)));

/** A quotation longer than this is read sentence by sentence: no speaker says so much in one paragraph. */
const QUOTATION_TOKENS = 1500;

/** What a cue is followed by: where the content begins, and whether there is any. */
export function contentStart(passage: Passage, cue: Cue, from: number): number {
  const { to: most } = sentenceOf(passage, cue.at);
  const quotation = quotationAhead(passage, cue, { from, to: most });
  if (quotation !== undefined) return quotation;
  let at = behindKnown(passage, cue.stem, skipOccasions(passage, from, most));
  if (
    addresseeStems.has(cue.stem) &&
    'DNPOJM'.includes(tagAt(passage, at)) &&
    !opensQuotation(passage, at) &&
    lowerAt(passage, at) !== 'that'
  ) {
    const end =
      lowerAt(passage, at) && tagAt(passage, at) === 'O'
        ? at + 1
        : nameEnd(passage, { from: at, to: phraseEnd(passage, at, most) }, most);
    const behind = nextClass(passage, end, most);
    if (
      end > at &&
      /^(?:that|if|whether|how|what|why|who|where|when|to|to\+verb|about|of|quote|,|:|end|\.|in|on|D|O|P|N|time)$/.test(behind)
    )
      at = skipOccasions(passage, end, most);
  }
  if (lowerAt(passage, at) === 'at' && lowerAt(passage, at + 1) === 'the' && lowerAt(passage, at + 2) === 'time') at += 3;
  if (cuePrepositions.has(lowerAt(passage, at)) && tagAt(passage, at) === 'I' && !hedgesNumber(passage, at)) at += 1;
  if (lowerAt(passage, at) === 'to' && tagAt(passage, at + 1) !== 'V' && tagAt(passage, at + 1) !== 'X') at += 1;
  if (lowerAt(passage, at) === ':' || (lowerAt(passage, at) === ',' && opensQuotation(passage, at + 1))) at += 1;
  return Math.min(at, most);
}

/** How far behind its cue a quotation may begin: "said in the spring, when the story broke, “…”". */
const QUOTATION_AHEAD_TOKENS = 25;

/** A quotation that a word of saying announces: nothing but when, where and to whom stands between. */
function quotationAhead(passage: Passage, cue: Cue, { from, to }: Range): number | undefined {
  if (!speechStems.has(cue.stem) || cue.kind !== 'V') return undefined;
  for (let at = from; at < Math.min(to, from + QUOTATION_AHEAD_TOKENS); at += 1) {
    const lower = lowerAt(passage, at);
    if (opensQuotation(passage, at)) return at === from || /^[,:]$/.test(lowerAt(passage, at - 1)) ? at : undefined;
    if (
      lower === 'that' ||
      lower === ';' ||
      (at === from && !/[INPORDM]/.test(tagAt(passage, at)) && lower !== ',' && lower !== ':')
    )
      return undefined;
    if (
      at === from &&
      tagAt(passage, at) !== 'I' &&
      !addresseeStems.has(cue.stem) &&
      !timeWords.has(lower) &&
      lower !== ',' &&
      lower !== ':' &&
      tagAt(passage, at) !== 'R'
    )
      return undefined;
  }
  return undefined;
}

/** Where a content that begins at `from` ends: the end of its sentence without its last mark, or an earlier boundary. */
export function contentEnd(passage: Passage, from: number, ends: (at: number) => boolean): number {
  const { to: most } = sentenceOf(passage, from);
  const own = opensQuotation(passage, from) ? passage.quotations[passage.quotationAt[from] ?? -1] : undefined;
  if (own && own.to < most && endsItself(passage, own)) return own.to;
  for (let at = from + 1; at < most; at += 1) if (ends(at)) return at;
  const quotation = passage.quotations[passage.quotationAt[most - 1] ?? -1];
  return quotation && quotation.from >= from && quotation.to > most && quotation.to - from < QUOTATION_TOKENS
    ? quotation.to
    : withoutLastMark(passage, from, most);
}

/** Whether a quotation closes what is said: its last mark is a comma or ends a sentence, or another verb follows. */
function endsItself(passage: Passage, { to }: Range): boolean {
  if (opensQuotation(passage, to) || (tagAt(passage, to) === 'C' && opensQuotation(passage, to + 1))) return false;
  if (/^[,.!?]$/.test(lowerAt(passage, to - 2))) return true;
  return tagAt(passage, to) === 'C' && tagAt(passage, to + 1) === 'V';
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
  if (!speechStems.has(cue.stem) && !asideStems.has(cue.stem) && !cue.besideQuotation) return undefined;
  if (quotationAhead(passage, cue, { from: cue.group.to, to: sentence.to }) !== undefined && !endsQuotation(passage, phrase.from))
    return undefined;
  const mark = phrase.from - 1;
  if (mark < sentence.from) return quotedBefore(passage, cue, sentence);
  const next = nextClass(passage, cue.group.to, sentence.to);
  if (/^(?:that|whether)$/.test(lowerAt(passage, skipOccasions(passage, cue.group.to, sentence.to)))) return undefined;
  const inFront = phrase.from < cue.group.from;
  if (inFront && endsQuotation(passage, phrase.from) && isCircumstance(passage, { from: sentence.from, to: phrase.from }, next))
    return undefined;
  const quotation = passage.quotationAt[mark] ?? -1;
  if (quotation >= 0 && passage.quotations[quotation]?.to === mark + 1)
    return fromStart(passage, { from: sentence.from, to: phrase.from }, quotation);
  if (lowerAt(passage, mark) !== ',' && lowerAt(passage, mark) !== '—' && lowerAt(passage, mark) !== '–') return undefined;
  const inside = passage.quotationAt[mark - 1] ?? -1;
  if (inside >= 0 && passage.quotations[inside]?.to === mark)
    return fromStart(passage, { from: sentence.from, to: mark }, inside);
  if (
    !addresseeStems.has(cue.stem) &&
    !/^(?:,|\.|end|on|in|at|time|R|during|I|to|;|—|–|mark|!|\?|as|when|after|of|with|from)$/.test(next)
  )
    return undefined;
  const parted =
    next === ',' && /[VX]/.test(tagAt(passage, cue.group.to + 1)) && !lowerAt(passage, cue.group.to + 1).endsWith('ing');
  return parted || isStatement(passage, { from: sentence.from, to: mark }) ? { from: sentence.from, to: mark } : undefined;
}

/** Whether a quotation ends right before a token, with or without a comma between. */
export function endsQuotation(passage: Passage, before: number): boolean {
  return [before - 1, before - 2].some((at) => {
    const quotation = passage.quotations[passage.quotationAt[at] ?? -1];
    return quotation?.to === at + 1 && (at === before - 1 || lowerAt(passage, before - 1) === ',');
  });
}

/** Words that make a clause or phrase before a comma the circumstance of what follows it. */
const circumstances =
  /^(?:as|when|after|before|while|since|if|although|though|because|until|once|asked|despite|in|at|on|during|with|for|by|from|like|unlike|amid|among|under|according|given)$/;

/** A quotation shorter than this may be a word or two that somebody else used. */
const SHORT_QUOTATION_TOKENS = 8;

/** "Although she had called it “over,” he said they would go on": a quotation, but not what he said. */
function isCircumstance(passage: Passage, { from, to }: Range, next: string): boolean {
  if (opensQuotation(passage, from) || !/^(?:that|O|D|P|N|J|it|not)$/.test(next)) return false;
  const quotation = passage.quotations[passage.quotationAt[to - 1] ?? passage.quotationAt[to - 2] ?? -1];
  return (
    circumstances.test(lowerAt(passage, from)) ||
    (quotation !== undefined && quotation.to - quotation.from < SHORT_QUOTATION_TOKENS)
  );
}

/** A clause that can be what was said: it has a verb, and nothing makes it a mere circumstance. */
function isStatement(passage: Passage, { from, to }: Range): boolean {
  if (circumstances.test(lowerAt(passage, from))) {
    const comma = passage.tokens.slice(from, to).findIndex(({ text }) => text === ',');
    return comma > 0 && isStatement(passage, { from: from + comma + 1, to });
  }
  return to - from > 2 && passage.tags.slice(from, to).some((tag) => tag === 'V' || tag === 'X');
}

/** The clause that a comma ends right before a token, from the beginning of its sentence: "…, said the mayor". */
export function statementBefore(passage: Passage, before: number): Range | undefined {
  const range = { from: sentenceOf(passage, before).from, to: before - 1 };
  return lowerAt(passage, range.to) === ',' && isStatement(passage, range) ? range : undefined;
}

/** A quotation that ended the sentence before: '"Who pays?" the mayor asked.' cut in two. */
function quotedBefore(passage: Passage, cue: Cue, sentence: Range): Range | undefined {
  const range = passage.quotations[passage.quotationAt[sentence.from - 1] ?? -1];
  const open = range?.to === sentence.from && /^[?!,—–]+$/.test(lowerAt(passage, range.to - 2));
  return open && /^(?:\.|,|end|in|on|at|time)$/.test(nextClass(passage, cue.group.to, sentence.to)) ? range : undefined;
}

/** A content that ends with a quotation begins where its sentence or the quotation begins, whichever is earlier. */
function fromStart(passage: Passage, range: Range, quotation: number): Range {
  const start = passage.quotations[quotation]?.from ?? range.from;
  const aside = start > range.from && /^[,:(—–]$/.test(lowerAt(passage, start - 1));
  return { from: aside ? start : Math.min(range.from, start), to: range.to };
}

export const isPassive = (passage: Passage, cue: Cue): boolean =>
  cue.kind === 'V' &&
  !lowerAt(passage, cue.at).endsWith('ing') &&
  passage.tokens.slice(cue.group.from, cue.at).some(({ lower }) => beForms.has(lower));
