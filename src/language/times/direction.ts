import type { Reader } from './tokens.ts';

/** Whether the words around a time speak of what has been or of what is to come. */
export type Direction = 'past' | 'future';

/** How far a verb may stand from the time it places, in words. */
const REACH_BACK = 14;
const REACH_ON = 8;

const future = new Set(
  'will would shall ll wo may might must should going upcoming coming scheduled expected expects expect due plans planned planning upcoming slated intends hopes tomorrow next'.split(
    ' ',
  ),
);
const past = new Set(
  'was were had did ago has have been yesterday since came went said told took made began left fell rose held met got found won lost saw gave'.split(
    ' ',
  ),
);

function directionOf(word: string): Direction | undefined {
  if (future.has(word)) return 'future';
  if (past.has(word)) return 'past';
  return word.length > 4 && word.endsWith('ed') && word !== 'need' ? 'past' : undefined;
}

/** Looks for the nearest verb before the time, then behind it, within its sentence. News mostly tells what has been. */
export function directionAt(
  reader: Reader,
  place: { first: number; next: number; sentence: { start: number; end: number } },
): Direction | undefined {
  const { first, next, sentence } = place;
  // What a day owns has happened: "Wednesday's ruling".
  if (reader.at(next) === "'" && reader.at(next + 1) === 's') return 'past';
  for (let index = first - 1; index >= first - REACH_BACK; index--) {
    const token = reader.tokens[index];
    if (!token || token.start < sentence.start || token.text === ';') break;
    const before = reader.at(index - 1) ?? '';
    // "to be published in November", "could be held in May", "talks are to begin in June", "postponed until Tuesday"
    if (token.text === 'be' && /^(?:to|could|can)$/.test(before)) return 'future';
    if (token.text === 'to' && /^(?:is|are)$/.test(before)) return 'future';
    if (token.text === 'until' && index === first - 1) return 'future';
    // "be paid", "be held": the form of a passive says nothing of its time.
    const passive = reader.at(index - 1) === 'be';
    const direction = passive ? undefined : directionOf(token.text);
    if (direction) return direction;
  }
  for (let index = next; index < next + REACH_ON; index++) {
    const token = reader.tokens[index];
    if (!token || token.end > sentence.end) break;
    const direction = directionOf(token.text);
    if (direction) return direction;
  }
  return undefined;
}
