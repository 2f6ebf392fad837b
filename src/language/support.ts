import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Evidence } from '../domain/claim.ts';
import { numbersOf } from './numbers.ts';
import { type Alignment, alignWords } from './support/alignment.ts';
import { commonWords } from './support/common-words.ts';
import { LONGEST_PIECE_WORDS, type Passage, type PreparedSupport, prepareSupport, wordKey } from './support/passages.ts';
import { type Word, wordsOf } from './words.ts';

/** What in a statement the articles do not carry. `text` is the words of the statement. */
export interface SupportProblem {
  readonly kind: 'number' | 'name' | 'date' | 'quote' | 'negation' | 'attribution-dropped' | 'unsupported';
  readonly text: string;
}

/** Whether articles carry a statement. */
export interface Support {
  readonly supported: boolean;
  /** How well the articles carry it, 0 to 1; what is supported reaches `SUPPORTED_FROM`. */
  readonly score: number;
  readonly problems: readonly SupportProblem[];
  /** The passages nearest to the statement, best first, each at most `LONGEST_EVIDENCE` code units. Empty only where nothing is near. */
  readonly evidence: readonly Evidence[];
}

/** A passage is something a person reads at a glance; longer ones are cut around the words that matter. */
export const LONGEST_EVIDENCE = 400;

/** A statement whose score is lower says more than its passages. */
export const SUPPORTED_FROM = 0.5;

const CANDIDATES = 5;

interface Candidate {
  readonly passage: Passage;
  readonly alignment: Alignment;
  readonly coverage: number;
}

const weightOf = (word: Word): number => (word.digits || word.capital ? 1.5 : commonWords.has(word.text) ? 0.2 : 1);

function nearestPassages(prepared: PreparedSupport, words: readonly Word[]): number[] {
  const scores = new Map<number, number>();
  for (const word of words) {
    const stem = prepared.stemNumbers.get(word.stem);
    if (stem === undefined) continue;
    const places = prepared.passagesByStem[stem] ?? [];
    if (commonWords.has(word.text) && places.length > 20) continue;
    const weight = weightOf(word) / Math.log2(2 + places.length);
    for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([place]) => place);
}

function coverageOf(words: readonly Word[], alignment: Alignment): number {
  let covered = 0;
  let total = 0;
  for (const [index, word] of words.entries()) {
    const weight = weightOf(word);
    total += weight;
    if (alignment[index] !== -1) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

function evidenceOf(prepared: PreparedSupport, { passage, alignment }: Pick<Candidate, 'passage' | 'alignment'>): Evidence {
  const article = prepared.articles[passage.article]?.article.id ?? '';
  if (passage.end - passage.start <= LONGEST_EVIDENCE) return { article, start: passage.start, end: passage.end };
  const places = [...alignment].filter((place) => place !== -1);
  const first = passage.words[places.length ? Math.min(...places) : 0]?.start ?? passage.start;
  const last = passage.words.findLast((word) => word.end <= first + LONGEST_EVIDENCE);
  return { article, start: first, end: last && last.end > first ? last.end : Math.min(passage.end, first + LONGEST_EVIDENCE) };
}

function problemsOf(statement: string, words: readonly Word[], near: readonly Passage[]): SupportProblem[] {
  const problems: SupportProblem[] = [];
  const values = new Set(near.flatMap((passage) => passage.numbers.map((number) => number.value)));
  for (const number of numbersOf(statement, words))
    if (!values.has(number.value)) problems.push({ kind: 'number', text: statement.slice(number.start, number.end) });
  const known = new Set(near.flatMap((passage) => passage.words.map((word) => word.stem)));
  for (const [index, word] of words.entries())
    if (index > 0 && word.capital && !known.has(word.stem) && !commonWords.has(word.text))
      problems.push({ kind: 'name', text: statement.slice(word.start, word.end) });
  return problems;
}

const isPrepared = (articles: readonly AnalysedArticle[] | PreparedSupport): articles is PreparedSupport =>
  'passages' in articles;

/**
 * Whether the articles carry a statement, why not, and where. Pure and total. For many statements about the same articles
 * call `prepareSupport` once and pass what it gives.
 */
export function checkSupport(statement: string, articles: readonly AnalysedArticle[] | PreparedSupport): Support {
  const prepared = isPrepared(articles) ? articles : prepareSupport(articles);
  const words = wordsOf(statement);
  const verbatim = prepared.passages[prepared.passageByWords.get(wordKey(statement, words)) ?? -1];
  if (verbatim) {
    const evidence = evidenceOf(prepared, { passage: verbatim, alignment: new Int16Array(0) });
    return { supported: true, score: 1, problems: [], evidence: [evidence] };
  }
  const considered = words.slice(0, LONGEST_PIECE_WORDS);
  const stems = Int32Array.from(considered, (word) => prepared.stemNumbers.get(word.stem) ?? -1);
  const candidates: Candidate[] = nearestPassages(prepared, considered).flatMap((place) => {
    const passage = prepared.passages[place];
    if (!passage) return [];
    const alignment = alignWords(stems, passage.stems);
    return [{ passage, alignment, coverage: coverageOf(considered, alignment) }];
  });
  candidates.sort((a, b) => b.coverage - a.coverage);
  const evidence = candidates.slice(0, 3).map((candidate) => evidenceOf(prepared, candidate));
  const problems = problemsOf(
    statement,
    words,
    candidates.slice(0, 2).map(({ passage }) => passage),
  );
  const coverage = words.length > LONGEST_PIECE_WORDS ? 0 : (candidates[0]?.coverage ?? 0);
  const score = problems.length > 0 ? coverage / 2 : coverage;
  if (score < SUPPORTED_FROM && problems.length === 0) problems.push({ kind: 'unsupported', text: statement });
  return { supported: problems.length === 0, score, problems, evidence };
}
