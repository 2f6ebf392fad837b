import { type PreparedSupport, wordKey } from './passages.ts';
import type { Path } from './path.ts';
import type { SupportWord } from './support-words.ts';

/** Where in its article a sentence may begin and end, whatever the analysis made of it: "Mr." parts no sentence, yet some think so. */
const beginning = /(?:^|[.!?…\n][\s"'“”‘’()[\]]*)$/;
const ending = /^["'”’)\]]*(?:[.!?…]|\n|$)/;

/** Characters looked at on either side of a run of words. */
const EDGE = 8;

/** The passage whose words a statement repeats from first to last, whatever the marks. */
export const wholePassage = (prepared: PreparedSupport, text: string, words: readonly SupportWord[]): number | undefined =>
  prepared.passageByWords.get(wordKey(text, words));

/** Whether a statement repeats words of one passage without a gap. */
export function isRunOfPassage(prepared: PreparedSupport, words: readonly SupportWord[], path: Path): boolean {
  const [at = -1] = path.passage;
  const passage = prepared.passages[at];
  if (!passage) return false;
  for (const [index, word] of words.entries()) {
    if (path.passage[index] !== at || (index > 0 && path.steps[index] !== 'next')) return false;
    if (passage.words[path.place[index] ?? 0]?.text !== word.text) return false;
  }
  return true;
}

/** Whether a run of words of a passage goes from where a sentence may begin to where one may end. */
export function isWholeSentence(prepared: PreparedSupport, path: Path): boolean {
  const passage = prepared.passages[path.passage[0] ?? -1];
  const text = prepared.articles[passage?.article ?? -1]?.article.text;
  if (!passage || text === undefined) return false;
  const start = passage.words[path.place[0] ?? 0]?.start ?? 0;
  const end = passage.words[path.place.at(-1) ?? 0]?.end ?? 0;
  return beginning.test(text.slice(Math.max(0, start - EDGE), start)) && ending.test(text.slice(end, end + EDGE));
}
