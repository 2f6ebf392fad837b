import { complementFindings } from './check-complements.ts';
import { endingFindings } from './check-endings.ts';
import { lostVerbFindings } from './check-lost-verbs.ts';
import { replacementFindings } from './check-replacements.ts';
import { spliceFindings } from './check-splices.ts';
import { subjectFindings } from './check-subjects.ts';
import { weakeningFindings } from './check-weakening.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { type Joint, jointsOf, leavesOutAside } from './joints.ts';
import type { SupportProblem } from './problem.ts';
import { trailingStems } from './saying-words.ts';

/** A statement with more words of its own than this was put in other words, not put together: seams cannot be told in it. */
const MOST_OWN_WORDS = 1;

/** Words read on end, on average, below which the same holds. */
const SHORTEST_RUNS = 2;

/** How many of the words that carry news are the statement's own: new to the articles, or other words for theirs. */
function ownWords({ prepared, statement: { words, common, senses }, path }: Comparison): number {
  let own = 0;
  for (const [index, word] of words.entries()) {
    if (common[index] === 1) continue;
    const found = prepared.passages[path.passage[index] ?? -1]?.words[path.place[index] ?? -1];
    if (found ? found.stem !== word.stem : senses[index] === -1) own += 1;
  }
  return own;
}

/** Whether a statement is made of runs of words of its passages, so that it shows where they were put together. */
function isPutTogether(comparison: Comparison): boolean {
  const runs = comparison.path.steps.filter((step) => step !== 'next').length;
  return ownWords(comparison) <= MOST_OWN_WORDS && comparison.statement.words.length >= SHORTEST_RUNS * runs;
}

/** Whether a statement is one run of words between two marks of its passage: it was put together from nothing. */
function isOneClause({ prepared, path }: Comparison): boolean {
  const [at = -1] = path.passage;
  const passage = prepared.passages[at];
  const first = path.place[0] ?? -1;
  if (!passage || path.steps[0] !== 'first' || (first > 0 && passage.parted[first] !== 1)) return false;
  if (path.steps.some((step, index) => index > 0 && (step !== 'next' || path.passage[index] !== at))) return false;
  const behind = first + path.steps.length;
  return behind === passage.words.length || passage.parted[behind] === 1;
}

/** A naming put into a sentence has at most so many words: "the head of the regional administration told the paper on Friday". */
const LONGEST_INSERTION = 14;

/**
 * Joints at which nothing but an inserted naming was left out: "The road[, the mayor said,] was closed". That who says it is missing
 * is another check's to tell; the words on both sides are one clause.
 */
const insertedNamings = (comparison: Comparison): Joint[] =>
  jointsOf(comparison).filter(({ kind, after, at, left, place }) => {
    if (kind !== 'left-out' || place - left > LONGEST_INSERTION || !leavesOutAside(comparison, after)) return false;
    const leftOut = comparison.prepared.passages[at]?.words.slice(left + 1, place) ?? [];
    return leftOut.some(({ stem }) => trailingStems.has(stem));
  });

/** What is wrong with how a statement was put together from words of its passages: each check looks for one kind of seam. */
export function structureFindings(comparison: Comparison): Finding[] {
  if (!isPutTogether(comparison)) return [];
  // Such a clause has no seam; it may still break off before its verb.
  if (isOneClause(comparison)) return endingFindings(comparison);
  const inserted = insertedNamings(comparison);
  const found = seams(comparison);
  return found.filter(({ first, last }) => !inserted.some(({ before, after }) => first <= before && after <= last));
}

function seams(comparison: Comparison): Finding[] {
  return [
    ...spliceFindings(comparison),
    ...subjectFindings(comparison),
    ...lostVerbFindings(comparison),
    ...weakeningFindings(comparison),
    ...complementFindings(comparison),
    ...replacementFindings(comparison),
    ...endingFindings(comparison),
  ];
}

/** The words of a statement around each seam, as problems. */
export function structureProblems(comparison: Comparison): SupportProblem[] {
  const texts = structureFindings(comparison).map(({ first, last }) => wordsAround(comparison, first, last));
  return [...new Set(texts)].map((text) => ({ kind: 'unsupported', text }));
}

/** Words on either side of a seam that a reader needs to see it. */
const AROUND = 2;

function wordsAround({ statement: { text, words } }: Comparison, first: number, last: number): string {
  const from = words[Math.max(0, first - AROUND)]?.start;
  return text.slice(from, words[Math.min(last + AROUND, words.length - 1)]?.end);
}
