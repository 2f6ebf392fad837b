import { uncertaintyIn } from '../briefing/uncertainty.ts';
import type { Answer } from '../domain/answer.ts';
import { once } from '../domain/once.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { articleOf, type Corpus, type Sentence, textOf, wordsIn } from './corpus.ts';
import type { Resolved } from './follow-up.ts';
import { meetingOf } from './meeting.ts';
import { dayInWords, dayOf, newestFirst } from './moment.ts';
import { type AnswerType, type Question, understand } from './question.ts';
import { answerWith } from './reply.ts';
import { type SoughtTerm, soughtIn, strengthsIn } from './sought.ts';
import { claimFrom } from './standing.ts';
import type { Within } from './tell.ts';

/** What goes in front of a statement that something is open: not known, or not confirmed, as of its day. */
export const openWords = (statement: string, day: string | undefined): string =>
  uncertaintyIn(statement)?.kind === 'not known' ? answeringWords.isNotKnown(day) : answeringWords.notKnown(day);

/** How a statement that something is open names what is open, by what a question wants to hear. */
const openThings: Readonly<Record<AnswerType, RegExp>> = {
  person: /\bwho(?:m|se)?\b|\bidentit(?:y|ies)\b|\bnames?\b/i,
  organisation: /\bwho(?:m|se)?\b|\b(?:what|which)\b/i,
  place: /\bwhere\b|\bwhereabouts\b|\blocation\b|\b(?:what|which)\b/i,
  name: /\b(?:what|which|name)\b/i,
  time: /\bwhen\b|\b(?:date|day|time|timetable)\b/i,
  duration: /\bhow (?:long|many|much)\b|\bduration\b/i,
  age: /\bhow old\b|\bages?\b/i,
  number: /\bhow (?:many|much|far|high|large|big|badly)\b|\b(?:number|figure|toll|count|extent|total)\b/i,
  money: /\bhow much\b|\b(?:cost|price|sum|amount|value|extent)s?\b/i,
  percent: /\bhow (?:many|much)\b|\b(?:share|percentage|proportion)\b/i,
  reason: /\bwhy\b|\bwhat (?:caused|led)\b|\b(?:cause|reason|motive)s?\b/i,
  manner: /\bhow\b/i,
  'yes-no': /\bwhether\b|\bif\b|\bconfirm|\bverif/i,
  phrase: /\b(?:what|which|how|why|whether)\b|\b(?:cause|reason|motive|extent)s?\b/i,
};

/** This share of what is asked, by how rare its words are, must be spoken of where something is said to be open. */
const SPOKEN_OF = 0.75;
/** No name may be met less surely than by the sentence beside it. */
const NAME_SPOKEN_OF = 0.4;
/** Words about the asking are met by the statement that it is open. */
const LEAST_WEIGHT = 0.5;

/** The sentences that say of something that it is open. */
const openSentences = once((corpus: Corpus) =>
  corpus.sentences.filter((sentence) => uncertaintyIn(textOf(corpus, sentence)) !== undefined),
);

function isAsked(corpus: Corpus, sentence: Sentence, question: Question, sought: readonly SoughtTerm[]): boolean {
  if (!openThings[question.type].test(textOf(corpus, sentence))) return false;
  const own = strengthsIn(sought, wordsIn(corpus, sentence));
  const met = meetingOf(corpus, sought, { sentence, own });
  let all = 0;
  let covered = 0;
  for (const [index, { term, rarity }] of sought.entries()) {
    if (term.weight < LEAST_WEIGHT) continue;
    if (term.isName && (met[index] ?? 0) < NAME_SPOKEN_OF) return false;
    if (term.key === question.predicate && (own[index] ?? 0) === 0) return false;
    all += rarity;
    covered += rarity * (met[index] ?? 0);
  }
  return all > 0 && covered >= SPOKEN_OF * all;
}

/** Tells that the articles say of just what is asked that it is not known or not confirmed, as of the newest that does; absent where none does. */
export function tellOpen(corpus: Corpus, { question: text }: Resolved, { asked }: Within): Answer | undefined {
  const question = understand(text);
  const sought = soughtIn(corpus, question.terms);
  const [newest] = openSentences(corpus)
    .filter((sentence) => isAsked(corpus, sentence, question, sought))
    .toSorted((a, b) => newestFirst(dayOf(corpus, a), dayOf(corpus, b)));
  if (!newest) return undefined;
  const { article } = articleOf(corpus, newest);
  const claim = claimFrom(corpus, newest, { article: article.id, start: newest.start, end: newest.end });
  const lead = openWords(claim.text, dayInWords(dayOf(corpus, newest) || undefined));
  return answerWith(corpus, { kind: 'answer', question: asked, text: `${lead} ${claim.text}` }, [claim]);
}
