import type { Attribution } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import { endsAt } from './content-ends.ts';
import { readCue } from './cue-reading.ts';
import { CERTAIN_SCORE, type CuedPassage, verbCue } from './cues.ts';
import { introductions } from './introductions.ts';
import { saysNothing } from './not-statements.ts';
import type { Passage, Range } from './passage.ts';
import type { Ends, Reading } from './readings.ts';
import { isNegated, stanceFor } from './stances.ts';
import { isCapitalised } from './tokens.ts';
import { findTurns, type Turn } from './transcripts.ts';

/** Who says what in a text: its paragraphs in order, each with its cues. */
export function findAttributions(paragraphs: readonly Pick<CuedPassage, 'passage' | 'cues'>[]): Attribution[] {
  const found: Attribution[] = [];
  const turns = findTurns(paragraphs.map(({ passage }) => passage));
  let speaking: number | undefined;
  for (const { passage, cues } of paragraphs) {
    const turn = turns.get(passage);
    const before = speaking === undefined ? undefined : found[speaking];
    if (turn?.label) speaking = found.push(turnOf(passage, turn, turn.label)) - 1;
    else if (turn && before && speaking !== undefined) found[speaking] = withMore(before, [spanOf(passage, turn.words)]);
    const cued = withoutDoubtful(cues.flatMap((cue) => readCue(passage, cue, ends) ?? []));
    const signed = signature(passage);
    if (signed) {
      found.push(signed);
      continue;
    }
    const opened = introductions(passage, cued);
    const readings = [...cued, ...opened, ...usedWords(passage, cued)].sort((a, b) => a.cue.at - b.cue.at);
    const rest = openQuotations(passage, readings);
    const last = turn ? undefined : found.at(-1);
    const orphans = rest.get(undefined)?.map((range) => spanOf(passage, range)) ?? [];
    if (last && orphans.length > 0 && (last.form !== 'indirect' || last.content.length === 0))
      found[found.length - 1] = withMore(last, orphans);
    for (const reading of readings) found.push(attributionOf(passage, reading, rest.get(reading) ?? []));
  }
  return found.filter(({ content }) => content.length > 0);
}

/** What one speaker of a transcript says at a time. */
const turnOf = (passage: Passage, { words }: Turn, label: Range): Attribution => ({
  source: spanOf(passage, label),
  cue: spanOf(passage, { from: label.to, to: label.to + 1 }),
  content: [spanOf(passage, words)],
  form: 'direct',
  stance: 'claims',
  negated: false,
  certain: true,
});

/** A signature under a quotation is at most this long: a name, a place, a calling. */
const SIGNATURE_TOKENS = 16;

/** "“Nobody asked us.” — Ann Reed, a farmer": a paragraph that is a quotation and, behind a dash, who said it. */
function signature(passage: Passage): Attribution | undefined {
  const { tokens, tags, quotations } = passage;
  const [quotation] = quotations;
  if (quotation?.from !== 0) return undefined;
  const dash = quotation.to;
  const name = tags.slice(dash + 1);
  const signed = /^[-–—―]+$/.test(tokens[dash]?.text ?? '') && name.length > 0 && name.length <= SIGNATURE_TOKENS;
  if (!signed || name[0] !== 'P' || name.some((tag) => tag === 'V' || tag === 'X')) return undefined;
  const source = spanOf(passage, { from: dash + 1, to: tokens.length });
  return {
    source,
    cue: spanOf(passage, { from: dash, to: dash + 1 }),
    content: [spanOf(passage, quotation)],
    form: 'direct',
    stance: 'claims',
    negated: false,
  };
}

/** What a cue within somebody's words must score, in tenths: "denied that it had known of it" is a denial, and no more. */
const LEAST_SCORE_WITHIN = 3;

/** Readings without those whose cue lies in what another one says and has little to speak for it. */
function withoutDoubtful(readings: readonly Reading[]): Reading[] {
  const within = ({ cue }: Reading, { content, cue: other }: Reading): boolean =>
    other.at !== cue.at && other.score > cue.score && content.some(({ from, to }) => from <= cue.at && cue.at < to);
  return readings.filter((reading, index) => {
    const near = readings.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
    if (!reading.source && near.some((other) => other.source && sameContent(other, reading))) return false;
    if (reading.cue.score >= LEAST_SCORE_WITHIN) return true;
    return !near.some((other) => within(reading, other));
  });
}

/** "said in a statement that": both words have the same content, and one of them a source. */
const sameContent = (a: Reading, b: Reading): boolean =>
  a.content.length === b.content.length &&
  a.content.every(({ from, to }, index) => from === b.content[index]?.from && to === b.content[index]?.to);

/** How many cues before and behind are looked at: those of the same sentence. */
const NEIGHBOURS = 6;

