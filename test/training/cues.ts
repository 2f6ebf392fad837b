/**
 * Makes src/language/cue-table.ts: which verbs, nouns and adjectives say that something is said, and what around them
 * speaks for and against it. Run: npx node test/training/cues.ts <marked articles.jsonl.gz>
 */
import { writeFileSync } from 'node:fs';
import { type CueCandidate, cueCandidates } from '../../src/language/cue-features.ts';
import type { Passage } from '../../src/language/passage.ts';
import { lightStems } from '../../src/language/word-classes.ts';
import { type MarkedArticle, passagesOf, readMarked, spansOf } from './articles.ts';
import { cueFeatures } from './cue-names.ts';
import { countFeatures, type Example, evaluate, fit, isHeldOut, literal, tableOf } from './logistic.ts';

/** A word is listed when it was a cue this often and in this share of its uses. */
const LEAST_CUES = 3;
const LEAST_SHARE = 0.06;
const LEAST_USES_OF_PAIR = 8;
const LEAST_USES_OF_CONTEXT = 20;
const TRAINING = { rounds: 12, rate: 0.15, decay: 3e-4 };

/** The word of a marked cue that carries it: its last verb, or the noun behind a light verb. */
function headOf(words: readonly (readonly [number, CueCandidate])[]): number | undefined {
  const verb = words.findLast(([, { kind }]) => kind === 'V');
  const light = verb && lightStems.has(verb[1].stem);
  const noun = words.find(([start, { kind }]) => kind === 'N' && (!verb || start > verb[0]));
  return (light ? (noun ?? verb) : (verb ?? noun ?? words[0]))?.[0];
}

/** For each position of a word in a cue whether it is the head; the other words of a cue are no examples. */
function headsOf(article: MarkedArticle, candidates: ReadonlyMap<number, CueCandidate>): Map<number, boolean> {
  const heads = new Map<number, boolean>();
  for (const { cue } of article.attributions) {
    const words: [number, CueCandidate][] = [];
    for (const [start, end] of spansOf(cue))
      for (let at = start; at < end; at += 1) {
        const candidate = candidates.get(at);
        if (candidate) words.push([at, candidate]);
      }
    const head = headOf(words);
    for (const [at] of words) if (heads.get(at) !== true) heads.set(at, at === head);
  }
  return heads;
}

function examplesOf(article: MarkedArticle, index: number): Example[] {
  const all = passagesOf(article.text).flatMap((passage) =>
    cueCandidates(passage, () => true).map((candidate): [Passage, CueCandidate] => [passage, candidate]),
  );
  const startOf = ([passage, { at }]: [Passage, CueCandidate]): number => passage.tokens[at]?.start ?? -1;
  const heads = headsOf(article, new Map(all.map((entry) => [startOf(entry), entry[1]])));
  return all.flatMap((entry) => {
    const head = heads.get(startOf(entry));
    return head === false ? [] : [{ article: index, features: cueFeatures(...entry), right: head === true }];
  });
}

const isWordFeature = (feature: string): boolean => /^[VNJ]:[^|]*$/.test(feature);

const examples = readMarked(process.argv[2]).flatMap(examplesOf);
const uses = countFeatures(examples);
const cues = countFeatures(examples.filter(({ right }) => right));
const listed = new Set(
  [...cues]
    .filter(([word, count]) => isWordFeature(word) && count >= LEAST_CUES && count / (uses.get(word) ?? 1) >= LEAST_SHARE)
    .map(([word]) => word),
);
const kept = (feature: string): boolean => {
  const word = /^[VNJ]:[^|]*/.exec(feature)?.[0];
  if (word === undefined) return (uses.get(feature) ?? 0) >= LEAST_USES_OF_CONTEXT;
  return listed.has(word) && (word === feature || (uses.get(feature) ?? 0) >= LEAST_USES_OF_PAIR);
};
const usable = examples
  .filter(({ features }) => listed.has(features[0] ?? ''))
  .map((example) => ({ ...example, features: example.features.filter(kept) }));
const judged = fit(
  usable.filter((example) => !isHeldOut(example)),
  TRAINING,
);
for (const threshold of [-0.8, -0.5, 0])
  console.log('threshold', threshold, evaluate(judged, usable.filter(isHeldOut), threshold));
const model = fit(usable, TRAINING);
console.log(listed.size, 'words', model.weights.size, 'features');
writeFileSync(
  'src/language/cue-table.ts',
  `/** Made by test/training/cues.ts; not edited by hand. Words of saying, thinking and wanting, and what speaks for or against one: \`feature=weight in tenths\`, as in cue-weights.ts. */
export const cueWeights =\n  ${literal(tableOf(model, 0.25, isWordFeature))};\n
/** What every candidate begins with, in tenths. */
export const cueBias = ${Math.round(model.bias * 10)};\n`,
);
