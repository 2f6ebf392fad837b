/** A mark that opens and does not close: a bracket, or a quotation in single marks. Marks within words and behind them are apostrophes. */
export function leavesOpen(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (count(/[([]/g) !== count(/[)\]]/g)) return true;
  if (count(/“/g) !== count(/”/g) || count(/"/g) % 2 === 1 || count(/``/g) !== count(/''/g)) return true;
  // Standing alone, as some agencies write it, a mark opens and closes by turns.
  const alone = count(/(?<![^\s])['’](?=\s)/g);
  const opened =
    count(/(?<![^\s(“"])[‘'`](?=[\p{L}\p{N}])(?!(?:s|t|re|ve|ll|d|m|n|em|til|cause)\b)/giu) + count(/(?<![^\s])`(?=\s)/g);
  const closed = count(/(?<=[^\s])['’](?![\p{L}\p{N}])/gu);
  return opened > closed + alone || (opened === 0 && alone % 2 === 1);
}
