import { functionWords } from '../language/function-words.ts';
import { isPastForm } from '../language/irregular-forms.ts';
import { knownWord } from '../language/tag-lexicon.ts';
import { askingWords, auxiliaries } from './asking-words.ts';
import type { KeyedWord } from './keyed-words.ts';

/** What ties the answer to the rest of a question. */
export interface Predicate {
  /** The key of the word: "seized" in "when was the city seized", "director" in "who is the director". */
  readonly predicate?: string | undefined;
  /** Whether the answer does what the predicate says: "who won" but not "whom did she beat". */
  readonly asksSubject: boolean;
}

const questionWord = /^(?:who|whom|whose|when|where|why|how|what|which)$/;
/** Behind these the verb is in its base form. */
const beforeBaseForm = /^(?:do|does|did|will|can|could|would|should|may|might|must)$/;
const preposition =
  /^(?:in|on|at|by|from|to|for|with|during|after|before|since|until|against|into|over|under|between|among|through|about|as|of)$/;

const isContent = (word: KeyedWord): boolean => !functionWords.has(word.lower) && !askingWords.has(word.lower);
const isPlain = (word: KeyedWord): boolean => isContent(word) && !word.capital && word.number === undefined;
const isPast = (word: KeyedWord): boolean => isPastForm(word.lower);

/** The verb behind "did" and its subject, where the subject is a name. */
function behindName(words: readonly KeyedWord[]): KeyedWord | undefined {
  const name = words.findIndex((word) => word.capital);
  const rest = name < 0 ? [] : words.slice(name + 1);
  const end = rest.findIndex((word) => !word.capital && word.number === undefined && !functionWords.has(word.lower));
  const [first, next] = end < 0 ? [] : rest.slice(end, end + 2);
  // "When did the Thames barrier close": what no verb can be belongs to the name in front of it.
  const isPart =
    first && next && isPlain(next) && next.start - first.end === 1 && knownWord(first.lower)?.tags?.includes('V') === false;
  return isPart ? next : first;
}

/** Finds the predicate by place and form: the word behind "who" itself, a past form, the word behind the subject, or the last before a preposition. */
export function predicateOf(words: readonly KeyedWord[], head: string | undefined): Predicate {
  const at = words.findIndex((word) => questionWord.test(word.lower));
  const isDegree = (word: KeyedWord): boolean => words[at]?.lower === 'how' && word === words[at + 1];
  const rest = words.slice(at + 1).filter((word) => word.lower !== head && !isDegree(word));
  const first = rest.find((word) => isContent(word) || auxiliaries.has(word.lower));
  if (!first) return { asksSubject: false };
  if (at >= 0 && !auxiliaries.has(first.lower)) return { predicate: first.key, asksSubject: true };
  const behind = rest.slice(rest.indexOf(first) + 1);
  const verb = beforeBaseForm.test(first.lower) ? behindName(behind) : behind.findLast((word) => isPlain(word) && isPast(word));
  if (verb) return { predicate: verb.key, asksSubject: false };
  const stop = behind.findIndex((word, index) => index > 0 && preposition.test(word.lower));
  const clause = (stop < 0 ? behind : behind.slice(0, stop)).filter(isContent);
  return { predicate: (clause.filter(isPlain).at(-1) ?? clause.at(-1))?.key, asksSubject: false };
}
