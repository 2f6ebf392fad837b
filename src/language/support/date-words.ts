import { months, weekdays } from '../times/vocabulary.ts';

/** Whether a word in lower case names a weekday or a month in full. */
export const isDateWord = (word: string): boolean => word.length > 2 && (weekdays.has(word) || months.has(word));
