/**
 * The code of a text's sign at a place, 0 before its start and past its end. Reading past the end with `charCodeAt` gives NaN,
 * and costs every loop that does it once the code compiled for it: loops over signs read here.
 */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** Whether a code is that of an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Codes from the first to the last, and what they are. */
export type SignRange = readonly [first: number, last: number, sign: number];

const CODES = 65_536;

/** A table of what each code is to a reader, 0 where no range has it; a later range wins over an earlier one. */
export function signTable(ranges: readonly SignRange[]): Uint8Array {
  const table = new Uint8Array(CODES);
  for (const [first, last, sign] of ranges) table.fill(sign, first, last + 1);
  return table;
}

/** The ranges of single codes with one meaning. */
export const each = (codes: readonly number[], sign: number): readonly SignRange[] =>
  codes.map((code): SignRange => [code, code, sign]);

/** The ASCII letters, of either case. */
export const letterRanges = (sign: number): readonly SignRange[] => [
  [65, 90, sign],
  [97, 122, sign],
];

/** The ASCII digits. */
export const digitRange = (sign: number): SignRange => [48, 57, sign];
