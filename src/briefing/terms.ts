import { functionWords } from '../language/function-words.ts';
import { stemOf } from '../language/stem.ts';
import { type Word, wordsOf } from '../language/words.ts';

/** Words that stand in reports of anything: sharing one makes no two sentences speak of the same. */
const colourless: ReadonlySet<string> = new Set(
  `all became came ever few get got however know last like made make never now once per put said saw say says see take three told took two
  way well`.split(/\s+/),
);

/** The term of a word; empty where it has no content of its own. */
function termOf({ text, digits }: Word): string {
  if (functionWords.has(text) || colourless.has(text)) return '';
  const term = digits ? text.replaceAll(',', '') : stemOf(text);
  return term.length > 1 || /\p{N}/u.test(term) ? term : '';
}

const known = new Map<string, string>();
/** The memory of terms holds a language's usual words; past this it starts again, so that hostile text cannot fill it. */
const rememberedTerms = 20_000;
/** Longer runs of letters are not words, and do not come again. */
const longestRemembered = 30;

/** What some words are about: the stems of those with a content of their own, in order. */
export function termsAmong(words: readonly Word[]): readonly string[] {
  const terms: string[] = [];
  for (const word of words) {
    // One look-up for most words in place of one for each list of words and one for the stem.
    let term = known.get(word.text);
    if (term === undefined) {
      if (known.size >= rememberedTerms) known.clear();
      term = termOf(word);
      if (word.text.length <= longestRemembered) known.set(word.text, term);
    }
    if (term) terms.push(term);
  }
  return terms;
}

/** What a text is about. */
export const termsOf = (text: string): readonly string[] => termsAmong(wordsOf(text));

/** The share of the smaller set's members that the other has too, from 0 to 1; 0 where one is empty. */
export function containment(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (!small.size) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / small.size;
}
