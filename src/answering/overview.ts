import { composeBriefing } from '../briefing/compose.ts';
import { longestPassage } from '../briefing/reach.ts';
import { uncertaintyIn } from '../briefing/uncertainty.ts';
import type { Answer } from '../domain/answer.ts';
import type { Briefing } from '../domain/briefing.ts';
import type { Claim, Evidence } from '../domain/claim.ts';
import { once } from '../domain/once.ts';
import { functionWords } from '../language/function-words.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus } from './corpus.ts';
import { keyedWordsOf } from './keyed-words.ts';
import { dayInWords, dayNamedIn, newestDay } from './moment.ts';
import { atSentenceStart } from './naming.ts';
import { answerWith } from './reply.ts';
import { claimFrom } from './standing.ts';

/** An overview is made from so many of the newest articles: what is older is no longer the story. */
const NEWEST_ARTICLES = 20;
const POINTS = 3;
/** The sentences of so many last ones are looked through for what is disputed or open. */
const SENTENCES_READ = 500;
const LISTED = 4;

const briefings = once((_: Corpus) => new Map<string, Briefing>());

const since = (corpus: Corpus, from: string | undefined) =>
  from === undefined
    ? corpus.articles
    : corpus.articles.filter(({ article }) => (corpus.dates.get(article.id)?.slice(0, 10) ?? '') > from);

/** The briefing of a corpus' newest articles, of those after a day where one is given; made once. */
function briefingOf(corpus: Corpus, from?: string): Briefing {
  const made = briefings(corpus);
  const known = made.get(from ?? '');
  if (known) return known;
  const dateOf = (id: string): string => corpus.dates.get(id) ?? '';
  const articles = since(corpus, from)
    .toSorted((a, b) => (dateOf(a.article.id) < dateOf(b.article.id) ? 1 : -1))
    .slice(0, NEWEST_ARTICLES);
  const briefing = composeBriefing({ articles, publishers: corpus.publishers, points: POINTS });
  made.set(from ?? '', briefing);
  return briefing;
}

const isSame = (a: Evidence, b: Evidence | undefined): boolean => a.article === b?.article && a.start < b.end && b.start < a.end;

const speaksOf = (claim: Claim, about: string): boolean => {
  const wanted = keyedWordsOf(about).filter((word) => !functionWords.has(word.lower));
  const said = new Set(keyedWordsOf(claim.text).map((word) => word.key));
  return wanted.length === 0 || wanted.some((word) => said.has(word.key));
};

const listed = (corpus: Corpus, question: string, claims: readonly Claim[], lead = ''): Answer => {
  const shown = claims.slice(0, LISTED);
  const text = [
    lead,
    ...shown
      .slice(0, POINTS)
      .map((claim) =>
        claim.status === 'claimed' && claim.by && !claim.text.includes(claim.by)
          ? answeringWords.side(atSentenceStart(claim.by), claim.text)
          : claim.text,
      ),
  ];
  return answerWith(corpus, { kind: 'answer', question, text: text.filter((part) => part !== '').join(' ') }, shown);
};

/** The story in its main points. */
export function summarise(corpus: Corpus, question: string): Answer {
  const { points } = briefingOf(corpus);
  if (points.length > 0) return listed(corpus, question, points);
  return answerWith(corpus, { kind: 'not-in-sources', question, text: answeringWords.noStory }, []);
}

const whatHappenedIn =
  /^(?:and |so )?what(?:'s|’s| has| is)? (?:happened|happening|going on) (?:in|at) (?:the )?(.+?)[?.!\s]*$/iu;

/** The story in its main points, for "what happened in X?" where X is what the story is about: most of several articles name it. */
export function summariseOf(corpus: Corpus, question: string): Answer | undefined {
  const place = whatHappenedIn.exec(question)?.[1]?.toLowerCase();
  if (place === undefined) return undefined;
  const naming = corpus.articles.filter(({ article }) => `${article.title ?? ''}\n${article.text}`.toLowerCase().includes(place));
  const isStory = corpus.articles.length > 1 && naming.length > corpus.articles.length / 2;
  return isStory ? summarise(corpus, question) : undefined;
}

/** What is disputed, or what is not known, about a matter or at all. */
export function standingAs(
  corpus: Corpus,
  question: string,
  wanted: { readonly kind: 'disputed' | 'unknown'; readonly about: string },
): Answer {
  const briefing = briefingOf(corpus);
  const status = wanted.kind === 'disputed' ? 'disputed' : 'unconfirmed';
  const told = wanted.kind === 'disputed' ? briefing.disputed : briefing.unknown;
  const standing = corpus.sentences.slice(-SENTENCES_READ).flatMap((sentence) => {
    const { article } = articleOf(corpus, sentence);
    const claim = claimFrom(corpus, sentence, { article: article.id, start: sentence.start, end: sentence.end });
    const isOpen = claim.status === status || (status === 'unconfirmed' && uncertaintyIn(claim.text) !== undefined);
    return isOpen && sentence.end - sentence.start <= longestPassage ? [claim] : [];
  });
  const claims = [
    ...told,
    ...standing.filter(({ evidence: [one] }) => !told.some(({ evidence }) => evidence.some((other) => isSame(other, one)))),
  ];
  const fitting = claims.filter((claim) => speaksOf(claim, wanted.about));
  if (fitting.length > 0) return listed(corpus, question, fitting);
  const text = wanted.kind === 'disputed' ? answeringWords.nothingDisputed : answeringWords.nothingUnknown;
  return answerWith(corpus, { kind: 'not-in-sources', question, text }, briefing.points.slice(0, 1));
}

/** What the articles report that were published after a day; without one, those of the newest day. */
export function changesSince(corpus: Corpus, question: string, named: string | undefined): Answer {
  const days = [...new Set([...corpus.dates.values()].map((date) => date.slice(0, 10)))].sort();
  const from = (named === undefined ? undefined : dayNamedIn(named, corpus)) ?? days.at(-2);
  if (from === undefined) return summarise(corpus, question);
  const { points } = briefingOf(corpus, from);
  const day = dayInWords(from) ?? from;
  if (points.length > 0) return listed(corpus, question, points, answeringWords.sinceThen(day));
  const newest = dayInWords(newestDay(corpus)) ?? day;
  return answerWith(
    corpus,
    { kind: 'not-in-sources', question, text: answeringWords.nothingChanged(newest) },
    briefingOf(corpus).points.slice(0, 1),
  );
}

/** What the reports of a day say; absent where it names no day, or none was published on it. */
export function happenedOn(corpus: Corpus, question: string, named: string): Answer | undefined {
  const day = dayNamedIn(named, corpus);
  const articles = corpus.articles.filter(({ article }) => corpus.dates.get(article.id)?.slice(0, 10) === day);
  if (day === undefined || articles.length === 0) return undefined;
  const { points } = composeBriefing({ articles, publishers: corpus.publishers, points: POINTS });
  return points.length > 0 ? listed(corpus, question, points, answeringWords.reportedOn(dayInWords(day) ?? day)) : undefined;
}
