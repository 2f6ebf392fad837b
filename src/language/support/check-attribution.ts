import { overlaps } from '../../domain/span.ts';
import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Passage, PreparedSupport } from './passages.ts';
import type { Path } from './path.ts';
import type { SupportProblem } from './problem.ts';
import { sayingStems, trailingStems } from './saying-words.ts';
import { passagesOnPath } from './slots.ts';
import type { Statement } from './statement.ts';

/** How far before what is said a verb of saying may stand: "told The Associated Press on Friday that". */
const REACH_BEFORE = 9;
/** How far behind: ", a spokesman for the ministry in Kyiv said". */
const REACH_BEHIND = 9;

/** Share of the words read from a passage that must lie in what somebody says for the passage to be their word. */
const SAID_SHARE = 0.75;

interface Reading {
  readonly passage: Passage;
  /** For each word of the passage whether the statement has it. */
  readonly kept: Uint8Array;
  readonly first: number;
  readonly last: number;
}

function readingOf(prepared: PreparedSupport, path: Path, at: number): Reading | undefined {
  const passage = prepared.passages[at];
  if (!passage) return undefined;
  const kept = new Uint8Array(passage.words.length);
  for (const [index, from] of path.passage.entries()) if (from === at) kept[path.place[index] ?? 0] = 1;
  const first = kept.indexOf(1);
  return first === -1 ? undefined : { passage, kept, first, last: kept.lastIndexOf(1) };
}

/** Whether the statement says by itself that somebody says it, in words that are not those of the passage. */
const namesSaying = (statement: Statement, path: Path, main: number): boolean =>
  statement.words.some(
    (word, index) =>
      (path.place[index] === -1 && sayingStems.has(word.stem)) ||
      (path.passage[index] !== main && isFiniteVerb(word.text) && sayingStems.has(word.stem)),
  );

/** Behind these a "that" stands for what went before it: "a shift that could". */
const auxiliaries = wordSet('is are was were be has have had do does did will would can could may might must shall should');

/** Present forms that stand directly before what many say. */
const plainPresent = wordSet('say believe think know argue fear hope insist suggest maintain');

/** Words that may stand between a verb of saying and what is said: "said on Friday", "said also". */
const between = new Set(
  'on in at also later then again earlier today yesterday monday tuesday wednesday thursday friday saturday sunday last this week month night morning him her them us me it'.split(
    ' ',
  ),
);

/** "police said (on Friday) that [kept]", "according to police, [kept]", "the claim that [kept]" */
function isSaidBefore({ passage, first }: Reading): boolean {
  const { words } = passage;
  // A clause behind "that" is what somebody says, knows or wants: left alone it claims more.
  if (words[first - 1]?.text === 'that' && first > 1 && !auxiliaries.has(words[first]?.text ?? '')) return true;
  for (let place = first - 1; place >= Math.max(0, first - REACH_BEFORE); place--) {
    const word = words[place];
    if (!word) break;
    if (word.text === 'according') return true;
    const near =
      first - place <= 4 && words.slice(place + 1, first).every(({ text }) => between.has(text) || text.endsWith('ly'));
    if (near && sayingStems.has(word.stem) && isFiniteVerb(word.text)) return true;
    // "observers say [kept]", but not "the state of [kept]" or "will say [kept]"
    if (place === first - 1 && place > 0 && plainPresent.has(word.text) && !auxiliaries.has(words[place - 1]?.text ?? ''))
      return true;
  }
  return false;
}

/** Whether a word of saying is a verb with its ending: "said", "claims", but not "the show". */
const isFiniteVerb = (word: string): boolean =>
  /(?:ed|said|told|thought|understood|knew|felt|wrote|found|heard|saw|learnt|meant|says|tells|thinks|believes|claims|argues|insists|knows|hopes|fears|expects|warns|adds|suggests|admits|predicts|maintains)$/.test(
    word,
  );

/** "[kept], the ministry said", "[kept], according to police" */
function isSaidBehind({ passage, last }: Reading): boolean {
  const { words, parted } = passage;
  if (parted[last + 1] !== 1 && words[last + 1]?.text !== 'according') return false;
  for (let place = last + 1; place <= Math.min(words.length - 1, last + REACH_BEHIND); place++) {
    const word = words[place];
    if (!word || /^(?:who|which|whose|that|but|while)$/.test(word.text)) return false;
    if (trailingStems.has(word.stem) && (isFiniteVerb(word.text) || word.text === 'say')) return true;
    if (word.text === 'according') return true;
  }
  return false;
}

/** "[kept], he said, [kept]" */
function isSaidBetween({ passage, kept, first, last }: Reading): boolean {
  for (let place = first; place < last; place++) {
    if (kept[place] === 1 || kept[place - 1] !== 1 || passage.parted[place] !== 1) continue;
    let to = place;
    while (to < last && kept[to] !== 1) to++;
    if (passage.parted[to] !== 1 || to - place > REACH_BEHIND) continue;
    const aside = passage.words.slice(place, to);
    if (aside.some((word) => /^(?:who|which|whose)$/.test(word.text))) continue;
    if (
      aside.some((word) => trailingStems.has(word.stem) && (isFiniteVerb(word.text) || word.text === 'say')) ||
      aside.some((word) => word.text === 'according')
    )
      return true;
  }
  return false;
}

/** Whether the analysis has these words as what somebody says, and the statement left out both who and the word for it. */
function isAttributed(prepared: PreparedSupport, { passage, kept }: Reading): boolean {
  const attributions = prepared.articles[passage.article]?.analysis.attributions ?? [];
  return attributions.some(({ source, cue, content }) => {
    // Most attributions of an article hold nothing of the passage: its words need not be gone through for them.
    if ((!cue && !source) || !content.some((span) => overlaps(span, passage))) return false;
    let inside = 0;
    let all = 0;
    for (const [place, word] of passage.words.entries()) {
      if (kept[place] !== 1) continue;
      all++;
      if (content.some((span) => span.start <= word.start && word.end <= span.end)) inside++;
      for (const span of [cue, source]) if (span && span.start <= word.start && word.end <= span.end) return false;
    }
    return all > 0 && inside >= SAID_SHARE * all;
  });
}

/** A statement in its own voice that its passages only give as somebody's word. */
export function attributionProblems(comparison: Comparison): SupportProblem[] {
  const { prepared, statement, path } = comparison;
  const [main = -1] = passagesOnPath(path);
  const reading = readingOf(prepared, path, main);
  if (!reading || namesSaying(statement, path, main)) return [];
  const dropped = isSaidBefore(reading) || isSaidBehind(reading) || isSaidBetween(reading) || isAttributed(prepared, reading);
  return dropped ? [{ kind: 'attribution-dropped', text: statement.text }] : [];
}
