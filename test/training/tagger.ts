/**
 * Makes src/language/tag-table.ts: the parts of speech of common words and the weights that choose among them, learned
 * from what wink-nlp says of plain news text. Run: npx node test/training/tagger.ts <articles.jsonl.gz, with a `text` each>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { candidateTags } from '../../src/language/tagging.ts';
import { type Token, tokenise } from '../../src/language/tokens.ts';
import { tagFeatures } from './tag-features.ts';

/** A word must be seen this often to be listed; a tag must make up this share of its uses. */
const LEAST_USES = 3;
const LEAST_SHARE = 0.03;
/** Weights smaller than this change almost nothing (measured) and are dropped. */
const LEAST_WEIGHT = 1.5;
const ROUNDS = 4;

const letters: Readonly<Record<string, string>> = {
  NOUN: 'N',
  PROPN: 'P',
  VERB: 'V',
  AUX: 'X',
  ADJ: 'J',
  ADV: 'R',
  PRON: 'O',
  DET: 'D',
  ADP: 'I',
  SCONJ: 'S',
  CCONJ: 'C',
  NUM: 'M',
  PART: 'T',
  INTJ: 'U',
  X: 'N',
};

interface Tagged {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
}

function readTagged(path: string): Tagged[] {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const rows = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return rows.map((row) => {
    const { text } = JSON.parse(row) as { text: string };
    const document = nlp.readDoc(text);
    const words = document.tokens().out(nlp.its.value) as string[];
    const parts = document.tokens().out(nlp.its.pos) as unknown as string[];
    const at = new Map<number, string>();
    let position = 0;
    for (const [index, word] of words.entries()) {
      const start = text.indexOf(word, position);
      if (start < 0) continue;
      position = start + word.length;
      at.set(start, letters[parts[index] ?? ''] ?? '.');
    }
    const tokens = tokenise(text, { start: 0, end: text.length });
    return { tokens, tags: tokens.map((token) => at.get(token.start) ?? '.') };
  });
}

function countWords(documents: readonly Tagged[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens, tags } of documents)
    for (const [index, token] of tokens.entries()) {
      const of = counts.get(token.lower) ?? new Map<string, number>();
      const tag = tags[index] ?? '.';
      of.set(tag, (of.get(tag) ?? 0) + 1);
      counts.set(token.lower, of);
    }
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0);

function makeLexicon(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const lexicon = new Map<string, string>();
  for (const [word, of] of counts) {
    if (!/^[a-z'][a-z'-]*$/.test(word)) continue;
    const common = [...of].filter(([tag]) => tag !== 'P' && tag !== '.').sort((a, b) => b[1] - a[1]);
    const uses = sum(common.map(([, count]) => count));
    if (uses < LEAST_USES || uses < 0.1 * sum(of.values())) continue;
    const kept = common.filter(([, count]) => count === uses || count >= Math.max(2, uses * LEAST_SHARE));
    if (kept.length === 0) continue;
    lexicon.set(
      word,
      kept
        .map(([tag]) => tag)
        .join('')
        .slice(0, 4),
    );
  }
  return lexicon;
}

type Weights = Map<string, Map<string, number>>;

function add(map: Weights, key: string, tag: string, value: number): void {
  const of = map.get(key) ?? new Map<string, number>();
  of.set(tag, (of.get(tag) ?? 0) + value);
  map.set(key, of);
}

/** An averaged perceptron: weights, and their totals over time. */
interface Perceptron {
  readonly weights: Weights;
  readonly totals: Weights;
  step: number;
}

const score = ({ weights }: Perceptron, features: readonly string[], tag: string): number =>
  sum(features.map((feature) => weights.get(feature)?.get(tag) ?? 0));

function learn(
  { weights, totals, step }: Perceptron,
  features: readonly string[],
  change: { right: string; wrong: string },
): void {
  for (const feature of features)
    for (const [tag, value] of [
      [change.right, 1],
      [change.wrong, -1],
    ] as const) {
      add(weights, feature, tag, value);
      add(totals, feature, tag, value * step);
    }
}

function averaged({ weights, totals, step }: Perceptron): Weights {
  const out: Weights = new Map();
  for (const [feature, of] of weights)
    for (const [tag, value] of of) add(out, feature, tag, value - (totals.get(feature)?.get(tag) ?? 0) / step);
  return out;
}

function run(
  documents: readonly Tagged[],
  lexicon: ReadonlyMap<string, string>,
  perceptron: Perceptron,
  learning: boolean,
): number {
  let right = 0;
  let all = 0;
  for (const { tokens, tags } of documents) {
    const candidates = tokens.map((_, index) => candidateTags(tokens, index, lexicon.get(tokens[index]?.lower ?? '')));
    const chosen: string[] = [];
    for (const [at, own] of candidates.entries()) {
      const gold = tags[at] ?? '.';
      let best = own.charAt(0);
      if (own.length > 1) {
        const features = tagFeatures(tokens, at, { own, next: candidates[at + 1] ?? '$', tags: chosen });
        for (const tag of own) if (score(perceptron, features, tag) > score(perceptron, features, best)) best = tag;
        if (learning && best !== gold && own.includes(gold)) learn(perceptron, features, { right: gold, wrong: best });
        if (learning) perceptron.step += 1;
      }
      chosen.push(best);
      if (gold !== '.') all += 1;
      if (gold !== '.' && best === gold) right += 1;
    }
  }
  return right / all;
}

const path = process.argv[2];
if (!path) throw new Error('give the path of the articles');
const documents = readTagged(path);
const held = documents.filter((_, index) => index % 10 === 0);
const used = documents.filter((_, index) => index % 10 !== 0);
const lexicon = makeLexicon(countWords(used));
const perceptron: Perceptron = { weights: new Map(), totals: new Map(), step: 1 };
for (let round = 0; round < ROUNDS; round += 1) {
  run(used, lexicon, perceptron, true);
  console.log('agreement with wink-nlp on held-out articles', run(held, lexicon, perceptron, false).toFixed(4));
}

const groups = new Map<string, string[]>();
for (const [word, tags] of [...lexicon].sort()) groups.set(tags, [...(groups.get(tags) ?? []), word]);
const entries: string[] = [];
for (const [feature, of] of [...averaged(perceptron)].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const kept = [...of]
    .filter(([, value]) => Math.abs(value) >= LEAST_WEIGHT)
    .map(([tag, value]) => `${tag}${Math.round(value * 2)}`);
  if (kept.length > 0 && !/\s|\|.*\|.*\|/.test(feature)) entries.push(`${feature}|${kept.sort().join('')}`);
}
console.log(lexicon.size, 'words,', entries.length, 'features');
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const table = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tags, words]) => `  ${tags}: ${quoted(words.join(' '))},`);
writeFileSync(
  'src/language/tag-table.ts',
  `/** Made by test/training/tagger.ts; not edited by hand. Common words by the parts of speech they can have, the most common first. */
export const wordTags: Readonly<Record<string, string>> = {\n${table.join('\n')}\n};\n
/** What speaks for and against a part of speech in its context: \`kind|key|key|tag and weight…\`, as in tag-weights.ts. */
export const tagWeights =\n  ${quoted(entries.join(' '))};\n`,
);
