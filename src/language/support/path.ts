import { commonWords } from './common-words.ts';
import type { Passage, PreparedSupport } from './passages.ts';
import { pathCosts } from './path-costs.ts';
import type { Statement } from './statement.ts';

/** How a word of the statement follows the one before it in the passages. */
export type Step = 'first' | 'next' | 'skip' | 'back' | 'beside' | 'elsewhere' | 'missing';

/** Where the words of a statement stand in the passages, read as cheaply as can be. */
export interface Path {
  /** For each word the passage that carries it, by its place in `PreparedSupport.passages`; -1 where none does. */
  readonly passage: Int32Array;
  /** For each word its place among that passage's words; -1 where none carries it. */
  readonly place: Int32Array;
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** How many readings are kept while going through the words; more change nothing measurable. */
const KEPT = 24;

/** From how many of them a common word is looked for. */
const READ_ON = 8;

interface Node {
  readonly passage: number;
  readonly place: number;
  readonly word: number;
  readonly step: Step;
  readonly parent: Node | undefined;
}

interface Reading {
  readonly node: Node | undefined;
  readonly cost: number;
}

/** Words that turn a statement when they are left out between two words that are kept. */
const turning = new Set(
  (
    'not no never nobody none neither nor without hardly barely unless if whether possible possibly alleged allegedly reportedly may might could ' +
    'would should likely unlikely potential potentially planned claims claimed claim says said believe believed suggests suggested appears appeared ' +
    'seems seemed denied denies deny expected'
  ).split(' '),
);

function skipCost(passage: Passage, from: number, to: number): number {
  const skipped = to - from - 1;
  if (skipped <= 6)
    for (let index = from + 1; index < to; index++)
      if (turning.has(passage.words[index]?.text ?? '')) return pathCosts.skipTurning;
  if (passage.parted[from + 1] === 1 && passage.parted[to] === 1) return pathCosts.skipAside;
  return skipped <= 1
    ? pathCosts.skipOne
    : skipped <= 3
      ? pathCosts.skipFew
      : skipped <= 7
        ? pathCosts.skipSome
        : pathCosts.skipMany;
}

const pronouns = new Set('he she it they we i his her their its our my him them who this these that those'.split(' '));

/**
 * What it costs to come to a place from another sentence, by what stood before it there: a clause begins, or a pronoun or
 * words that the statement has as well stood there; anything else has been put away for what the statement has instead.
 */
function joinCost(statement: Statement, passage: Passage, place: number): number {
  if (place === 0 || passage.parted[place] === 1) return pathCosts.joinAtClause;
  let before = place - 1;
  while (before > 0 && passage.parted[before] !== 1 && isGrammar(passage.words[before]?.text)) before--;
  const word = passage.words[before]?.text ?? '';
  if (pronouns.has(word) || statement.senses.includes(passage.senses[before] ?? -2)) return pathCosts.joinForSame;
  return isGrammar(word) ? pathCosts.joinAtClause : pathCosts.joinForOther;
}

const isGrammar = (word: string | undefined): boolean => word !== undefined && commonWords.has(word) && !pronouns.has(word);

interface Move {
  readonly step: Step;
  readonly cost: number;
}

interface Place {
  readonly passage: number;
  readonly place: number;
  /** What it costs to come here from another sentence. */
  readonly join: number;
}

const next: Move = { step: 'next', cost: 0 };

function moveTo(prepared: PreparedSupport, from: Node, to: Place, clauseStart: boolean): Move {
  const passage = prepared.passages[to.passage];
  if (!passage || from.passage !== to.passage) {
    const step = Math.abs(from.passage - to.passage) === 1 ? 'beside' : 'elsewhere';
    return { step, cost: clauseStart ? Math.min(to.join, pathCosts.joinAtClause) : to.join };
  }
  if (to.place === from.place + 1) return next;
  if (to.place > from.place) return { step: 'skip', cost: skipCost(passage, from.place, to.place) };
  return { step: 'back', cost: clauseStart ? pathCosts.backAtClause : pathCosts.back };
}

function placesOf(prepared: PreparedSupport, statement: Statement, candidates: readonly number[], sense: number): Place[] {
  const places: Place[] = [];
  if (sense === -1) return places;
  for (const candidate of candidates) {
    const passage = prepared.passages[candidate];
    if (!passage) continue;
    for (let place = passage.senses.indexOf(sense); place !== -1; place = passage.senses.indexOf(sense, place + 1))
      places.push({ passage: candidate, place, join: joinCost(statement, passage, place) });
  }
  return places;
}

/** Whether a place hangs on the words before it: "the wife of [Lyle]". */
function beginsInside(prepared: PreparedSupport, { passage, place }: Place): boolean {
  const before = prepared.passages[passage];
  return before?.parted[place] !== 1 && before?.words[place - 1]?.text === 'of';
}

const opening = new Set('of in on at to from by with for into onto than the a an and or'.split(' '));

/** Whether the statement ends where its passage goes on. */
function endsOpen(prepared: PreparedSupport, statement: Statement, path: Path): boolean {
  const last = statement.words.length - 1;
  const passage = prepared.passages[path.passage[last] ?? -1];
  if (!opening.has(statement.words[last]?.text ?? '') || !passage) return false;
  const next = (path.place[last] ?? 0) + 1;
  return next < passage.words.length && passage.parted[next] !== 1;
}

/** How far ahead of what was read a common word is looked for: it stands everywhere, and only near words make it mean anything. */
const AHEAD = 5;

function placesAhead(prepared: PreparedSupport, readings: readonly Reading[], sense: number): Place[] {
  const places: Place[] = [];
  if (sense === -1) return places;
  for (const { node } of readings.slice(0, READ_ON)) {
    const senses = node && prepared.passages[node.passage]?.senses;
    if (!node || !senses) continue;
    for (let place = node.place + 1; place <= node.place + AHEAD; place++)
      if (senses[place] === sense && !places.some((other) => other.passage === node.passage && other.place === place))
        places.push({ passage: node.passage, place, join: pathCosts.joinForOther });
  }
  return places;
}

/**
 * Follows a statement through passages: each word is taken from where it costs least, given the word before. Reading on
 * costs nothing, leaving words out a little, going to another sentence in the middle of a clause much: that is how
 * sentences are made that say what no passage says.
 */
export function cheapestPath(prepared: PreparedSupport, statement: Statement, candidates: readonly number[]): Path {
  let readings: Reading[] = [{ node: undefined, cost: 0 }];
  for (const [word, sense] of statement.senses.entries()) {
    const missing = statement.common[word] === 1 ? pathCosts.missingCommon : pathCosts.missing;
    const following: Reading[] = readings.map(({ node, cost }) => ({ node, cost: cost + missing }));
    const own = statement.words[word]?.stem;
    const places =
      statement.common[word] === 1 ? placesAhead(prepared, readings, sense) : placesOf(prepared, statement, candidates, sense);
    for (const place of places) {
      let best: { reading: Reading; move: Move; cost: number } | undefined;
      for (const reading of readings) {
        if (best && reading.cost >= best.cost) continue;
        const move: Move = reading.node
          ? moveTo(prepared, reading.node, place, statement.clauseStart[word] === 1)
          : { step: 'first', cost: beginsInside(prepared, place) ? pathCosts.beginsInside : 0 };
        const cost = reading.cost + move.cost;
        if (!best || cost < best.cost) best = { reading, move, cost };
      }
      if (!best) continue;
      const same = prepared.passages[place.passage]?.words[place.place]?.stem === own;
      const node: Node = { ...place, word, step: best.move.step, parent: best.reading.node };
      following.push({ node, cost: best.cost + (same ? 0 : pathCosts.otherWord) });
    }
    readings = following.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
  }
  const path = withWordsBefore(prepared, statement, pathOf(readings[0], statement.words.length));
  return endsOpen(prepared, statement, path) ? { ...path, cost: path.cost + pathCosts.endsOpen } : path;
}

function pathOf(reading: Reading | undefined, length: number): MutablePath {
  const passage = new Int32Array(length).fill(-1);
  const place = new Int32Array(length).fill(-1);
  const steps = new Array<Step>(length).fill('missing');
  for (let node = reading?.node; node; node = node.parent) {
    passage[node.word] = node.passage;
    place[node.word] = node.place;
    steps[node.word] = node.step;
  }
  return { passage, place, steps, cost: reading?.cost ?? 0 };
}

interface MutablePath {
  readonly passage: Int32Array;
  readonly place: Int32Array;
  readonly steps: Step[];
  cost: number;
}

/** Takes the common words before a word that was found from before it in the passage: "the" of "the bridge". */
function withWordsBefore(prepared: PreparedSupport, statement: Statement, path: MutablePath): Path {
  for (let index = path.place.length - 2; index >= 0; index--) {
    const at = path.passage[index + 1] ?? -1;
    const place = (path.place[index + 1] ?? 0) - 1;
    if (path.place[index] !== -1 || statement.common[index] !== 1 || at === -1 || place < 0) continue;
    if (prepared.passages[at]?.senses[place] !== statement.senses[index] || statement.senses[index] === -1) continue;
    if (path.passage[index - 1] === at && (path.place[index - 1] ?? 0) >= place) continue;
    path.passage[index] = at;
    path.place[index] = place;
    path.steps[index] = path.steps[index + 1] ?? 'first';
    path.steps[index + 1] = 'next';
    path.cost -= pathCosts.missingCommon;
  }
  return path;
}
