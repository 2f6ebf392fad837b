import { wordSet } from '../word-set.ts';
import type { Passage, PreparedSupport } from './passages.ts';
import { pathCosts } from './path-costs.ts';
import { joinCost, type Move, moveTo, type Place, type Step } from './path-moves.ts';
import type { Statement } from './statement.ts';

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

interface Search {
  readonly candidates: readonly number[];
  readonly sense: number;
}

function placesOf(prepared: PreparedSupport, statement: Statement, { candidates, sense }: Search): Place[] {
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
const beginsInside = (passage: Passage | undefined, place: number): boolean =>
  passage?.parted[place] !== 1 && passage?.words[place - 1]?.text === 'of';

const opening = wordSet('of in on at to from by with for into onto than the a an and or');

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
  const path =
    straightPath(prepared, statement) ?? withWordsBefore(prepared, statement, searchedPath(prepared, statement, candidates));
  return endsOpen(prepared, statement, path) ? { ...path, cost: path.cost + pathCosts.endsOpen } : path;
}

/**
 * The path of a statement that is a run of the one passage there is, which costs nothing: found without the search. Only where its
 * first word that carries news stands there once can no other reading cost as little.
 */
function straightPath({ passages }: PreparedSupport, { words, senses, common }: Statement): Path | undefined {
  const passage = passages.length === 1 ? passages[0] : undefined;
  const telling = common.indexOf(0);
  const sense = senses[telling] ?? -1;
  if (!passage || sense === -1) return undefined;
  const found = passage.senses.indexOf(sense);
  const first = found - telling;
  if (first < 0 || passage.senses.lastIndexOf(sense) !== found) return undefined;
  if (beginsInside(passage, found)) return undefined;
  if (words.some(({ stem }, index) => passage.words[first + index]?.stem !== stem)) return undefined;
  const steps = words.map((_, index): Step => (index === 0 ? 'first' : 'next'));
  return { passage: new Int32Array(words.length), place: Int32Array.from(words, (_, index) => first + index), steps, cost: 0 };
}

function searchedPath(prepared: PreparedSupport, statement: Statement, candidates: readonly number[]): MutablePath {
  let readings: Reading[] = [{ node: undefined, cost: 0 }];
  for (const [word, sense] of statement.senses.entries()) {
    const missing = statement.common[word] === 1 ? pathCosts.missingCommon : pathCosts.missing;
    const following: Reading[] = readings.map(({ node, cost }) => ({ node, cost: cost + missing }));
    const own = statement.words[word]?.stem;
    const places =
      statement.common[word] === 1
        ? placesAhead(prepared, readings, sense)
        : placesOf(prepared, statement, { candidates, sense });
    for (const place of places) {
      const to = { ...place, clauseStart: statement.clauseStart[word] === 1 };
      let best: { reading: Reading; move: Move; cost: number } | undefined;
      for (const reading of readings) {
        if (best && reading.cost >= best.cost) continue;
        const move: Move = reading.node
          ? moveTo(prepared, reading.node, to)
          : { step: 'first', cost: beginsInside(prepared.passages[place.passage], place.place) ? pathCosts.beginsInside : 0 };
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
  return pathOf(readings[0], statement.words.length);
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
