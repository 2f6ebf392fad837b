import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Attribution } from '../../src/domain/analysis.ts';
import type { Span } from '../../src/domain/span.ts';
import { analyse } from '../../src/language/analyse.ts';

/** One sentence or two in our own words, and who says what in it. */
const goldenSentence = z.object({
  text: z.string(),
  said: z.array(
    z.object({
      source: z.string().optional(),
      content: z.array(z.string()).min(1),
      by: z.string().optional(),
      stance: z.string(),
      negated: z.boolean().default(false),
    }),
  ),
});
type GoldenSentence = z.infer<typeof goldenSentence>;
type GoldenSaid = GoldenSentence['said'][number];

const folder = 'test/golden/attribution/';

/** How much of two lists of spans is shared, 0 to 1, by characters. */
function sharedPart(a: readonly Span[], b: readonly Span[]): number {
  const size = (list: readonly Span[]): number => list.reduce((sum, { start, end }) => sum + end - start, 0);
  const both = a.flatMap((x) => b.map((y) => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))));
  const shared = both.reduce((sum, part) => sum + part, 0);
  return shared / (size(a) + size(b) - shared);
}

/** The content of a golden attribution must be met to this part, which leaves room for a comma or an article. */
const SAME_CONTENT = 0.9;

const spansOf = (text: string, parts: readonly string[]): Span[] =>
  parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));

/** What one golden attribution gets: found at all, and what is right about it. */
function judge(text: string, golden: GoldenSaid, found: readonly Attribution[]): Readonly<Record<string, boolean>> {
  const content = spansOf(text, golden.content);
  const match = found.find(
    (one) =>
      sharedPart(one.content, content) >= SAME_CONTENT &&
      (golden.source === undefined || (one.source && text.slice(one.source.start, one.source.end) === golden.source)),
  );
  return {
    found: match !== undefined,
    speaker: golden.by === undefined ? match !== undefined : match?.by === golden.by,
    stance: match?.stance === golden.stance,
    negation: match?.negated === golden.negated,
  };
}

export interface AttributionScore {
  readonly sentences: number;
  /** Shares in percent, one decimal. */
  readonly scores: Readonly<Record<string, number>>;
  /** The sentences with something wrong, for whoever looks. */
  readonly wrong: readonly string[];
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(whole, 1)) / 10;

/** Scores every golden sentence: attributions found, their speakers, stances and negations, and how many were not there. */
export async function scoreAttributions(): Promise<AttributionScore> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const rows: GoldenSentence[] = [];
  for (const file of files)
    for (const line of (await readFile(folder + file, 'utf8')).trim().split('\n'))
      rows.push(goldenSentence.parse(JSON.parse(line)));
  const right: Record<string, number> = { found: 0, speaker: 0, stance: 0, negation: 0 };
  const wrong: string[] = [];
  let golden = 0;
  let made = 0;
  for (const { text, said } of rows) {
    const found = analyse({ id: 'golden', text }).attributions;
    golden += said.length;
    made += found.length;
    const verdicts = said.map((one) => judge(text, one, found));
    for (const verdict of verdicts)
      for (const [what, good] of Object.entries(verdict)) right[what] = (right[what] ?? 0) + (good ? 1 : 0);
    if (found.length !== said.length || verdicts.some((verdict) => Object.values(verdict).includes(false))) wrong.push(text);
  }
  const scores = Object.fromEntries(Object.entries(right).map(([what, count]) => [what, percent(count, golden)]));
  return { sentences: rows.length, scores: { ...scores, precision: percent(right.found ?? 0, made) }, wrong };
}
