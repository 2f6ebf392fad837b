import { briefingCard } from '../cards/briefing-card.ts';
import { detailCard } from '../cards/detail-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import type { Edition } from '../domain/briefing.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import { answerAsCard } from './answer-as-card.ts';
import { privateConversation } from './place.ts';
import type { Received, ReceiverOptions } from './receiver-options.ts';

interface Pressed {
  readonly edition: Edition;
  readonly topic: Topic;
}

/** Posts the card for everyone and begins the conversation in its thread. */
async function share(
  { edition, topic }: Pressed,
  incoming: Received<'action'>,
  { store, newId }: ReceiverOptions,
): Promise<void> {
  const posted = await incoming.reply.publicly(briefingCard(edition, { topic }));
  if (posted.thread === undefined) return;
  const target = { ...posted.target, thread: posted.thread };
  await store.openConversation({ id: newId(), target, topic: topic.slug, edition: edition.id });
}

async function askSuggested(
  index: number,
  { edition, topic }: Pressed,
  incoming: Received<'action'>,
  options: ReceiverOptions,
): Promise<void> {
  const question = edition.briefing.questions[index];
  if (question === undefined) return incoming.reply.privately(noticeCard(en.requests.oldCard(topic.command)));
  const { target, user, reply } = incoming;
  const inThread = target.thread !== undefined;
  const at = inThread ? target : privateConversation(target, user, edition.id);
  const card = answerAsCard(
    await options.answer({ question, topic, user, at, edition: edition.id, event: incoming.eventId }),
    { topic, edition },
    options,
  );
  if (inThread) await reply.publicly(card);
  else await reply.privately(card);
}

/** Answers a press of a button, from the edition its card showed. */
export async function receiveAction(incoming: Received<'action'>, options: ReceiverOptions): Promise<void> {
  const { action, reply } = incoming;
  const edition = await options.store.edition(action.edition);
  const topic = options.topics.find(({ slug }) => slug === edition?.topic);
  if (!edition || !topic) return reply.privately(noticeCard(en.requests.oldCardOfAny));
  switch (action.kind) {
    case 'show':
      return reply.privately(detailCard(edition, action.section, { topic }));
    case 'share':
      return share({ edition, topic }, incoming, options);
    case 'question':
      return askSuggested(action.index, { edition, topic }, incoming, options);
    case 'ask':
      // A platform opens its form by itself; one that has none comes here.
      return reply.privately(noticeCard(en.requests.emptyQuestion(topic.command)));
    default:
      return action satisfies never;
  }
}
