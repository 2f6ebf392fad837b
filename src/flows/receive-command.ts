import { briefingCard } from '../cards/briefing-card.ts';
import { detailCard } from '../cards/detail-card.ts';
import { helpCard } from '../cards/help-card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { type DetailSection, detailSections } from '../domain/card.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import { answerAsCard } from './answer-as-card.ts';
import { closest } from './closest.ts';
import { commandsOf } from './command-descriptions.ts';
import { privateConversation } from './place.ts';
import type { Received, ReceiverOptions } from './receiver-options.ts';

const words = en.requests;

const sectionFor = (word: string): DetailSection | undefined =>
  detailSections.find((section) => words.sectionWords[section] === word);

/** A command of several words, or one that asks, is a question even without "ask". */
const looksLikeQuestion = (text: string): boolean => text.endsWith('?') || text.split(/\s+/).length > 1;

async function answerCommand(
  topic: Topic,
  question: string,
  incoming: Received<'command'>,
  options: ReceiverOptions,
): Promise<void> {
  if (!question) return incoming.reply.privately(noticeCard(words.emptyQuestion(topic.command)));
  const { user, target } = incoming;
  const at = target.thread === undefined ? privateConversation(target, user, topic.slug) : target;
  const answer = await options.answer({ question, topic, user, at, event: incoming.eventId });
  return incoming.reply.privately(answerAsCard(answer, { topic }, options));
}

async function topicCommand(topic: Topic, incoming: Received<'command'>, options: ReceiverOptions): Promise<void> {
  const text = incoming.text.trim();
  const [first = '', ...rest] = text.split(/\s+/);
  const word = first.toLowerCase();
  if (word === words.askWord) return answerCommand(topic, rest.join(' '), incoming, options);
  if (text && looksLikeQuestion(text)) return answerCommand(topic, text, incoming, options);
  if (word === words.helpWord) return incoming.reply.privately(helpCard(commandsOf(options.topics, options.ownCommands)));
  const section = sectionFor(word);
  if (text && !section) {
    const known = [...Object.values(words.sectionWords), words.askWord, words.helpWord];
    return incoming.reply.privately(noticeCard(words.unknownWord(first, topic.command, closest(word, known))));
  }
  const edition = await options.brief(topic);
  const card = section ? detailCard(edition, section, { topic }) : briefingCard(edition, { topic, private: true });
  return incoming.reply.privately(card);
}

/** Answers a slash command: a topic's own, /briefing, /help, or one that is nearly one of these. */
export async function receiveCommand(incoming: Received<'command'>, options: ReceiverOptions): Promise<void> {
  const { topics, ownCommands = [] } = options;
  const command = incoming.command.toLowerCase();
  const topic = topics.find((one) => one.command === command);
  if (topic) return topicCommand(topic, incoming, options);
  const own = ownCommands.find(({ name }) => name === command);
  if (own) return incoming.reply.privately(await own.handle(incoming));
  if (command === '' || command === words.helpWord) return incoming.reply.privately(helpCard(commandsOf(topics, ownCommands)));
  const all = [...topics.map((one) => one.command), ...ownCommands.map(({ name }) => name)];
  const near = closest(command, [...all, ...topics.flatMap(({ names }) => names)]);
  const commands = [...new Set(near.map((name) => topics.find(({ names }) => names.includes(name))?.command ?? name))];
  return incoming.reply.privately(noticeCard(words.unknownTopic(incoming.command, commands, all)));
}
