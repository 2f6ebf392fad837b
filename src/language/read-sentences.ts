import type { Attribution } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import type { CuedPassage } from './cues.ts';
import { isFirstPerson, type ReadSentence, type Surroundings } from './voice-features.ts';

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The first of some spans, which are in order and apart, that ends behind a position. */
function firstBehind(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much of each span the attributions say: all together, and the one that says most. */
function sharesOf(
  spans: readonly Span[],
  attributions: readonly Attribution[],
): Pick<ReadSentence, 'share' | 'main' | 'mainShare'>[] {
  const parts: Span[][] = spans.map(() => []);
  const main: { attribution: Attribution | undefined; size: number }[] = spans.map(() => ({ attribution: undefined, size: 0 }));
  for (const attribution of attributions) {
    const sizes = new Map<number, number>();
    for (const part of attribution.content)
      for (let at = firstBehind(spans, part.start); (spans[at]?.start ?? Number.POSITIVE_INFINITY) < part.end; at += 1) {
        const span = spans[at];
        if (!span) break;
        parts[at]?.push(part);
        sizes.set(at, (sizes.get(at) ?? 0) + shared(span, part));
      }
    for (const [at, size] of sizes) if (size > (main[at]?.size ?? 0)) main[at] = { attribution, size };
  }
  return spans.map((span, at) => {
    const length = Math.max(1, span.end - span.start);
    let covered = 0;
    let reached = span.start;
    for (const part of (parts[at] ?? []).toSorted((a, b) => a.start - b.start)) {
      covered += Math.max(0, Math.min(part.end, span.end) - Math.max(part.start, reached));
      reached = Math.max(reached, part.end);
    }
    return { share: covered / length, main: main[at]?.attribution, mainShare: (main[at]?.size ?? 0) / length };
  });
}

/** Every sentence of some paragraphs with what the attributions make of it, and what stands around it. */
export function readSentences(
  cued: readonly CuedPassage[],
  attributions: readonly Attribution[],
): (readonly [Span, ReadSentence, Surroundings])[] {
  const found = cued.flatMap(({ passage, strongest }) =>
    passage.sentences.flatMap((range, index) => {
      const [first, last] = [passage.tokens[range.from], passage.tokens[range.to - 1]];
      return first && last
        ? [{ passage, range, strongest: strongest[index] ?? 0, span: { start: first.start, end: last.end } }]
        : [];
    }),
  );
  const shares = sharesOf(
    found.map(({ span }) => span),
    attributions,
  );
  const count = Math.max(1, found.length);
  const firstPerson = found.filter(isFirstPerson).length / count;
  const attributed = shares.reduce((sum, { share }) => sum + share, 0) / count;
  return found.map(({ span, ...sentence }, index) => {
    const { share = 0, main, mainShare = 0 } = shares[index] ?? {};
    const around = { index, before: shares[index - 1]?.share, after: shares[index + 1]?.share, firstPerson, attributed };
    return [span, { ...sentence, share, main, mainShare }, around] as const;
  });
}