const ends: Ends = (passage, cue, from) => (at) => endsAt(passage, { cue, from }, at);

/** For each token whether it lies in something that a reading says. */
function takenTokens(passage: Passage, readings: readonly Reading[]): boolean[] {
  const taken = new Array<boolean>(passage.tokens.length).fill(false);
  for (const { content } of readings) for (const { from, to } of content) taken.fill(true, from, to);
  return taken;
}

/** What a source says goes on in the next paragraph. */
const withMore = (attribution: Attribution, more: readonly Span[]): Attribution => ({
  ...attribution,
  content: [...attribution.content, ...more],
  form: attribution.content.length === 0 ? 'direct' : attribution.form,
});

/**
 * Quotations that begin a sentence and are no cue's content, by the reading they go on from: the last one before them that
 * said something in quotation marks, else the last one. None in the paragraph: they go on from the paragraph before.
 */
function openQuotations(passage: Passage, readings: readonly Reading[]): Map<Reading | undefined, Range[]> {
  const taken = takenTokens(passage, readings);
  const starts = new Set(passage.sentences.map(({ from }) => from));
  const open = new Map<Reading | undefined, Range[]>();
  let next = 0;
  let owner: Reading | undefined;
  let quoting = false;
  for (const quotation of passage.quotations) {
    for (; (readings[next]?.cue.at ?? quotation.from) < quotation.from; next += 1) {
      const reading = readings[next];
      if (!reading || (passage.quotationAt[reading.cue.at] ?? -1) >= 0) continue;
      const quotes = reading.content.some((range) => isQuoted(passage, range));
      if (quotes || !quoting) owner = reading;
      quoting ||= quotes;
    }
    if (starts.has(quotation.from) && !taken[quotation.from]) {
      const own = open.get(owner);
      if (own) own.push(quotation);
      else open.set(owner, [quotation]);
    }
  }
  return open;
}

/** How far before a quotation its verb may stand. */
const VERB_BEFORE_TOKENS = 10;

/** Verbs that are no words of saying but whose object somebody put in quotation marks: 'Japan branded it an "outlaw nation"'. */
function usedWords(passage: Passage, readings: readonly Reading[]): Reading[] {
  const taken = takenTokens(passage, readings);
  return passage.quotations.flatMap((quotation) => {
    if (taken[quotation.from] || isTitle(passage, quotation)) return [];
    for (let at = quotation.from - 1; at >= Math.max(0, quotation.from - VERB_BEFORE_TOKENS); at -= 1) {
      if ((passage.quotationAt[at] ?? -1) >= 0 || taken[at] || passage.sentenceAt[at] !== passage.sentenceAt[quotation.from])
        return [];
      if (passage.tags[at] !== 'V') continue;
      const cue = verbCue(passage, at);
      const reading = saysNothing(passage, cue) ? undefined : readCue(passage, cue, ends);
      return reading?.source && reading.content.some(({ from, to }) => from <= quotation.from && quotation.from < to)
        ? [reading]
        : [];
    }
    return [];
  });
}

/** Whether every longer word in a quotation has a capital: the name of a book, a song, a programme. */
function isTitle({ tokens }: Passage, { from, to }: Range): boolean {
  return tokens.slice(from, to).every((token) => token.text.length < 4 || isCapitalised(token));
}

/** Whether a content is a quotation from its first token to its last. */
const isQuoted = (passage: Passage, { from, to }: Range): boolean =>
  (passage.quotationAt[from] ?? -1) >= 0 && (passage.quotationAt[to - 1] ?? -1) >= 0;

const spanOf = (passage: Passage, { from, to }: Range): Span => ({
  start: passage.tokens[from]?.start ?? 0,
  end: passage.tokens[to - 1]?.end ?? 0,
});

function attributionOf(passage: Passage, reading: Reading, more: readonly Range[]): Attribution {
  const content = [...reading.content, ...more];
  const quoted = content.map(({ from, to }) => passage.quotationAt.slice(from, to));
  const any = quoted.some((indexes) => indexes.some((index) => index >= 0));
  const all = quoted.every((indexes, at) =>
    indexes.every((index, step) => index >= 0 || (passage.tags[(content[at]?.from ?? 0) + step] ?? '.') === '.'),
  );
  return {
    source: reading.source && spanOf(passage, reading.source),
    cue: spanOf(passage, reading.words),
    content: content.map((range) => spanOf(passage, range)),
    form: all ? 'direct' : any ? 'mixed' : 'indirect',
    stance: stanceFor(passage, reading.cue),
    negated: isNegated(passage, reading.cue),
    ...(reading.cue.score >= CERTAIN_SCORE ? { certain: true } : {}),
  };
}
