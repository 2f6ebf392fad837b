import { keyOf } from './keyed-words.ts';

const words =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** What an ordinal counts: 3 for "third" and "3rd"; absent for any other word. Expects lower case. */
export function ordinalIn(lower: string): number | undefined {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = words.indexOf(lower);
  return at < 0 ? undefined : at + 1;
}

const suffixOf = (value: number): string => {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};

/** The keys of the ordinals of a number: "season 3" is the third season, and the 3rd. */
export function ordinalKeysOf(value: number): readonly string[] {
  if (!Number.isInteger(value) || value < 1 || value >= 1000) return [];
  const word = words[value - 1];
  return [keyOf(`${value}${suffixOf(value)}`), ...(word === undefined ? [] : [keyOf(word)])];
}
