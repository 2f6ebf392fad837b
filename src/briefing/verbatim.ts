import type { AnalysedArticle } from '../domain/analysis.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import { stemOf } from '../language/stem.ts';
import { commonWords } from '../language/support/common-words.ts';
import { turnsMeaning } from '../language/support/polarity-words.ts';
import { sayingStems } from '../language/support/saying-words.ts';
import { wordsOf } from '../language/words.ts';
import { isClause } from './clause.ts';

/** A statement with who is named beside it, and the passage it stands on. */
export interface Copied {
  readonly text: string;
  readonly by: string | undefined;
  readonly source: AnalysedArticle;
  readonly passage: Span;
}

/** A text without the marks around it, in one spacing and in lower case. */
function bare(text: string): string {
  // The marks are nearly always of ASCII: the pattern that knows every script is asked only where others are left.
  const trimmed = text.replace(/^[^A-Za-z\d\u0080-\uffff]+|[^A-Za-z\d\u0080-\uffff]+$/g, '');
  const letters = /^[^A-Za-z\d]|[^A-Za-z\d]$/.test(trimmed) ? trimmed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') : trimmed;
  return letters.replace(/\s+/g, ' ').toLowerCase();
}

const letter = /[\p{L}\p{N}]/u;

/** Marks around a sentence that a statement goes without. */
const MOST_MARKS = 8;

const quotationMarks = (text: string): number => text.match(/["“”„«»]|``|''/g)?.length ?? 0;

const isSentence = ({ source: { analysis }, passage }: Copied): boolean =>
  analysis.sentences.some(({ start, end }) => start === passage.start && end === passage.end);

/** Whether a statement is its passage as it stands there, a whole sentence. */
export function isWholeSentence(copied: Copied): boolean {
  const { text, source, passage } = copied;
  // A few marks and spaces may differ, no more: most statements that are shorter are told apart by their length alone.
  if (passage.end - passage.start - text.length > MOST_MARKS || !letter.test(text)) return false;
  const words = source.article.text.slice(passage.start, passage.end);
  const same = words === text || bare(words) === bare(text);
  return same && quotationMarks(words) === quotationMarks(text) && isSentence(copied);
}

/** Fewer words may be only a name, and more are a text of several statements. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 100;

/** So many words carry news: "We have been here before" says nothing that can be found again. */
const FEWEST_TELLING = 2;

const isTelling = (words: readonly string[]): boolean =>
  words.length >= FEWEST_WORDS &&
  words.length <= MOST_WORDS &&
  words.filter((word) => !commonWords.has(word)).length >= FEWEST_TELLING;

/** The marks between which a clause stands, with what is left before it and behind it. */
const opens = /(?<!\bthat)(?:[,;:)—–]|--)\s+$/;
const opensSaid = /(?:^|[^a-z\u0080-\uffff])(?<saying>[a-z]+)\sthat\s+$/i;
const closes = /^(?:[,;:]\s|\s?[—–]|\s--)/;
const endsSentence = /[.!?…]["'”’)\]]*\s/;

/** Whether a clause may begin behind some words: a mark, or "said that" where it is told beside the statement who said it. */
const opensClause = (before: string, by: string | undefined): boolean =>
  opens.test(before) ||
  (by !== undefined && sayingStems.has(stemOf(opensSaid.exec(before)?.groups?.saying?.toLowerCase() ?? '')));

/** Where what is said last begins: behind the last mark or joining word. */
const lastPart = /^.*(?:[,;:()—–]|--|\b(?:and|or|but|nor)\b)/s;
const firstWord = /[\p{L}\p{N}][^\s,;:.—–]*/u;

/** Whether a clause has its verb: not so "… and two of the tugs, [sunk by the storm]". */
function hasVerb(body: string, behind: string): boolean {
  const last = body.replace(lastPart, '');
  return last.trim().includes(' ') && isClause(last) && !isClause(firstWord.exec(behind)?.[0] ?? '');
}

/** Whether each quotation that a clause has anything of is one of the article's, from its first mark to its last. */
function quotesWhole({ source, passage }: Copied, body: string, at: number): boolean {
  const clause = { start: passage.start + at, end: passage.start + at + body.length };
  const touched = source.analysis.quotations.filter((quotation) => overlaps(quotation, clause));
  return touched.every((quotation) => contains(clause, quotation)) && quotationMarks(body) === 2 * touched.length;
}

/** Whether words that were cut away tell who says something: without a speaker beside the statement they are missed. */
const tellsSpeaker = ({ source, passage }: Copied, stems: readonly string[]): boolean =>
  stems.some((stem) => sayingStems.has(stem)) ||
  source.analysis.attributions.some(({ content }) => content.some((part) => overlaps(part, passage)));

/**
 * Whether a statement is one clause of its passage, word for word: from the sentence's beginning, a mark or "said that", to its end or a
 * mark, each quotation in it whole, and nothing that was cut away denies, weakens or conditions what is left.
 */
export function isWholeClause(copied: Copied): boolean {
  const { text, by, source, passage } = copied;
  const body = text.replace(/[.!?…]$/, '');
  if (endsSentence.test(body)) return false;
  const sentence = source.article.text.slice(passage.start, passage.end);
  const exact = sentence.indexOf(body);
  // A statement has a capital first, wherever it was cut.
  const at = exact >= 0 ? exact : sentence.indexOf(`${body.charAt(0).toLowerCase()}${body.slice(1)}`);
  if (at < 0) return false;
  const [before, behind] = [sentence.slice(0, at), sentence.slice(at + body.length)];
  if ((letter.test(before) && !opensClause(before, by)) || (letter.test(behind) && !closes.test(behind))) return false;
  const words = wordsOf(body).map((word) => word.text);
  if (!isTelling(words) || !hasVerb(body, behind) || !quotesWhole(copied, body, at) || !isSentence(copied)) return false;
  const cutAway = [...wordsOf(before), ...wordsOf(behind)].map((word) => word.text);
  if (cutAway.some(turnsMeaning)) return false;
  return by !== undefined || !tellsSpeaker(copied, cutAway.map(stemOf));
}

/** Whether a statement is one whole quotation of its passage beside the name of who says it: '"Not even 40 were," she said'. */
export function isWholeQuotation({ text, by, source: { article, analysis }, passage }: Copied): boolean {
  if (by === undefined || quotationMarks(text.charAt(0)) === 0) return false;
  const words = bare(text);
  return analysis.quotations.some((quotation) => {
    if (quotation.start < passage.start || quotation.end > passage.end) return false;
    if (bare(article.text.slice(quotation.start, quotation.end)) !== words) return false;
    const around = [article.text.slice(passage.start, quotation.start), article.text.slice(quotation.end, passage.end)];
    return !around.flatMap((part) => wordsOf(part)).some((word) => turnsMeaning(word.text));
  });
}
