import { noticeCard } from '../cards/notice-card.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import { answerAsCard } from './answer-as-card.ts';
import { privateConversation } from './place.ts';
import type { Received, ReceiverOptions } from './receiver-options.ts';

const named = (text: string, { names, command }: Topic): boolean =>
  [...names, command].some((name) => text.toLowerCase().includes(name.toLowerCase()));

/** The story a question is about: the thread's, the form's card's, the one it names, or the only one there is. */
async function topicOf(
  incoming: Received<'question'>,
  conversation: Conversation | undefined,
  { topics, store }: ReceiverOptions,
): Promise<Topic | undefined> {
  const edition = incoming.edition === undefined ? undefined : await store.edition(incoming.edition);
  const slug = conversation?.topic ?? edition?.topic;
  const known = topics.find((topic) => topic.slug === slug);
  if (known) return known;
  const meant = topics.filter((topic) => named(incoming.text, topic));
  if (meant.length === 1) return meant[0];
  return topics.length === 1 ? topics[0] : undefined;
}

/** Answers a question in a thread of ours, from a form, or put to Dateline by name. Other threads are none of its business. */
export async function receiveQuestion(incoming: Received<'question'>, options: ReceiverOptions): Promise<void> {
  const { target, user, reply, edition, addressed, text } = incoming;
  const conversation = target.thread === undefined ? undefined : await options.store.conversationAt(target);
  if (!conversation && !addressed && edition === undefined) return;
  const topic = await topicOf(incoming, conversation, options);
  if (!topic) return reply.privately(noticeCard(en.requests.whichTopic(options.topics.map(({ names }) => names[0]))));
  const at =
    conversation || (target.thread !== undefined && addressed)
      ? target
      : privateConversation(target, user, edition ?? topic.slug);
  const question = text.trim();
  if (!question) return reply.privately(noticeCard(en.requests.emptyQuestion(topic.command)));
  const card = answerAsCard(await options.answer({ question, topic, user, at, edition }), { topic }, options);
  if (at === target) await reply.publicly(card);
  else await reply.privately(card);
}
