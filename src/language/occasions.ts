import { lowerAt, type Passage, tagAt } from './passage.ts';
import { phraseEnd } from './phrases-behind.ts';
import { occasionNouns, timeWords } from './word-classes.ts';

/** A longer phrase tells more than when and where. */
const OCCASION_TOKENS = 8;

/** "Denied this": no time but with a word of time behind it, as in "this week". */
const standsAlone = (passage: Passage, at: number): boolean =>
  lowerAt(passage, at) === 'this' && !timeWords.has(lowerAt(passage, at + 1)) && tagAt(passage, at + 1) !== 'N';

/** Behind the words that say when and where it is said: "said on Friday in a statement that". */
export function skipOccasions(passage: Passage, from: number, most: number): number {
  let at = from;
  for (;;) {
    const before = at;
    while (at < most && timeWords.has(lowerAt(passage, at)) && !standsAlone(passage, at)) at += 1;
    if (tagAt(passage, at) === 'I' && lowerAt(passage, at) !== 'as') {
      const phrase = phraseEnd(passage, at + 1, most);
      const end = lowerAt(passage, phrase - 1) === 'to' ? phrase - 1 : phrase;
      const words = passage.tokens.slice(at + 1, end).map(({ lower }) => lower);
      if (end > at + 1 && words.length <= OCCASION_TOKENS && words.some((word) => occasionNouns.has(word) || timeWords.has(word)))
        at = end;
    }
    if (at === before) return at;
  }
}
