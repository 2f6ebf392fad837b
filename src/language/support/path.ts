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

const pronouns = new Set('he she it they his her their its him them who this these that those'.split(' '));

interface Move {
  readonly step: Step;
  readonly cost: number;
}

interface Place {
  readonly passage: number;
  readonly place: number;
}

const next: Move = { step: 'next', cost: 0 };

function moveTo(prepared: PreparedSupport, from: Node, to: Place, clauseStart: boolean): Move {
  const passage = prepared.passages[to.passage];
  if (!passage) return { step: 'elsewhere', cost: pathCosts.elsewhere };
  if (from.passage === to.passage) {
    if (to.place === from.place + 1) return next;
    if (to.place > from.place) return { step: 'skip', cost: skipCost(passage, from.place, to.place) };
    return { step: 'back', cost: clauseStart ? pathCosts.backAtClause : pathCosts.back };
  }
  const neighbour = Math.abs(from.passage - to.passage) === 1;
  const step = neighbour ? 'beside' : 'elsewhere';
  if (to.place > 0 && to.place <= 3 && pronouns.has(passage.words[to.place - 1]?.text ?? ''))
    return { step, cost: pathCosts.forPronoun };
  if (clauseStart || to.place === 0) return { step, cost: pathCosts.atClause };
  return { step, cost: neighbour ? pathCosts.beside : pathCosts.elsewhere };
}

function placesOf(prepared: PreparedSupport, candidates: readonly number[], sense: number): Place[] {
  const places: Place[] = [];
  if (sense === -1) return places;
  for (const candidate of candidates) {
    const senses = prepared.passages[candidate]?.senses;
    if (!senses) continue;
    for (let place = senses.indexOf(sense); place !== -1; place = senses.indexOf(sense, place + 1))
      places.push({ passage: candidate, place });
  }
  return places;
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
        places.push({ passage: node.passage, place });
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
    const places = statement.common[word] === 1 ? placesAhead(prepared, readings, sense) : placesOf(prepared, candidates, sense);
    for (const place of places) {
      let best: { reading: Reading; move: Move; cost: number } | undefined;
      for (const reading of readings) {
        if (best && reading.cost >= best.cost) continue;
        const move: Move = reading.node
          ? moveTo(prepared, reading.node, place, statement.clauseStart[word] === 1)
          : { step: 'first', cost: 0 };
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
  return withWordsBefore(prepared, statement, pathOf(readings[0], statement.words.length));
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
