import { answerQuestion } from '../answering/answer.ts';
import { answerCard } from '../cards/answer-card.ts';
import { Failure } from '../domain/failure.ts';
import type { Command } from './command.ts';
import { keepRead } from './keep-read.ts';
import { openLibrary } from './open-library.ts';
import { writeCard } from './terminal-output.ts';
import { topicByName } from './topic-by-name.ts';

/** `ask <topic> "<question>"`: the answer of the articles, with its passage, in the terminal. */
export const ask: Command = {
  usage: '<topic> "<question>"',
  summary: "Answers a question from a topic's articles, with the passage it stands on.",
  async run(context) {
    const { settings, articlesOf } = await openLibrary(context);
    const [name, ...words] = context.words;
    const topic = topicByName(settings.topics, name);
    const question = words.join(' ').trim();
    if (!question)
      throw new Failure(
        'bad-input',
        `What is the question? Write: npm run dateline -- ask ${topic.slug} "How many troops withdrew?"`,
      );
    const { articles, corpus } = await articlesOf(topic);
    writeCard(answerCard(answerQuestion(corpus, { question, topic }), { topic }), context);
    await keepRead(context, articles);
    return 0;
  },
};
