import { isKnownWord } from '../tagging.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passages.ts';
import { passagesOnPath, slotsOf } from './slots.ts';

/** Whether a word may be a name although nothing shows it: one that is no word of the language. */
const isRare = ({ text, digits }: { readonly text: string; readonly digits: boolean }): boolean => !digits && !isKnownWord(text);

/** Whether a passage is written without capitals, as text from some archives is: names are then told by their rarity. */
const hidesNames = ({ words }: Passage): boolean => !words.some(({ capital }, place) => capital && place > 0);

/** Names put in the place of others in text without capitals; where names have capitals they are compared as names. */
export function replacementFindings(comparison: Comparison): Finding[] {
  const { prepared, statement, path } = comparison;
  const [main = -1] = passagesOnPath(path);
  const passage = prepared.passages[main];
  if (!passage || !hidesNames(passage)) return [];
  const said = new Set(statement.senses);
  return statement.words.flatMap((word, index): Finding[] => {
    if (path.place[index] !== -1 || statement.common[index] === 1 || !isRare(word)) return [];
    const isReplaced = slotsOf(comparison, { first: index, next: index + 1 }, main).some(({ from, to }) =>
      passage.words.slice(from, to).some((other, step) => isRare(other) && !said.has(passage.senses[from + step] ?? -2)),
    );
    return isReplaced ? [{ what: 'replaced', first: index, last: index }] : [];
  });
}
