import { stemOf } from './stem.ts';

/** The words of a list with blanks between them, to be looked up. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The same by their stems. */
export const stemSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stemOf));
