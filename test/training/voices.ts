/**
 * Makes src/language/voice-table.ts: what speaks for and against a sentence's resting on somebody's words or mind.
 * Run: npx node test/training/voices.ts <marked articles.jsonl.gz>
 */
import { writeFileSync } from 'node:fs';
import { findAttributions } from '../../src/language/attributions.ts';
import { findCues } from '../../src/language/cues.ts';
import { readSentences } from '../../src/language/read-sentences.ts';
import { visitVoiceFeatures } from '../../src/language/voice-features.ts';
import { type MarkedArticle, passagesOf, readMarked, spansOf } from './articles.ts';
import { countFeatures, type Example, fit, isHeldOut, literal, type Model, scoreOf, tableOf } from './logistic.ts';

/** From this share on one mark makes a sentence somebody's; below the other share of all marks it is the reporter's. */
const SOMEBODYS_SHARE = 0.5;
const REPORTERS_SHARE = 0.1;
/** A feature is kept that is met this often. */
const LEAST_USES = 12;
const TRAINING = { rounds: 12, rate: 0.03, decay: 2e-2 };

type Spans = readonly (readonly [number, number])[];

const overlapOf = (spans: Spans, start: number, end: number): number =>
  spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);

/** Spans joined where they touch. */
function merged(spans: Spans): Spans {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The sentences of an article that are clearly somebody's or clearly the reporter's. */
function examplesOf(article: MarkedArticle, index: number): Example[] {
  const cued = passagesOf(article.text).map(findCues);
  const marks = article.attributions.map(({ content }) => spansOf(content));
  const all = merged(marks.flat());
  return readSentences(cued, findAttributions(cued)).flatMap(([{ start, end }, sentence, around]) => {
    const length = Math.max(1, end - start);
    const most = Math.max(0, ...marks.map((mark) => overlapOf(mark, start, end))) / length;
    const somebodys = most >= SOMEBODYS_SHARE;
    if (!somebodys && overlapOf(all, start, end) / length >= REPORTERS_SHARE) return [];
    const features = new Set<string>();
    visitVoiceFeatures(sentence, around, (kind, value) => features.add(kind + value));
    return [{ article: index, features: [...features], right: somebodys }];
  });
}

const examples = readMarked(process.argv[2]).flatMap(examplesOf);
const uses = countFeatures(examples);
const usable = examples.map((example) => ({
  ...example,
  features: example.features.filter((feature) => (uses.get(feature) ?? 0) >= LEAST_USES),
}));

/** Shares in percent of somebody's sentences that are found and of the reporter's that stay. */
function judge(model: Model, held: readonly Example[], threshold: number): string {
  const rate = (right: boolean): string => {
    const list = held.filter((example) => example.right === right);
    const hit = list.filter(({ features }) => scoreOf(model, features) > threshold === right).length;
    return ((100 * hit) / Math.max(1, list.length)).toFixed(1);
  };
  return `somebody's found ${rate(true)}, reporter's kept ${rate(false)}`;
}

const judged = fit(
  usable.filter((example) => !isHeldOut(example)),
  TRAINING,
);
for (const threshold of [-0.5, 0, 0.5]) console.log('threshold', threshold, judge(judged, usable.filter(isHeldOut), threshold));
const model = fit(usable, TRAINING);
console.log(usable.length, 'sentences', model.weights.size, 'features');
writeFileSync(
  'src/language/voice-table.ts',
  `/** Made by test/training/voices.ts; not edited by hand. What speaks for a sentence's being somebody's words: \`feature=weight in hundredths\`, as in voice-features.ts. */
export const voiceWeights =\n  ${literal(tableOf({ ...model, weights: new Map([...model.weights].map(([feature, weight]) => [feature, 10 * weight])) }, 0.2, () => false))};\n
/** What every sentence begins with, in hundredths. */
export const voiceBias = ${Math.round(model.bias * 100)};\n`,
);
