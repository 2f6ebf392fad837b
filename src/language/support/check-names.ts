import { wordSet } from '../word-set.ts';
import { commonWords } from './common-words.ts';
import type { Comparison } from './comparison.ts';
import { isDateWord } from './date-words.ts';
import type { Passage, PreparedSupport } from './passages.ts';
import type { Path } from './path.ts';
import type { SupportProblem } from './problem.ts';
import { passagesOnPath, type Slot, slotsOf, withNeighbours } from './slots.ts';
import type { Statement } from './statement.ts';

/** A name of a statement: the words `first` to before `next`, by index. */
interface NameRun {
  readonly first: number;
  readonly next: number;
}

/** Words before a name that say what somebody is; a text may change them without meaning somebody else. */
const titles = wordSet(
  'mr mrs ms miss dr prof professor president sen senator rep representative gov governor lt gen general col colonel capt captain sgt judge justice ' +
    'mayor minister prime secretary chancellor king queen prince princess pope sir lord lady dame chief officer detective reverend rev st the a an of',
);

const isNameWord = (word: { readonly text: string; readonly capital: boolean } | undefined): boolean =>
  word?.capital === true && word.text !== 'i' && !isDateWord(word.text);

/** The names of a statement. Its first word begins a name only if it goes on, or if passages write it with a capital inside a sentence. */
function namesOf(prepared: PreparedSupport, statement: Statement, near: ReadonlySet<number>): NameRun[] {
  const runs: NameRun[] = [];
  const { words, parted } = statement;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!isNameWord(word)) continue;
    const opens = index === 0 || /[.!?:“"‘]\s*$/.test(statement.text.slice(Math.max(0, (word?.start ?? 0) - 3), word?.start));
    if (opens && commonWords.has(word?.text ?? '')) continue;
    let next = index + 1;
    while (isNameWord(words[next]) && parted[next] !== 1) next++;
    const named = [...words.slice(index, next)].some(({ text }) => !commonWords.has(text));
    if (named && (!opens || next - index > 1 || isNameInside(prepared, near, word?.text ?? '')))
      runs.push({ first: index, next });
    index = next - 1;
  }
  return runs;
}

function isNameInside(prepared: PreparedSupport, near: ReadonlySet<number>, text: string): boolean {
  for (const at of near)
    if (prepared.passages[at]?.words.some((word, place) => place > 0 && word.capital && word.text === text)) return true;
  return false;
}

const initialsOf = (passage: Passage, from: number): string => {
  let initials = '';
  for (let place = from; place < from + 8; place++) {
    const word = passage.words[place];
    if (!word || (!word.capital && !/^(?:of|the|and|for|on)$/.test(word.text))) break;
    if (word.capital) initials += word.text[0] ?? '';
  }
  return initials;
};

/** The letters that a country and its people must share: "Sweden" and "Swedes", "Bolivia" and "Bolivian". */
const SHARED_LETTERS = 4;

const isSameRoot = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > SHARED_LETTERS &&
  Math.abs(a.length - b.length) <= 3 &&
  a.slice(0, Math.min(a.length, b.length) - 2) === b.slice(0, Math.min(a.length, b.length) - 2);

/** Whether a word stands in the passages, spelled out or as an acronym. */
function isNear(prepared: PreparedSupport, near: Iterable<number>, word: { text: string; sense: number }): boolean {
  for (const at of near) {
    const passage = prepared.passages[at];
    if (!passage) continue;
    if (word.sense !== -1 && passage.senses.includes(word.sense)) return true;
    if (passage.words.some((other) => other.capital && isSameRoot(other.text, word.text))) return true;
    if (word.text.length < 2 || word.text.length > 6) continue;
    for (const [place, other] of passage.words.entries())
      if (other.capital && other.text[0] === word.text[0] && initialsOf(passage, place) === word.text) return true;
  }
  return false;
}

