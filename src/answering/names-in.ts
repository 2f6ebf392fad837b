import { isSomebody } from './candidate-names.ts';
import { type Corpus, textOf } from './corpus.ts';
import { soundKey } from './names.ts';
import type { Found } from './retrieve.ts';

/** The name as a sentence has it, whatever the alphabet or spelling it was asked in; absent where it has none like it. */
export function nameIn(corpus: Corpus, { sentence, words }: Found, name: string): string | undefined {
  const text = textOf(corpus, sentence);
  if (text.includes(name)) return name;
  const last = name.split(' ').at(-1) ?? name;
  // "Stadium" is the name of no one stadium: only a surname stands for the whole.
  if (last !== name && !isSomebody(last)) return undefined;
  const sound = soundKey(last.toLowerCase());
  const found = words.find((word) => word.capital && soundKey(word.lower) === sound);
  return found && text.slice(found.start - sentence.start, found.end - sentence.start);
}

/** A text as a pattern that matches just it. */
export const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
