import type { Span } from '../domain/span.ts';

/** A word, number or mark of a text. A possessive or contracted ending ("'s", "n't") is a token of its own. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
}

/**
 * One token each: letters with dots ("U.S."), abbreviations and initials with theirs, numbers with separators, words with inner hyphens or apostrophes, runs of
 * the same mark, two single marks standing for a double one, or any other single character. No part can be read in two
 * ways, so the time is proportional to the text.
 */
const tokenPattern =
  /(?:\p{L}\.){2,}|\p{Lu}-\p{Lu}[\p{L}.]{0,8}(?=\))|(?:M(?:rs?|s)|[DSJ]r|Gen|Sen|Rep|Del|Gov|Lt|Col|Capt|Sgt|Maj|Prof|Rev|Hon|St|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|\p{Lu}\.(?=\s\p{Lu})|\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+|%)?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’@&]\p{L}[\p{L}\p{M}\p{N}]*)*|''|``|([.!?-])\1*|\S/gu;

/** Endings that are words of their own. */
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** Cuts a stretch of text into tokens; positions count from the start of the whole text. */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  const push = (from: number, word: string): void => {
    tokens.push({ start: from, end: from + word.length, text: word, lower: word.toLowerCase().replace('’', "'") });
  };
  for (const match of text.slice(start, end).matchAll(tokenPattern)) {
    const word = match[0];
    const from = start + match.index;
    const ending = word.length > 2 ? clitic.exec(word) : null;
    if (ending && ending.index > 0) {
      push(from, word.slice(0, ending.index));
      push(from + ending.index, ending[0]);
    } else push(from, word);
  }
  return tokens;
}

/** Whether a token begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text);
}

/** Whether a token begins with a letter. */
export function isWord(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return first < 128 ? (first >= 65 && first <= 90) || (first >= 97 && first <= 122) : /^\p{L}/u.test(token.text);
}
