import type { Answer, Turn } from '../domain/answer.ts';
import { cutAt } from '../domain/span.ts';
import type { Topic } from '../domain/topic.ts';
import { answeringWords } from '../messages/en/answering.ts';
import { compare } from './comparison.ts';
import { type Corpus, corpusAsOf } from './corpus.ts';
import { courtesyIn } from './courtesy.ts';
import { define } from './definition.ts';
import { answerFact } from './fact.ts';
import { type Resolved, resolve } from './follow-up.ts';
import { type Intent, intentOf, nameAsked } from './intent.ts';
import { asOfIn, dayInWords } from './moment.ts';
import { tellOpen } from './open-matter.ts';
import { otherLanguageOf } from './other-language.ts';
import { changesSince, happenedOn, standingAs, summarise, summariseOf } from './overview.ts';
import { termsOf } from './question.ts';
import { answerWith } from './reply.ts';
import { tellHolder } from './role-holder.ts';
import { tellSayer, tellWhatWasSaid } from './said.ts';
import { antecedentOf, personCalled, withPersonNamed } from './speakers.ts';
import type { Within } from './tell.ts';
import { tellToll } from './toll-answer.ts';
import { checkTruth } from './truth.ts';
import { askBack } from './unclear.ts';
import { locate } from './whereabouts.ts';
import { withheldFrom } from './withhold.ts';

/** What is asked, and what is known of the conversation it is asked in. */
export interface Asked {
  readonly question: string;
  /** Earlier turns, oldest first. */
  readonly history?: readonly Turn[] | undefined;
  /** ISO 8601: what was published later is not known yet. */
  readonly asOf?: string | undefined;
  readonly topic?: Topic | undefined;
}

/** What is wanted; within a conversation a name alone goes on with what was asked before. */
function wantedBy(corpus: Corpus, { question, history }: Resolved): Intent {
  const called = /^\s*who(?:'s|’s| is| was) (\p{L}+(?: \p{L}+)?)[?.!\s]*$/iu.exec(question)?.[1];
  const person = called === undefined ? undefined : personCalled(corpus, called);
  if (person !== undefined) return { kind: 'definition', name: person };
  const name = history.length === 0 ? nameAsked(question) : undefined;
  return name === undefined ? intentOf(question) : { kind: 'definition', name };
}

/** A toll, the story where it is asked for by its place, or what the passages answer; where they do not, that they say it is not known. */
function factOrOpen(corpus: Corpus, resolved: Resolved, within: Within): Answer {
  const told = tellToll(corpus, resolved, within) ?? summariseOf(corpus, resolved.question);
  if (told) return { ...told, question: within.asked };
  const answer = answerFact(corpus, resolved, within);
  return answer.kind === 'not-in-sources' ? (tellOpen(corpus, resolved, within) ?? answer) : answer;
}

/** Answers by what is wanted. */
function dispatch(corpus: Corpus, asked: Asked, resolved: Resolved): Answer {
  const within: Within = { asked: asked.question };
  if (resolved.about !== undefined) return answerFact(corpus, resolved, within);
  const intent = wantedBy(corpus, resolved);
  switch (intent.kind) {
    case 'summary':
      return summarise(corpus, asked.question);
    case 'disputed':
    case 'unknown':
      return standingAs(corpus, asked.question, intent);
    case 'changes':
      return changesSince(corpus, asked.question, intent.since);
    case 'day':
      return happenedOn(corpus, asked.question, intent.named) ?? answerFact(corpus, resolved, within);
    case 'truth':
      return checkTruth(corpus, asked.question, intent.statement);
    case 'said':
      return tellWhatWasSaid(corpus, resolved, { ...within, ...intent });
    case 'definition':
      return define(corpus, resolved, { ...within, name: intent.name });
    case 'whereabouts':
      return locate(corpus, resolved, { ...within, name: intent.name });
    case 'holder':
      return tellHolder(corpus, resolved, { ...within, role: intent.role }) ?? factOrOpen(corpus, resolved, within);
    case 'sayer':
      return tellSayer(corpus, resolved, { ...within, about: intent.about }) ?? factOrOpen(corpus, resolved, within);
    case 'comparison':
      return compare(corpus, resolved, { ...within, about: intent.about });
    case 'fact':
      return factOrOpen(corpus, resolved, within);
    default:
      return intent satisfies never;
  }
}

/** Says so where a question cannot be understood or only courtesy is exchanged; absent where it is to be answered. */
function withoutArticles(corpus: Corpus, question: string): Answer | undefined {
  const courtesy = courtesyIn(question);
  if (courtesy) return answerWith(corpus, { kind: 'unclear', question, text: answeringWords[courtesy], courtesy }, []);
  const language = otherLanguageOf(question);
  if (!language) return undefined;
  return answerWith(corpus, { kind: 'unclear', question, text: answeringWords.otherLanguage(language) }, []);
}

/** Whether a question names hardly anything: then nobody can tell whom its "he" means. */
const saysLittle = (question: string): boolean => termsOf(question).filter((term) => term.weight === 1).length <= 1;

/** So many characters of a message are read: what goes on behind them was pasted, and asks nothing. */
const LONGEST_MESSAGE = 4_000;

const readable = (message: string): string => message.slice(0, cutAt(message, LONGEST_MESSAGE));

/** Answers a question from the articles alone. Pure and total: any text gets an answer, and no answer goes without its passage. */
export function answerQuestion(corpus: Corpus, { question, history = [], ...asked }: Asked): Answer {
  const turns = history.map((turn) => ({ question: readable(turn.question), answer: readable(turn.answer) }));
  return answerMessage(corpus, { ...asked, question: readable(question), history: turns });
}

function answerMessage(corpus: Corpus, asked: Asked): Answer {
  const plain = withoutArticles(corpus, asked.question);
  if (plain) return plain;
  const named = asOfIn(asked.question, corpus);
  const moment = named.asOf !== undefined && (asked.asOf === undefined || named.asOf < asked.asOf) ? named.asOf : asked.asOf;
  const then = corpusAsOf(corpus, moment);
  if (moment !== undefined && then.articles.length === 0) {
    const text = answeringWords.nothingPublishedBy(dayInWords(moment) ?? moment);
    return answerWith(then, { kind: 'not-in-sources', question: asked.question, text }, []);
  }
  const resolved = resolve(named.question, asked.history ?? []);
  const { name, isNeeded } = antecedentOf(then, resolved.question, resolved.history);
  const wantsFact = ['fact', 'holder', 'sayer'].includes(intentOf(resolved.question).kind);
  if (
    (resolved.isEmpty && wantsFact) ||
    (isNeeded && name === undefined && resolved.history.length === 0 && saysLittle(resolved.question))
  )
    return askBack(then, asked.question);
  const question = withPersonNamed(then, resolved.question, resolved.history);
  return withheldFrom(then, dispatch(then, asked, { ...resolved, question }));
}