/** Whether the passage names somebody else where the statement has this name. */
function isReplaced({ prepared, statement }: Comparison, slot: Slot, run: NameRun): boolean {
  const passage = prepared.passages[slot.passage];
  if (!passage) return false;
  const own = new Set<number>();
  for (let index = run.first; index < run.next; index++)
    if (!titles.has(statement.words[index]?.text ?? '')) own.add(statement.senses[index] ?? -1);
  const isOther = (place: number): boolean => {
    const word = passage.words[place];
    if (word?.capital && isDateWord(word.text)) return true;
    return (
      isNameWord(word) &&
      !titles.has(word?.text ?? '') &&
      !own.has(passage.senses[place] ?? -2) &&
      (place > 0 || isNameWord(passage.words[1]))
    );
  };
  let others = 0;
  for (let place = slot.from; place < slot.to; place++) {
    if (!own.has(passage.senses[place] ?? -2)) {
      if (/^(?:he|she|they|it|his|her|their|who)$/.test(passage.words[place]?.text ?? '')) return false;
      if (isOther(place)) others++;
      continue;
    }
    // The name itself is here; it is another's where the words it goes with are others: "Bill Clinton" for "Hillary Clinton".
    let from = place;
    while (isNameWord(passage.words[from - 1]) && passage.parted[from] !== 1) from--;
    let to = place + 1;
    while (isNameWord(passage.words[to]) && passage.parted[to] !== 1) to++;
    const there = new Set(passage.senses.subarray(from, to));
    const extra = [...passage.words.keys()].slice(from, to).some(isOther);
    return extra && [...own].some((sense) => !there.has(sense));
  }
  return others > 0;
}

/** The passage from which most of the words outside a name were read. */
function passageAround(path: Path, run: NameRun): number {
  const counts = new Map<number, number>();
  for (const [index, passage] of path.passage.entries())
    if (passage !== -1 && (index < run.first || index >= run.next)) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

/** Whether a name was read from the passage in the order of the words around it. */
function isInPlace(path: Path, run: NameRun, main: number): boolean {
  let before = -1;
  for (let index = run.first - 3; index < run.next + 3; index++) {
    const place = path.place[index];
    if (place === undefined || path.passage[index] !== main) {
      if (index >= run.first && index < run.next) return false;
      continue;
    }
    if (place <= before) return false;
    before = place;
  }
  return true;
}

/** Whether a statement begins with one name and its passage with another: somebody else did it. */
function isOtherSubject({ prepared, statement }: Comparison, run: NameRun, main: number): boolean {
  const passage = prepared.passages[main];
  if (!passage || statement.words.slice(0, run.first).some((word) => !titles.has(word.text))) return false;
  let at = 0;
  while (titles.has(passage.words[at]?.text ?? '')) at++;
  if (!isNameWord(passage.words[at]) || !isNameWord(passage.words[at + 1]) || passage.parted[at + 1] === 1) return false;
  const said = new Set(statement.senses);
  const own = Array.from({ length: run.next - run.first }, (_, at) => run.first + at)
    .filter((index) => !titles.has(statement.words[index]?.text ?? ''))
    .map((index) => statement.senses[index] ?? -1);
  if (own.some((sense) => sense !== -1 && passage.senses.includes(sense))) return false;
  return !said.has(passage.senses[at] ?? -2) || !said.has(passage.senses[at + 1] ?? -2);
}

/** The passages among which a name must be: those read for other words than the name, and what is told around them. */
function passagesFor(prepared: PreparedSupport, path: Path, run: NameRun): Set<number> {
  const others = path.passage.filter((_, index) => index < run.first || index >= run.next);
  const counts = new Map<number, number>();
  for (const passage of others) if (passage !== -1) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  const read = [...counts].filter(([, count]) => count >= 2).map(([passage]) => passage);
  return withNeighbours(prepared, read.length > 0 ? read : passagesOnPath(path));
}

interface NamedWord {
  readonly text: string;
  readonly sense: number;
}

function isWrong(comparison: Comparison, run: NameRun): boolean {
  const { prepared, statement, path } = comparison;
  const near = passagesFor(prepared, path, run);
  const words: NamedWord[] = [];
  for (let index = run.first; index < run.next; index++) {
    const text = statement.words[index]?.text ?? '';
    if (!commonWords.has(text)) words.push({ text, sense: statement.senses[index] ?? -1 });
  }
  if (words.every(({ text }) => titles.has(text))) return false;
  if (words.some((word) => word.sense === -1 && !titles.has(word.text) && !isNear(prepared, near, word))) return true;
  if (!words.some((word) => isNear(prepared, near, word))) return true;
  const main = passageAround(path, run);
  if (isInPlace(path, run, main)) return false;
  return (
    isOtherSubject(comparison, run, main) || slotsOf(comparison, run, main).some((slot) => isReplaced(comparison, slot, run))
  );
}

/** The names of a statement that its passages do not have, or have somebody else in the place of. */
export function nameProblems(comparison: Comparison): SupportProblem[] {
  const { prepared, statement, path } = comparison;
  const near = withNeighbours(prepared, passagesOnPath(path));
  return namesOf(prepared, statement, near)
    .filter((run) => isWrong(comparison, run))
    .map((run) => ({
      kind: 'name',
      text: statement.text.slice(statement.words[run.first]?.start, statement.words[run.next - 1]?.end),
    }));
}
