import { contains, type Span } from '../../domain/span.ts';
import type { PreparedSupport } from './passages.ts';
import type { SupportProblem } from './problem.ts';
import { senseOf } from './senses.ts';
import { type SupportWord, supportWordsOf } from './support-words.ts';

/** Words between quotation marks of any kind but single ones, which are apostrophes too often. */
const quotationPattern = /[“"„«]([^“”"„«»]*)[”"»]|``([^`]*?)''/g;

/** What stands in brackets or behind dots was left out or put in by whoever quotes. */
const editedPattern = /\[[^\]]*\]|…|\.\s?\.\s?\./;

/** Fewer words than this are a manner of speaking, and need not stand between marks in the article. */
const SHORTEST_QUOTATION_WORDS = 3;

/** The most places at which a run of words is looked for; a run that begins with a word so common is bounded by it. */
const MOST_PLACES = 400;

function matchesAt(
  prepared: PreparedSupport,
  words: readonly SupportWord[],
  { passage, place }: { passage: number; place: number },
): Span | undefined {
  let at = passage;
  let next = place;
  const article = prepared.passages[passage]?.article;
  const start = prepared.passages[passage]?.words[place]?.start ?? 0;
  let end = start;
  for (const word of words) {
    while (next >= (prepared.passages[at]?.words.length ?? Number.POSITIVE_INFINITY)) {
      at++;
      next = 0;
    }
    const here = prepared.passages[at];
    if (here?.article !== article || here?.words[next]?.text !== word.text) return undefined;
    end = here?.words[next]?.end ?? end;
    next++;
  }
  return { start, end };
}

/** Whether a run of words stands in an article as it is, and, for more than a manner of speaking, between its quotation marks. */
function isQuoted(prepared: PreparedSupport, words: readonly SupportWord[]): boolean {
  const [first] = words;
  if (!first) return true;
  const sense = prepared.senseNumbers.get(senseOf(first.stem));
  let places = 0;
  for (const at of sense === undefined ? [] : (prepared.passagesBySense[sense] ?? [])) {
    const passage = prepared.passages[at];
    for (const [place, word] of passage?.words.entries() ?? []) {
      if (word.text !== first.text) continue;
      if (++places > MOST_PLACES) return false;
      const span = matchesAt(prepared, words, { passage: at, place });
      if (!span || !passage) continue;
      const quotations = prepared.articles[passage.article]?.analysis.quotations ?? [];
      if (words.length < SHORTEST_QUOTATION_WORDS || quotations.length === 0) return true;
      if (quotations.some((quotation) => contains(quotation, span))) return true;
    }
  }
  return false;
}

/** The quotations of a statement whose words nobody said in the articles. */
export function quotationProblems(prepared: PreparedSupport, text: string): SupportProblem[] {
  const problems: SupportProblem[] = [];
  for (const match of text.matchAll(quotationPattern)) {
    const quoted = match[1] ?? match[2] ?? '';
    const parts = quoted.split(editedPattern);
    if (!parts.every((part) => isQuoted(prepared, supportWordsOf(part)))) problems.push({ kind: 'quote', text: match[0] });
  }
  return problems;
}
