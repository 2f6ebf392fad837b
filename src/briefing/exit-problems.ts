import type { AnalysedArticle } from '../domain/analysis.ts';
import type { Change, FigureFact, Headline, Quote, TimelineEntry } from '../domain/briefing.ts';
import type { Evidence } from '../domain/claim.ts';
import type { PublisherDirectory } from '../domain/publisher.ts';
import { overlaps } from '../domain/span.ts';
import { numbersOf } from '../language/numbers.ts';
import type { SupportProblem } from '../language/support.ts';
import { wordsOf } from '../language/words.ts';
import type { Gate, Statement } from './gate.ts';

/** What the check at the exit holds statements against. */
export interface Exit {
  readonly byId: ReadonlyMap<string, AnalysedArticle>;
  readonly gate: Gate;
  /** Whether a word stands in an article, its title or its publisher's name, whatever its capitals; looked up, so that many names cost no more than one. */
  readonly isKnown: (article: string, word: string) => boolean;
}

const letters = /[\p{L}\p{M}]+/gu;

/** The exit over some articles. */
export function createExit(articles: readonly AnalysedArticle[], publishers: PublisherDirectory, gate: Gate): Exit {
  const byId = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  const vocabularies = new Map<string, ReadonlySet<string>>();
  const named = new Map<string, ReadonlySet<string>>();
  const namesOf = (id: string): ReadonlySet<string> => {
    const known = named.get(id);
    if (known) return known;
    const { article, analysis } = byId.get(id) ?? {};
    const names = new Set(analysis?.names.flatMap(({ start, end }) => article?.text.slice(start, end).match(letters) ?? []));
    named.set(id, names);
    return names;
  };
  const vocabularyOf = (id: string): ReadonlySet<string> => {
    const known = vocabularies.get(id);
    if (known) return known;
    const { text = '', title = '', publisher } = byId.get(id)?.article ?? {};
    const words = [text, title, publisher ?? '', publishers(publisher).name].flatMap((place) => place.match(letters) ?? []);
    const vocabulary = new Set(words.map((word) => word.toLowerCase()));
    vocabularies.set(id, vocabulary);
    return vocabulary;
  };
  // Nearly every speaker is among the names: only for others all of the text is cut into words.
  const isKnown = (id: string, name: string): boolean => namesOf(id).has(name) || vocabularyOf(id).has(name.toLowerCase());
  return { byId, gate, isKnown };
}

type Problems = readonly SupportProblem[];

/** Most passages are spaced so already. */
const spaced = (text: string): string => (/\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

const passageText = ({ byId }: Exit, { article, start, end }: Evidence): string =>
  byId.get(article)?.article.text.slice(start, end) ?? '';

/** A speaker whose name the article does not know. */
function speakerProblems(exit: Exit, by: string | undefined, evidence: readonly Evidence[]): Problems {
  const names = by?.match(letters)?.filter((name) => /^\p{Lu}/u.test(name)) ?? [];
  const isKnown = (name: string): boolean =>
    // Most names stand in the passage itself.
    evidence.some((one) => passageText(exit, one).includes(name)) || evidence.some(({ article }) => exit.isKnown(article, name));
  return by === undefined || names.every(isKnown) ? [] : [{ kind: 'name', text: by }];
}

/** What speaks against a claim, or one side of a dispute. */
export const claimProblems = (exit: Exit, statement: Statement): Problems => [
  ...exit.gate(statement),
  ...speakerProblems(exit, statement.by, statement.evidence),
];

/** An article's title is its own; any other headline is cut from the lead, with who says it in front of a colon where somebody does. */
export function headlineProblems(exit: Exit, { text, evidence }: Headline): Problems {
  if (evidence.some(({ article }) => spaced(exit.byId.get(article)?.article.title ?? '') === text)) return [];
  const colon = text.indexOf(': ');
  const isSaid =
    colon > 0 && claimProblems(exit, { text: text.slice(colon + 2), by: text.slice(0, colon), evidence }).length === 0;
  return isSaid ? [] : exit.gate({ text, evidence });
}

/** A quote is the words of its spans and nothing else. */
export function quoteProblems(exit: Exit, { text, by, spans }: Quote): Problems {
  const isVerbatim = spans.length > 0 && spans.map((span) => passageText(exit, span)).join(' ') === text;
  return [...(isVerbatim ? [] : [{ kind: 'quote' as const, text }]), ...speakerProblems(exit, by, spans)];
}

/** Units that the text may write as a sign. */
const isSign = (unit: string): boolean => unit === 'percent' || !/\p{L}/u.test(unit);

/** A figure stands in its passage as it is told, with what it counts, and comes to the value it is given. */
export function figureProblems(exit: Exit, { amount, value, counts, by, evidence }: FigureFact): Problems {
  const words = spaced(evidence.map((one) => passageText(exit, one)).join(' '));
  const isThere = words.includes(spaced(amount)) && (counts === undefined || isSign(counts) || words.includes(spaced(counts)));
  const isRead = numbersOf(amount, wordsOf(amount)).some((number) => number.value === value);
  const problem = { kind: 'number' as const, text: `${amount} ${counts ?? ''}`.trim() };
  return [...(isThere && isRead ? [] : [problem]), ...speakerProblems(exit, by, evidence)];
}

/** An entry of the timeline has a date that its passage gives, at least as precisely. */
export function timelineProblems(exit: Exit, entry: TimelineEntry): Problems {
  const isDated = entry.evidence.some((one) =>
    exit.byId.get(one.article)?.analysis.times.some((time) => time.value.startsWith(entry.date) && overlaps(time, one)),
  );
  return [...(isDated ? [] : [{ kind: 'date' as const, text: entry.date }]), ...claimProblems(exit, entry)];
}

/** A change is carried as a claim is; what no article says any more stands on none. */
export const changeProblems = (exit: Exit, change: Change): Problems =>
  change.kind === 'dropped' ? [] : claimProblems(exit, change);
