/** For each word of a statement its place among the words of a passage, or -1. */
export type Alignment = Int16Array;

/**
 * Pairs the words of two texts, given as numbers of stems (-1 pairs with nothing): first those in the same order, as many
 * as can be, then what is left wherever it stands. Each word of the passage pairs once. Costs words times words.
 */
export function alignWords(statement: Int32Array, passage: Int32Array): Alignment {
  const [n, m] = [statement.length, passage.length];
  const width = m + 1;
  const best = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    const word = statement[i];
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j;
      if (word !== -1 && word === passage[j]) best[at] = 1 + (best[at + width + 1] ?? 0);
      else best[at] = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const alignment = new Int16Array(n).fill(-1);
  const taken = new Uint8Array(m);
  for (let i = 0, j = 0; i < n && j < m; ) {
    const at = i * width + j;
    if (statement[i] !== -1 && statement[i] === passage[j]) {
      alignment[i] = j;
      taken[j] = 1;
      i++;
      j++;
    } else if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) i++;
    else j++;
  }
  for (let i = 0; i < n; i++) {
    if (alignment[i] !== -1 || statement[i] === -1) continue;
    const j = passage.findIndex((stem, place) => stem === statement[i] && taken[place] === 0);
    if (j === -1) continue;
    alignment[i] = j;
    taken[j] = 1;
  }
  return alignment;
}
