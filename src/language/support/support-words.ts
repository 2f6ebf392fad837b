import { stemOf } from '../stem.ts';
import { type Word, wordsOf } from '../words.ts';

/** A word as the support check compares it. */
export interface SupportWord extends Word {
  /** Its stem, or its digits without commas. */
  readonly stem: string;
}

/** What is left of a contraction without its "n't". */
const withoutNot: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will', "shan't": 'shall', cannot: 'can' };

/** "didn't" as "did" and "not", so that it meets "did not". */
function parted(word: Word, stem: (word: string) => string): readonly SupportWord[] {
  if (word.digits) return [{ ...word, stem: word.text.replaceAll(',', '') }];
  const negated = word.text.endsWith("n't") || word.text === 'cannot';
  if (!negated) return [{ ...word, stem: stem(word.text) }];
  const text = withoutNot[word.text] ?? word.text.slice(0, -3);
  const middle = Math.max(word.start, word.end - 3);
  return [
    { ...word, text, stem: stem(text), end: middle },
    { ...word, text: 'not', stem: 'not', start: middle, capital: false },
  ];
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
    else words.push(...parted(word, stem));
  }
  return words;
}
