import { Failure } from '../domain/failure.ts';

/** More than any record needs; reading an article of so many characters takes minutes already. */
const LONGEST_LINE = 100_000_000;

/** One line of the input. */
export interface Line {
  /** Without the mark that ends it; absent where there is more of it than can be read. */
  readonly text: string | undefined;
  /** From 1. */
  readonly number: number;
}

async function* textOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Leaves out a byte order mark at the start, and puts U+FFFD where a byte is not UTF-8.
  const decoder = new TextDecoder();
  try {
    for await (const bytes of input) yield decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new Failure('unavailable', `the input cannot be read: ${cause instanceof Error ? cause.message : 'unknown reason'}`, {
      cause,
    });
  }
  yield decoder.decode();
}

/**
 * The lines of UTF-8 text, each given once it has ended; what is not asked for yet is not read. Only "\n" or "\r\n" ends a line: a
 * line separator (U+2028) may stand within JSON, where `node:readline` would cut.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let begun = '';
  let isTooLong = false;
  const line = (): Line => ({ text: isTooLong ? undefined : begun.replace(/\r$/, ''), number });
  for await (const text of textOf(input)) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) {
        yield line();
        number++;
        begun = '';
        isTooLong = false;
      }
      isTooLong ||= begun.length + piece.length > longest;
      begun = isTooLong ? '' : begun + piece;
    }
  }
  if (begun !== '' || isTooLong) yield line();
}
