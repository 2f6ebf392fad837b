/** Lower-cased runs of letters and digits, without stemming, as in Lin 2004 (ROUGE). */
const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

function countGrams(tokens: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + size <= tokens.length; start++) {
    const gram = tokens.slice(start, start + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** ROUGE-N as F1 of one summary against one reference, 0 to 1 (Lin 2004). */
export function rouge(summary: string, reference: string, size: 1 | 2): number {
  const mine = countGrams(tokensOf(summary), size);
  const theirs = countGrams(tokensOf(reference), size);
  let shared = 0;
  for (const [gram, count] of mine) shared += Math.min(count, theirs.get(gram) ?? 0);
  const sum = total(mine) + total(theirs);
  return sum === 0 ? 0 : (2 * shared) / sum;
}
