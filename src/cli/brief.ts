import { suggestQuestions } from '../answering/suggest.ts';
import { composeBriefing } from '../briefing/compose.ts';
import { briefingCard } from '../cards/briefing-card.ts';
import { detailCard } from '../cards/detail-card.ts';
import type { Edition } from '../domain/briefing.ts';
import { detailSections } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import type { Command } from './command.ts';
import { keepRead } from './keep-read.ts';
import { openLibrary } from './open-library.ts';
import { writeCard } from './terminal-output.ts';
import { topicByName } from './topic-by-name.ts';

/** `brief <topic> [section]`: a topic's card, or one section of it, in the terminal. */
export const brief: Command = {
  usage: '<topic> [details|timeline|sources|…]',
  summary: "Shows a topic's briefing card, or one part of it whole.",
  mostWords: 2,
  async run(context) {
    const { settings, publishers, articlesOf } = await openLibrary(context);
    const [name, sectionName] = context.words;
    const topic = topicByName(settings.topics, name);
    const section = detailSections.find((one) => one === sectionName);
    if (sectionName !== undefined && !section)
      throw new Failure('bad-input', `There is no section "${sectionName}". Sections: ${detailSections.join(', ')}.`);
    const { articles, corpus } = await articlesOf(topic);
    const briefing = composeBriefing({ articles, publishers, topic, points: settings.file.points });
    const edition: Edition = {
      id: 'terminal',
      topic: topic.slug,
      madeAt: new Date(context.clock()).toISOString(),
      briefing: { ...briefing, questions: suggestQuestions(corpus, briefing) },
    };
    writeCard(section ? detailCard(edition, section, { topic }) : briefingCard(edition, { topic }), context);
    await keepRead(context, articles);
    return 0;
  },
};
