import { lowerAt, tagAt } from '../passage.ts';
import { relativePronouns } from '../word-classes.ts';
import { wordSet } from '../word-set.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { type GrammarReading, tokenOfWord, wordOfToken } from './grammar.ts';
import { areLinked, namingOf } from './subjects.ts';

/** Verbs that say what or where somebody is. */
const linking = wordSet(
  "be is are was were been being 's 're 'm become becomes became remain remains remained seem seems seemed look looks looked " +
    'called named located based situated stay stays stayed',
);

/** Whether a token stands behind a "be" in the same clause. */
function isComplement({ grammar: { read } }: GrammarReading, token: number): boolean {
  for (let at = token - 1; at >= 0; at -= 1) {
    const word = lowerAt(read, at);
    if (linking.has(word)) return true;
    if ('VS'.includes(tagAt(read, at)) || /^[,;:()–—]$/.test(word) || relativePronouns.has(word)) return false;
  }
  return false;
}

/** "X is Y" where the passage that has both words does not say Y of anybody, nor any passage names the two as one. */
export function complementFindings({ prepared, statement, path }: Comparison): Finding[] {
  const reading = statement.reading();
  const { read } = reading.grammar;
  return reading.predicates.flatMap(({ head, last, subject }): Finding[] => {
    if (head === last || !subject || tagAt(read, last) !== 'X' || lowerAt(read, subject.from) === 'there') return [];
    const [be, word] = [wordOfToken(reading, last), wordOfToken(reading, head)];
    const at = path.passage[word] ?? -1;
    if (at === -1 || path.passage[be] !== at) return [];
    const there = prepared.readingOf(at);
    if (isComplement(there, tokenOfWord(there, path.place[word] ?? 0))) return [];
    const named = namingOf({ ...reading, senses: statement.senses }, subject);
    return areLinked(prepared, [statement.senses[word] ?? -1], named) ? [] : [{ what: 'complement', first: be, last: word }];
  });
}
