import { courtesyIn } from '../answering/courtesy.ts';
import { noticeCard } from '../cards/notice-card.ts';
import type { Card } from '../domain/card.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import { answerAsCard } from './answer-as-card.ts';
import { privateConversation } from './place.ts';
import type { Received, ReceiverOptions } from './receiver-options.ts';

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a name stands in a text: a Latin one as a word ("port" is not in "report"), one of another script with any ending. */
function standsIn(text: string, name: string): boolean {
  if (!/\p{Script=Latin}/u.test(name)) return text.includes(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

const named = (text: string, { names, command }: Topic): boolean =>
  [...names, command].some((name) => standsIn(text.toLowerCase(), name.toLowerCase()));

/** The conversation that a question belongs to before its story is known: the thread's, or in a direct message the last of the person's. */
async function conversationOf(
  { target, user, direct }: Received<'question'>,
  { store }: ReceiverOptions,
): Promise<Conversation | undefined> {
  if (target.thread !== undefined) return store.conversationAt(target);
  return direct ? store.lastConversation(target, user) : undefined;
}

/**
 * The story a question is about: the thread's, the form's card's, the one it names, or the only one there is. In a direct message
 * people go from one story to the next: there the one it names comes first.
 */
async function topicOf(
  incoming: Received<'question'>,
  conversation: Conversation | undefined,
  { topics, store }: ReceiverOptions,
): Promise<Topic | undefined> {
  const edition = incoming.edition === undefined ? undefined : await store.edition(incoming.edition);
  const slug = conversation?.topic ?? edition?.topic;
  const known = topics.find((topic) => topic.slug === slug);
  const meant = topics.filter((topic) => named(incoming.text, topic));
  const goesOn = incoming.direct && incoming.target.thread === undefined && meant.length === 1;
  if (known && !goesOn) return known;
  if (meant.length === 1) return meant[0];
  return topics.length === 1 ? topics[0] : undefined;
}

/** Answers a question in a thread of ours, from a form, or put to Dateline by name or alone. Other threads are none of its business. */
export async function receiveQuestion(incoming: Received<'question'>, options: ReceiverOptions): Promise<void> {
  const { target, user, reply, edition, addressed, direct, text, eventId } = incoming;
  const inThread = target.thread !== undefined;
  const conversation = await conversationOf(incoming, options);
  if (!conversation && !addressed && edition === undefined) return;
  const say = async (card: Card): Promise<void> => void (await (direct ? reply.publicly(card) : reply.privately(card)));
  const topic = await topicOf(incoming, conversation, options);
  if (!topic) {
    // A greeting is about no story: it is returned before anybody is asked which they mean.
    const courtesy = courtesyIn(text);
    const names = options.topics.map(({ names: [name] }) => name);
    return say(noticeCard(courtesy ? en.answering[courtesy] : en.requests.whichTopic(names)));
  }
  const threads = inThread && (conversation !== undefined || addressed);
  const at = threads ? target : privateConversation(target, user, edition ?? topic.slug);
  const question = text.trim();
  if (!question) return say(noticeCard(en.requests.emptyQuestion(topic.command)));
  const answer = await options.answer({ question, topic, user, at, edition, event: eventId });
  const card = answerAsCard(answer, { topic }, options);
  if (threads) await reply.publicly(card);
  else await say(card);
}
