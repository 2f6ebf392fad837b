import { stemOf } from '../stem.ts';
import { type Word, wordsOf } from '../words.ts';

/** A word as the support check compares it. */
export interface SupportWord extends Word {
  /** Its stem, or its digits without commas. */
  readonly stem: string;
}

/** What is left of a contraction without its "n't". */
const withoutNot: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will', "shan't": 'shall', cannot: 'can' };

/** Adds a word; "didn't" as "did" and "not", so that it meets "did not". */
function addWord(words: SupportWord[], word: Word, stem: (word: string) => string): void {
  const { start, end, text, capital, digits } = word;
  const negated = text.endsWith("n't") || text === 'cannot';
  if (digits || !negated) {
    words.push({ start, end, text, capital, digits, stem: digits ? text.replaceAll(',', '') : stem(text) });
    return;
  }
  const positive = withoutNot[text] ?? text.slice(0, -3);
  const middle = Math.max(start, end - 3);
  words.push(
    { start, end: middle, text: positive, capital, digits, stem: stem(positive) },
    { start: middle, end, text: 'not', capital: false, digits, stem: 'not' },
  );
}

/**
 * Text that went through a tokeniser has "3, 000" for "3,000" and "2. 4" for "2.4": digits in threes behind a comma and one
 * space, and digits behind a point and one space, are one number.
 */
function joinNumber(before: SupportWord, word: Word, gap: string): SupportWord | undefined {
  if (!before.digits || before.stem.length > 12) return undefined;
  const joined = { ...before, end: word.end };
  if (gap === ', ' && /^\d{3}$/.test(word.text) && /^\d{1,3}(?:\d{3})*$/.test(before.stem))
    return { ...joined, text: `${before.text},${word.text}`, stem: before.stem + word.text };
  if (gap === '. ' && /^\d{1,3}$/.test(before.stem) && /^\d{1,3}$/.test(word.text))
    return { ...joined, text: `${before.text}.${word.text}`, stem: `${before.stem}.${word.text}` };
  return undefined;
}

/**
 * The words of a text as the support check compares them. `offset` is where the text begins in its article; `stem` finds the
 * stem of a word, and may remember those it has found.
 */
export function supportWordsOf(text: string, offset = 0, stem: (word: string) => string = stemOf): SupportWord[] {
  const words: SupportWord[] = [];
  for (const word of wordsOf(text, offset)) {
    const before = words.at(-1);
    const joined =
      word.digits && before ? joinNumber(before, word, text.slice(before.end - offset, word.start - offset)) : undefined;
    if (joined) words[words.length - 1] = joined;
    else addWord(words, word, stem);
  }
  return words;
}
