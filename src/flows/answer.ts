import { answerQuestion } from '../answering/answer.ts';
import type { Answer } from '../domain/answer.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Target } from '../domain/target.ts';
import type { Topic } from '../domain/topic.ts';
import type { Clock, ConversationStore, NewId, UserReference } from '../ports.ts';
import type { Library } from './library.ts';

export interface AnswererOptions {
  readonly library: Library;
  readonly store: Pick<ConversationStore, 'openConversation' | 'addTurn'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A question and where it was put. */
export interface PutQuestion {
  readonly question: string;
  readonly topic: Topic;
  readonly user: UserReference;
  /** The conversation it belongs to: what was asked there before is its context. */
  readonly at: Target;
  readonly edition?: string | undefined;
  /** The platform's event: where it is heard again it is not asked again. */
  readonly event: string;
}

/** Answers from the topic's articles and what was said in the conversation before, and remembers the turn. */
export type Answerer = (put: PutQuestion) => Promise<Answer>;

/** Earlier turns than these do not help to understand a question, and a thread of years must stay fast. */
const rememberedTurns = 12;

/** What was said before: without the question itself, where it is heard again. */
const newestTurns = ({ turns }: Conversation, event: string): Conversation['turns'] =>
  turns.filter((turn) => turn.event !== event).slice(-rememberedTurns);

export function createAnswerer({ library, store, clock, newId }: AnswererOptions): Answerer {
  return async ({ question, topic, user, at, edition, event }) => {
    const conversation = await store.openConversation({ id: newId(), target: at, topic: topic.slug, edition });
    const { corpus } = await library.read(topic);
    const answer = answerQuestion(corpus, { question, history: newestTurns(conversation, event), topic });
    await store.addTurn(conversation.id, { question, answer: answer.text, event }, user, new Date(clock()).toISOString());
    return answer;
  };
}
