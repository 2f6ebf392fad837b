import { functionWords } from '../language/function-words.ts';

/** A naming as it stands in the midst of a sentence: "the mayor" for "The mayor" that began one. */
export function withinSentence(by: string): string {
  const [first = ''] = by.split(' ', 1);
  return functionWords.has(first.toLowerCase()) ? by.charAt(0).toLowerCase() + by.slice(1) : by;
}

/** A naming as it begins a sentence. */
export const atSentenceStart = (by: string): string => by.charAt(0).toUpperCase() + by.slice(1);

/** Whether a text names who speaks in just these words. */
export const names = (text: string, by: string): boolean => text.toLowerCase().includes(by.toLowerCase());

/** Whether a text begins with who speaks. */
export const beginsWith = (text: string, by: string): boolean => text.toLowerCase().startsWith(by.toLowerCase());
