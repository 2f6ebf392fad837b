import { isPastForm, unchangedForms } from '../irregular-forms.ts';
import type { Comparison } from './comparison.ts';
import { governs, mayGovern, type Standing, standingOf } from './footing.ts';
import { commitments, type Footing, modals } from './footing-words.ts';
import { tokenOfWord, wordOfToken } from './grammar.ts';
import type { Passage } from './passages.ts';
import { negators } from './polarity-words.ts';
import type { SupportProblem } from './problem.ts';
import { sayingStems } from './saying-words.ts';
import { passagesOnPath, withNeighbours } from './slots.ts';
import type { SupportWord } from './support-words.ts';

/** A word of the statement, the same word in a passage, and what each stands under. */
interface Pair {
  readonly index: number;
  readonly at: number;
  readonly place: number;
  readonly here: Standing | undefined;
  readonly there: Standing | undefined;
}

/** Words before a verb in which a "not" denies it. */
const REACH = 4;

const isQuoted = (text: string, { start, end }: Passage): boolean => /["“”]/.test(text.slice(start, end));

/** How many sentences on either side may say whose word a passage is. */
const SAID_WITHIN = 1;

/** Whether a passage, or one beside it, gives what it says as somebody's word. */
function isSaidNear({ prepared }: Comparison, at: number, left: readonly SupportWord[]): boolean {
  for (const near of withNeighbours(prepared, [at], { before: SAID_WITHIN, after: SAID_WITHIN })) {
    const passage = prepared.passages[near];
    if (!passage) continue;
    if ((near === at ? left : passage.words).some(({ stem }) => sayingStems.has(stem))) return true;
    if (isQuoted(prepared.articles[passage.article]?.article.text ?? '', passage)) return true;
  }
  return false;
}

/** Whether a passage has a word left over for a footing, but for the one at `except`: the statement may have it from there. */
function isNear(comparison: Comparison, at: number, footing: Footing, except = -1): boolean {
  const { prepared, path } = comparison;
  const read = new Set(path.place.filter((_, index) => path.passage[index] === at));
  const left = prepared.passages[at]?.words.filter((_, place) => place !== except && !read.has(place)) ?? [];
  if (left.some((word) => governs(word, footing) || negators.has(word.text))) return true;
  if (footing === 'claimed') return isSaidNear(comparison, at, left);
  return footing !== 'denied' && left.some(({ stem }) => sayingStems.has(stem));
}

/** So many words read on end from a passage, whatever a word stands under stands before it here as there. */
const LONGEST_REACH = 12;

/** For each word whether all that it may stand under was read on end with it: back to a mark on both sides, or far enough. */
function readWithContext({ prepared, statement, path }: Comparison): boolean[] {
  let run = 0;
  let isWhole = false;
  return path.steps.map((step, index) => {
    run = step === 'next' ? run + 1 : 0;
    const place = path.place[index] ?? -1;
    const isMarked = place === 0 || prepared.passages[path.passage[index] ?? -1]?.parted[place] === 1;
    if (run === 0) isWhole = isMarked && (index === 0 || statement.parted[index] === 1);
    return run >= LONGEST_REACH || isWhole;
  });
}

/** The words that carry news and stand otherwise in a statement than in the passages it was read from; `same` are those that cannot. */
function pairsOf(comparison: Comparison, same: readonly boolean[]): Pair[] {
  const { prepared, statement, path } = comparison;
  const [main = -1] = passagesOnPath(path);
  const pairs: Pair[] = [];
  for (const [index, sense] of statement.senses.entries()) {
    if (same[index] || sense === -1 || statement.common[index] === 1) continue;
    const read = path.passage[index] ?? -1;
    const at = read === -1 ? main : read;
    const passage = prepared.passages[at];
    const place = read === -1 ? (passage?.senses.indexOf(sense) ?? -1) : (path.place[index] ?? -1);
    if (!passage || place === -1) continue;
    const [here, there] = [standingOf(statement, index), standingOf(passage, place)];
    if (here?.footing !== there?.footing) pairs.push({ index, at, place, here, there });
  }
  return pairs;
}

/** Whether the same word stands elsewhere in its passage as it stands in the statement: that one may be meant. */
function hasOther({ prepared, statement }: Comparison, { index, at, here }: Pair): boolean {
  const passage = prepared.passages[at];
  const sense = statement.senses[index];
  return (
    passage?.senses.some((other, place) => other === sense && standingOf(passage, place)?.footing === here?.footing) === true
  );
}

/** Whether a passage tells a verb as done. */
function isTold({ prepared }: Comparison, { at, place }: Pair): boolean {
  if (isPastForm(prepared.passages[at]?.words[place]?.text ?? '')) return true;
  const there = prepared.readingOf(at);
  const token = tokenOfWord(there, place);
  return there.predicates.some(({ head, form }) => head === token && form === 'finite');
}

/** A verb that the passage tells as done, and the statement as denied, tried, promised, claimed … */
function addedKind(comparison: Comparison, pair: Pair, { footing, by }: Standing): SupportProblem['kind'] | undefined {
  const { prepared, path } = comparison;
  // The passage has that word too: it stands further from its verb there.
  if (path.passage[by] === pair.at) return undefined;
  const told = prepared.passages[pair.at]?.words[pair.place]?.text ?? '';
  // What is told in the present may be told of any time: "drones deliver packages" as "drones could deliver".
  const byAuxiliary = modals.has(comparison.statement.words[by]?.text ?? '') || footing === 'coming';
  if (byAuxiliary && !isPastForm(told) && !unchangedForms.has(told)) return undefined;
  if (!isTold(comparison, pair) || isNear(comparison, pair.at, footing)) return undefined;
  return footing === 'denied' ? 'negation' : 'unsupported';
}

/** Whether the statement has a word of its own, or a "not", for what its passage leaves open. */
function saysOtherwise({ statement: { words }, path }: Comparison, verb: number): boolean {
  for (let index = Math.max(0, verb - REACH); index < verb; index += 1) if (negators.has(words[index]?.text ?? '')) return true;
  return words.some((word, index) => path.place[index] === -1 && mayGovern(word));
}

/** A verb that the statement tells as done, and the passage as denied, tried, promised … Claims are `check-attribution`'s. */
function droppedKind(comparison: Comparison, { index }: Pair, { footing }: Standing): SupportProblem['kind'] | undefined {
  const { statement } = comparison;
  if (footing === 'claimed' || saysOtherwise(comparison, index)) return undefined;
  const reading = statement.reading();
  const predicate = reading.predicates.find(({ head, form }) => form === 'finite' && wordOfToken(reading, head) === index);
  const isPast = isPastForm(statement.words[index]?.text ?? '');
  // Where no verb is told as one, a past form is the verb: "The ferry sank".
  if (!predicate && !(isPast && reading.predicates.length === 0)) return undefined;
  // What is to come may be told in the present.
  const first = statement.words[predicate ? wordOfToken(reading, predicate.first) : index]?.text ?? '';
  if (footing === 'coming' && (!isPast || first === 'is' || first === 'are')) return undefined;
  return footing === 'denied' ? 'negation' : 'unsupported';
}

/** A verb that one tells as refused or denied and the other as promised or asked for; or one as hoped for, the other as certain to come. */
function turnedKind(
  comparison: Comparison,
  { at, place }: Pair,
  [here, there]: [Standing, Standing],
): SupportProblem['kind'] | undefined {
  const { prepared, statement, path } = comparison;
  if (path.passage[here.by] === at || isNear(comparison, at, here.footing, there.by)) return undefined;
  const isPromised = there.footing === 'denied' && commitments.has(statement.words[here.by]?.stem ?? '');
  if (here.footing === 'denied' || isPromised) return 'negation';
  // "a program that proposes using drones" is a program that will use them, if it comes about.
  const isNamed = prepared.passages[at]?.words[place]?.text.endsWith('ing') === true;
  const isSure = statement.words[here.by]?.text === 'will' && there.footing === 'open' && !isNamed;
  return isSure ? 'unsupported' : undefined;
}

function kindOf(comparison: Comparison, pair: Pair): SupportProblem['kind'] | undefined {
  const { here, there } = pair;
  if (hasOther(comparison, pair)) return undefined;
  if (here && there) return turnedKind(comparison, pair, [here, there]);
  return here ? addedKind(comparison, pair, here) : there && droppedKind(comparison, pair, there);
}

/** Whether a statement or the passages it was read from have any word that another may stand under. */
const mayDiffer = ({ prepared, statement, path }: Comparison): boolean =>
  statement.words.some(mayGovern) || passagesOnPath(path).some((at) => prepared.passages[at]?.words.some(mayGovern));

/** Verbs that stand under something else than in their passage: "tried to leave" for "left", "denied that it left" for "it left". */
export function footingProblems(comparison: Comparison): SupportProblem[] {
  const same = readWithContext(comparison);
  if (same.every(Boolean) || !mayDiffer(comparison)) return [];
  const { words, text } = comparison.statement;
  return pairsOf(comparison, same).flatMap((pair): SupportProblem[] => {
    const kind = kindOf(comparison, pair);
    return kind ? [{ kind, text: text.slice(words[Math.max(0, pair.index - REACH)]?.start, words[pair.index]?.end) }] : [];
  });
}
