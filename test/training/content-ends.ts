/**
 * Makes src/language/content-end-table.ts: where what is said ends before its sentence does.
 * Run after the table of cues is made: npx node test/training/content-ends.ts <marked articles.jsonl.gz>
 */
import { writeFileSync } from 'node:fs';
import { type ContentContext, isBoundary } from '../../src/language/content-ends.ts';
import { readCue } from '../../src/language/cue-reading.ts';
import { type Cue, findCues } from '../../src/language/cues.ts';
import type { Passage } from '../../src/language/passage.ts';
import { type MarkedArticle, passagesOf, readMarked, spansOf } from './articles.ts';
import { endFeatures } from './content-end-names.ts';
import { countFeatures, type Example, evaluate, fit, isHeldOut, literal, tableOf } from './logistic.ts';

const LEAST_USES = 12;
const TRAINING = { rounds: 10, rate: 0.12, decay: 4e-4 };
/** A marked content may begin this many characters away from where we begin: an article, a comma. */
const SAME_START_CHARACTERS = 6;

/** Where a cue's content begins for us, found by reading it with no end but the sentence's. */
function contextOf(passage: Passage, cue: Cue): ContentContext | undefined {
  let context: ContentContext | undefined;
  const found = readCue(passage, cue, (_, of, from) => {
    context = { cue: of, from };
    return () => false;
  });
  return found && context;
}

/** The boundaries of one content up to its end, as examples. */
function boundariesOf(passage: Passage, context: ContentContext, { end, article }: { end: number; article: number }): Example[] {
  const examples: Example[] = [];
  const sentence = passage.sentences[passage.sentenceAt[context.from] ?? -1];
  for (let at = context.from + 1; at < (sentence?.to ?? 0); at += 1) {
    if (!isBoundary(passage, at)) continue;
    const before = passage.tokens[at - 1]?.end ?? 0;
    if (before > end + 1) break;
    const right = end <= (passage.tokens[at]?.start ?? 0) && end >= before - 1;
    examples.push({ article, features: endFeatures(passage, context, at), right });
    if (right) break;
  }
  return examples;
}

function examplesOf(marked: MarkedArticle, article: number): Example[] {
  return passagesOf(marked.text).flatMap((passage) =>
    findCues(passage).cues.flatMap((cue) => {
      const context = contextOf(passage, cue);
      const at = passage.tokens[cue.at]?.start ?? -1;
      const gold = marked.attributions.find((one) => spansOf(one.cue).some(([start, end]) => start <= at && at < end));
      const start = passage.tokens[context?.from ?? -1]?.start ?? -1;
      const span = gold && spansOf(gold.content).find(([from]) => Math.abs(from - start) <= SAME_START_CHARACTERS);
      return context && span ? boundariesOf(passage, context, { end: span[1], article }) : [];
    }),
  );
}

const examples = readMarked(process.argv[2]).flatMap(examplesOf);
const uses = countFeatures(examples);
const usable = examples.map((example) => ({
  ...example,
  features: example.features.filter((feature) => (uses.get(feature) ?? 0) >= LEAST_USES),
}));
const judged = fit(
  usable.filter((example) => !isHeldOut(example)),
  TRAINING,
);
for (const threshold of [-0.5, -0.3, 0])
  console.log('threshold', threshold, evaluate(judged, usable.filter(isHeldOut), threshold));
const model = fit(usable, TRAINING);
console.log(usable.length, 'boundaries', model.weights.size, 'features');
writeFileSync(
  'src/language/content-end-table.ts',
  `/** Made by test/training/content-ends.ts; not edited by hand. What speaks for and against an end of what is said: \`feature=weight in tenths\`, as in content-end-weights.ts. */
export const endWeights =\n  ${literal(tableOf(model, 0.15, () => false))};\n
/** What every boundary begins with, in tenths. */
export const endBias = ${Math.round(model.bias * 10)};\n`,
);
